import { l10n } from 'vscode';
import type { ReadingList } from '../../host/readingOrder';
import type { SearchItem } from './searchItems';

/** Next and previous go through the hits once one of them is open. */
export function hitList(items: readonly SearchItem[], query: string): ReadingList {
  const ids = items.flatMap(({ paper }) => (paper ? [paper.id] : []));
  return {
    neighbour: (id, delta) => {
      const index = ids.indexOf(id);
      return index < 0 ? undefined : ids[index + delta];
    },
    position: (id) => {
      const index = ids.indexOf(id);
      return index < 0
        ? undefined
        : { path: [l10n.t('Search: {0}', query)], index, count: ids.length };
    },
  };
}
