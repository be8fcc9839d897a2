import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Stars papers, or removes their stars. */
export function star(papers: PaperArguments, log: ReadingLog, starred: boolean): Command {
  return {
    id: starred ? 'paperDigests.star' : 'paperDigests.unstar',
    execute: (...args) =>
      log.set(
        papers.papers(args).filter((paper) => log.statusOf(paper).starred !== starred),
        { starred },
      ),
  };
}
