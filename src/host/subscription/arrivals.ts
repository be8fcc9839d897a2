import type { Paper } from '../../core';
import type { SavedSearch } from '../savedSearches';

/** Papers that came with some files, and which of them a saved search finds. */
export interface Arrivals {
  readonly papers: readonly Paper[];
  readonly matches: readonly { readonly search: SavedSearch; readonly papers: readonly Paper[] }[];
}

/**
 * The papers that no other dump lists, and which were not in these before.
 *
 * @param added the arXiv numbers of what is new in each file; undefined where all of it is
 */
export function newPapersOf(
  papers: readonly Paper[],
  added: ReadonlyMap<string, readonly string[] | undefined>,
): Paper[] {
  return papers.filter(({ arxivId = '', occurrences }) =>
    occurrences.every(({ uri }) => added.has(uri) && (added.get(uri)?.includes(arxivId) ?? true)),
  );
}

/**
 * What came, by the saved searches that find some of it.
 *
 * @param folders saved searches with all that they find; those that were not looked for yet are left
 * out
 */
export function arrivalsIn(
  papers: readonly Paper[],
  folders: readonly {
    readonly search: SavedSearch;
    readonly papers: readonly Paper[] | undefined;
  }[],
): Arrivals {
  const ids = new Set(papers.map(({ id }) => id));
  const matches = folders
    .map(({ search, papers: found = [] }) => ({
      search,
      papers: found.filter(({ id }) => ids.has(id)),
    }))
    .filter(({ papers: found }) => found.length > 0);
  return { papers, matches };
}
