import { l10n, window } from 'vscode';
import { escapeThemeIcons, visibleText } from '../core';
import { savedSearches, type SavedSearch } from '../host/savedSearches';
import { isRecord, isString } from '../shared/guards';

/** The saved search that a command is called for: of a row, by its name, or one that is chosen. */
export async function savedSearchOf(argument: unknown): Promise<SavedSearch | undefined> {
  const all = savedSearches();
  const name = nameOf(argument);
  if (argument !== undefined) {
    return all.find((search) => search.name === name);
  }
  const items = all.map((search) => ({
    label: shown(search.name),
    description: shown(search.query),
    search,
  }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Saved Searches') });
  return chosen?.search;
}

function nameOf(argument: unknown): string | undefined {
  if (isString(argument)) {
    return argument;
  }
  const search = isRecord(argument) ? argument['search'] : undefined;
  const name = isRecord(search) ? search['name'] : undefined;
  return isString(name) ? name : undefined;
}

function shown(text: string): string {
  return escapeThemeIcons(visibleText(text));
}
