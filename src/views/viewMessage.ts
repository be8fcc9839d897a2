import { l10n } from 'vscode';
import type { LibraryService } from '../host/library/libraryService';
import { maxFileSize } from '../host/settings';
import type { TreeFilter } from '../host/treeFilter';
import { filterText } from './filterText';

/**
 * What stands above the tree: which papers are left out and how many, and that files are; empty where
 * nothing is.
 *
 * @param shown how many papers the filter lets through
 */
export function viewMessage(filter: TreeFilter, library: LibraryService, shown: number): string {
  return [filtered(filter, library, shown), skipped(library.status.tooLarge.length)]
    .filter((text) => text !== '')
    .join(' ');
}

function filtered(filter: TreeFilter, library: LibraryService, shown: number): string {
  const topics = library.topics?.topics ?? [];
  return filter.isActive
    ? l10n.t('{0} · {1} of {2}', filterText(filter.current, topics), shown, library.papers().length)
    : '';
}

function skipped(count: number): string {
  const limit = Math.round(maxFileSize() / 1024 / 1024);
  if (count === 0) {
    return '';
  }
  return count === 1
    ? l10n.t('1 file skipped: larger than {0} MB. The limit is a setting.', limit)
    : l10n.t('{0} files skipped: larger than {1} MB. The limit is a setting.', count, limit);
}
