import type { ReadingLog } from '../host/readingLog/readingLog';
import type { Command } from './command';
import type { PaperArguments } from './paperArguments';

/** Marks papers as read, or as unread. */
export function markRead(papers: PaperArguments, log: ReadingLog, read: boolean): Command {
  return {
    id: read ? 'paperDigests.markRead' : 'paperDigests.markUnread',
    execute: (...args) =>
      log.set(
        papers.papers(args).filter((paper) => log.statusOf(paper).read !== read),
        { read },
      ),
  };
}
