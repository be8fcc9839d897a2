import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Puts papers off to be read later, or not any more when all of them are. */
export function toggleLater(papers: PaperArguments, log: ReadingLog): Command {
  return {
    id: 'paperDigests.toggleLater',
    execute: (...args) => {
      const meant = papers.meant(args);
      return log.set(meant, { later: meant.some((paper) => !log.statusOf(paper).later) });
    },
  };
}
