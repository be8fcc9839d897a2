import { Uri, env } from 'vscode';
import type { GroupContext } from '../core';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';

/** What grouping needs to know beside the papers. */
export function groupContext(library: LibraryService, readingLog: ReadingLog): GroupContext {
  return {
    locale: env.language,
    ...(library.topics && { topics: library.topics }),
    stateOf: (paper) => readingLog.statusOf(paper),
    dumpLabel: (uri) => fileNameOf(Uri.parse(uri)),
  };
}
