import { l10n, window, workspace } from 'vscode';
import { shareSavedSearch } from '../host/savedSearches';
import type { Command } from './command';
import { savedSearchOf } from './savedSearchArguments';

/** Moves a saved search into the settings file of the workspace, for others who open it. */
export const shareSearch: Command = {
  id: 'paperDigests.shareSearch',
  execute: async (row) => {
    const search = await savedSearchOf(row);
    if (!search) {
      return;
    }
    if (workspace.workspaceFolders) {
      await shareSavedSearch(search);
    } else {
      await window.showInformationMessage(l10n.t('Open a folder first: its settings are shared.'));
    }
  },
};
