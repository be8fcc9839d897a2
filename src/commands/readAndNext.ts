import { commands } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';
import type { ReadingOrder } from '../host/readingOrder';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';
import type { PaperOpener } from './paperOpener';

/** Marks what has the focus in the Papers view, or the open paper, as read, and goes to the next. */
export function readAndNext(
  papers: PaperArguments,
  log: ReadingLog,
  library: LibraryService,
  order: ReadingOrder,
  opener: PaperOpener,
): Command {
  return {
    id: 'paperDigests.readAndNext',
    execute: async (...args) => {
      const read = papers.meant(args);
      // A list of unread papers loses this one: what comes next is asked for first.
      if (papers.isRow(args)) {
        await commands.executeCommand('list.focusDown');
      } else {
        const id = read[0] && order.neighbour(read[0].id, 1);
        const next = id === undefined ? undefined : library.paper(id);
        if (next) {
          opener.open(next);
        }
      }
      await log.set(read, { read: true });
    },
  };
}
