import { Uri, env, l10n } from 'vscode';
import type { GroupContext, Paper, PaperState } from '../core';
import { fileNameOf } from '../host/fileName';
import type { LibraryService } from '../host/library/libraryService';

/** What grouping needs to know beside the papers, in the reader's language. */
export function groupContext(
  library: LibraryService,
  stateOf: (paper: Paper) => PaperState,
): GroupContext {
  return {
    locale: env.language,
    topics: library.topics,
    stateOf,
    dumpLabel: (uri) => fileNameOf(Uri.parse(uri)),
    labels: {
      undated: l10n.t('Undated'),
      unknownYear: l10n.t('Year unknown'),
      otherTopic: l10n.t('Other'),
      noDigest: l10n.t('No digest'),
      noOrganization: l10n.t('No organization'),
      starred: l10n.t('Starred'),
      later: l10n.t('Later'),
      new: l10n.t('New since last visit'),
      unread: l10n.t('Unread'),
      read: l10n.t('Read'),
      hidden: l10n.t('Hidden'),
    },
  };
}
