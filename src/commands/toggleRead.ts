import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Marks what is selected in the Papers view as read, or as unread when all of it is read. */
export function toggleRead(papers: PaperArguments, log: ReadingLog): Command {
  return {
    id: 'paperDigests.toggleRead',
    execute: () => {
      const selected = papers.focused();
      const read = selected.some((paper) => !log.statusOf(paper).read);
      return log.set(selected, { read });
    },
  };
}
