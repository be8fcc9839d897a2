import { l10n, window } from 'vscode';
import { escapeMessageLinks, visibleText } from '../core';
import { updateSavedSearch } from '../host/savedSearches';
import type { Command } from './command';
import { savedSearchOf } from './savedSearchArguments';

/** Removes a saved search, and offers to bring it back. */
export const removeSearch: Command = {
  id: 'paperDigests.removeSearch',
  execute: async (row) => {
    const search = await savedSearchOf(row);
    if (search) {
      await updateSavedSearch(search.name, undefined);
      void offerUndo(search.name, search.query);
    }
  },
};

async function offerUndo(name: string, query: string): Promise<void> {
  const undo = l10n.t('Undo');
  const shown = escapeMessageLinks(visibleText(name));
  const sentence = l10n.t('The search “{0}” was removed.', shown);
  if ((await window.showInformationMessage(sentence, undo)) === undo) {
    await updateSavedSearch(name, query);
  }
}
