import { ThemeIcon, TreeItem, TreeItemCollapsibleState, l10n } from 'vscode';
import type { GroupKey, GroupValue } from '../core';
import { escapeThemeIcons, visibleText } from '../core';
import type { GroupRow } from './rows';

const icons: Readonly<Record<GroupKey, string>> = {
  date: 'calendar',
  topic: 'tag',
  digest: 'file-text',
  organization: 'organization',
  state: 'circle-large',
};

/** The tree item of a group: its label, and how many papers it holds. */
export function groupItem({ id, group }: GroupRow): TreeItem {
  const item = new TreeItem(
    escapeThemeIcons(visibleText(group.label)),
    TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  const { count, unread } = group;
  item.description =
    unread === undefined || unread === 0 || unread === count
      ? String(count)
      : l10n.t('{0} · {1} unread', count, unread);
  item.iconPath = new ThemeIcon(icons[group.key]);
  item.contextValue = `group ${kindOf(group.value)}`;
  return item;
}

/** What can be done with a group hangs on it; Other is no topic. */
function kindOf(value: GroupValue): string {
  if (value.key !== 'topic') {
    return value.key;
  }
  return value.topic === undefined ? 'other' : `topic ${value.pinned ? 'pinned' : 'unpinned'}`;
}
