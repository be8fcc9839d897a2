import { l10n, window } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { unhideTopics } from '../host/topics/topicEdits';
import type { Command } from './command';

/** Asks which of the topics that were hidden are to be shown again. */
export function showHiddenTopics(library: LibraryService): Command {
  return {
    id: 'paperDigests.showHiddenTopics',
    execute: async (wanted) => {
      await library.start();
      const hidden = library.topics?.hidden ?? [];
      if (hidden.length === 0) {
        await window.showInformationMessage(l10n.t('No topics are hidden.'));
        return;
      }
      const chosen =
        typeof wanted === 'string'
          ? [{ id: wanted }]
          : await window.showQuickPick(
              hidden.map(({ id, label, terms }) => ({
                id,
                label,
                description: terms.slice(0, 4).join(', '),
              })),
              {
                title: l10n.t('Show Hidden Topics'),
                placeHolder: l10n.t('Select the topics to show again'),
                canPickMany: true,
              },
            );
      if (chosen && chosen.length > 0) {
        await library.topicService.changes.make(unhideTopics(chosen.map(({ id }) => id)));
      }
    },
  };
}
