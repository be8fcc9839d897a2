import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Marks what has the focus in the Papers view as read, or as unread when all of it is read. */
export function toggleRead(papers: PaperArguments, log: ReadingLog): Command {
  return {
    id: 'paperDigests.toggleRead',
    execute: (row) => {
      const focused = papers.focused(row);
      const read = focused.some((paper) => !log.statusOf(paper).read);
      return log.set(focused, { read });
    },
  };
}
