import { l10n, window } from 'vscode';
import { renameSavedSearch, savedSearches } from '../host/savedSearches';
import type { Command } from './command';
import { savedSearchOf } from './savedSearchArguments';

/** Gives a saved search another name. */
export const renameSearch: Command = {
  id: 'paperDigests.renameSearch',
  execute: async (row, name) => {
    const search = await savedSearchOf(row);
    if (!search) {
      return;
    }
    const typed = typeof name === 'string' ? name : await askName(search.name);
    const wanted = typed?.trim() ?? '';
    if (wanted !== '' && wanted !== search.name) {
      await renameSavedSearch(search.name, wanted);
    }
  },
};

function askName(value: string): Thenable<string | undefined> {
  const others = new Set(savedSearches().map(({ name }) => name));
  others.delete(value);
  return window.showInputBox({
    title: l10n.t('Rename Search'),
    value,
    validateInput: (typed) =>
      others.has(typed.trim()) ? l10n.t('Another search has this name.') : undefined,
  });
}
