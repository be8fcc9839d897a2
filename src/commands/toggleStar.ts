import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Stars papers, or removes their stars when all of them have one. */
export function toggleStar(papers: PaperArguments, log: ReadingLog): Command {
  return {
    id: 'paperDigests.toggleStar',
    execute: (...args) => {
      const meant = papers.meant(args);
      return log.set(meant, { starred: meant.some((paper) => !log.statusOf(paper).starred) });
    },
  };
}
