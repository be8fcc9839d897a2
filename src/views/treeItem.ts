import { ThemeIcon, TreeItem, l10n } from 'vscode';
import type { CuratedTopics } from '../core';
import type { ReadingLog } from '../host/readingLog/readingLog';
import { groupItem } from './groupItem';
import { paperItem } from './paperItem';
import type { MoreRow, Row } from './rows';

/** The tree item of a row. */
export function treeItem(
  row: Row,
  readingLog: ReadingLog,
  topics: CuratedTopics | undefined,
): TreeItem {
  switch (row.kind) {
    case 'group':
      return groupItem(row);
    case 'paper':
      return paperItem(row, readingLog.statusOf(row.paper), topics?.isFiled(row.paper) ?? false);
    case 'more':
      return moreItem(row);
  }
}

function moreItem(row: MoreRow): TreeItem {
  const item = new TreeItem(l10n.t('Show More'));
  item.id = row.id;
  item.description = l10n.t('{0} of {1} shown', row.shown, row.count);
  item.iconPath = new ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.command = {
    command: 'paperDigests.showMore',
    title: l10n.t('Show More'),
    arguments: [row],
  };
  return item;
}
