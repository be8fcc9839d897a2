import { Uri, env, l10n } from 'vscode';
import type { GroupContext, Paper, PaperState } from '../core';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';
import type { ReadingLog } from '../host/readingLog/readingLog';

/** What grouping needs to know beside the papers, in the reader's language. */
export function groupContext(library: LibraryService, readingLog: ReadingLog): GroupContext {
  return {
    locale: env.language,
    topics: library.topics,
    stateOf: (paper) => stateOf(readingLog, paper),
    dumpLabel: (uri) => fileNameOf(Uri.parse(uri)),
    labels: {
      undated: l10n.t('Undated'),
      unknownYear: l10n.t('Year unknown'),
      otherTopic: l10n.t('Other'),
      noDigest: l10n.t('No digest'),
      noOrganization: l10n.t('No organization'),
      starred: l10n.t('Starred'),
      unread: l10n.t('Unread'),
      read: l10n.t('Read'),
    },
  };
}

/** Where the reader stands with a paper. */
export function stateOf(readingLog: ReadingLog, paper: Paper): PaperState {
  const { read, starred } = readingLog.statusOf(paper);
  return { state: read ? 'read' : 'unread', starred };
}
