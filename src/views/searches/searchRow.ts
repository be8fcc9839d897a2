import type { Paper } from '../../core';
import type { SmartFolder } from '../../host/smartFolders/smartFolders';
import type { PaperRow } from '../rows';

/** The row of a saved search. */
export interface SearchRow {
  readonly kind: 'search';
  readonly id: string;
  readonly folder: SmartFolder;
  /** Name and query, for commands. */
  readonly search: SmartFolder['search'];
  /** All that it finds. */
  readonly papers: () => readonly Paper[];
}

/** A row of the Searches view. */
export type FolderRow = SearchRow | FoundPaperRow;

/** The row of a paper below a search. */
export interface FoundPaperRow extends PaperRow {
  readonly above: SearchRow;
}

/** How many papers of a search have rows; the search itself shows all. */
const mostRows = 500;

export function searchRow(folder: SmartFolder): SearchRow {
  const { search, papers = [] } = folder;
  return { kind: 'search', id: search.name, folder, search, papers: () => papers };
}

/** The rows of the papers below a search. */
export function paperRows(above: SearchRow): FoundPaperRow[] {
  return above
    .papers()
    .slice(0, mostRows)
    .map((paper) => ({
      kind: 'paper',
      id: JSON.stringify([above.id, paper.id]),
      paper,
      parent: undefined,
      above,
      papers: () => [paper],
    }));
}
