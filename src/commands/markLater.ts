import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Puts papers off to be read later, or not any more. */
export function markLater(papers: PaperArguments, log: ReadingLog, later: boolean): Command {
  return {
    id: later ? 'paperDigests.markLater' : 'paperDigests.unmarkLater',
    execute: (...args) => log.set(papers.papers(args), { later }),
  };
}
