import { InputBoxValidationSeverity, l10n, window } from 'vscode';
import { savedSearches, updateSavedSearch } from '../../host/savedSearches';

/** Asks for a name and saves a search under it. */
export async function saveSearch(query: string): Promise<void> {
  const taken = new Set(savedSearches().map((search) => search.name));
  const name = await window.showInputBox({
    title: l10n.t('Save Search'),
    prompt: l10n.t('A name for “{0}”', query),
    value: query,
    validateInput: (value) => {
      const wanted = value.trim();
      if (wanted === '') {
        return l10n.t('Give the search a name.');
      }
      return taken.has(wanted)
        ? {
            message: l10n.t('The search of this name is replaced.'),
            severity: InputBoxValidationSeverity.Info,
          }
        : undefined;
    },
  });
  if (name !== undefined) {
    await updateSavedSearch(name.trim(), query);
  }
}
