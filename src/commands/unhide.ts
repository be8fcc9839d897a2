import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Shows papers again that were hidden. */
export function unhide(papers: PaperArguments, log: ReadingLog): Command {
  return {
    id: 'paperDigests.unhide',
    execute: (...args) => log.set(papers.papers(args), { hidden: false }),
  };
}
