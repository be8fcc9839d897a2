import { ThemeIcon, TreeItem, TreeItemCollapsibleState, l10n } from 'vscode';
import { escapeThemeIcons, visibleText } from '../../core';
import { isPrivateSearch } from '../../host/savedSearches';
import type { SearchRow } from './searchRow';

/** The tree item of a saved search: its name, how many papers it finds and how many are unread. */
export function searchItem({ id, folder, search }: SearchRow): TreeItem {
  const { papers, unread } = folder;
  const count = papers?.length ?? 0;
  const item = new TreeItem(
    escapeThemeIcons(visibleText(search.name)),
    papers && count === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.iconPath = new ThemeIcon('search');
  item.tooltip = visibleText(search.query);
  item.contextValue = ['search', isPrivateSearch(search.name) ? 'private' : 'shared'].join(' ');
  if (papers) {
    item.description = unread === 0 ? String(count) : l10n.t('{0} · {1} unread', count, unread);
  }
  return item;
}
