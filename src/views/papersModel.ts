import type { GroupContext, GroupKey, GroupNode, Paper } from '../core';
import { groupPapers } from '../core';

/** A row of the tree that holds others. */
export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly group: GroupNode;
  readonly parent: GroupRow | undefined;
  /** Every paper below, each once. */
  readonly papers: () => readonly Paper[];
}

/** A row of the tree that is a paper; a paper may have several, one in each group it is in. */
export interface PaperRow {
  readonly kind: 'paper';
  readonly id: string;
  readonly paper: Paper;
  readonly parent: GroupRow | undefined;
  /** The paper alone. */
  readonly papers: () => readonly Paper[];
}

export type Row = GroupRow | PaperRow;

/** The rows of one grouping of the library. Made anew when the library changes; rows on demand. */
export class PapersModel {
  readonly #papers: readonly Paper[];
  readonly #roots: readonly GroupRow[];
  readonly #flat: boolean;
  readonly #children = new Map<string, readonly Row[]>();

  constructor(papers: readonly Paper[], by: readonly GroupKey[], context: GroupContext) {
    this.#papers = papers;
    this.#flat = by.length === 0;
    this.#roots = this.#flat
      ? []
      : groupPapers(papers, by, context).map((group) => groupRow(group, undefined));
  }

  /** Rows below one, or the outermost. */
  children(row?: Row): readonly Row[] {
    if (!row) {
      return this.#flat ? this.#cached('', () => paperRows(this.#papers, undefined)) : this.#roots;
    }
    if (row.kind === 'paper') {
      return [];
    }
    return this.#cached(row.id, () =>
      row.group.children.length > 0
        ? row.group.children.map((group) => groupRow(group, row))
        : paperRows(row.group.papers, row),
    );
  }

  /** The first row of a paper, in the order of the tree. */
  find(paperId: string): PaperRow | undefined {
    return this.#findIn(undefined, paperId);
  }

  /** All papers in the order of the tree, each once. */
  order(): readonly Paper[] {
    if (this.#flat) {
      return this.#papers;
    }
    return [...new Set(this.#roots.flatMap(({ group }) => papersOf(group)))];
  }

  #findIn(parent: GroupRow | undefined, paperId: string): PaperRow | undefined {
    for (const row of this.children(parent)) {
      if (row.kind === 'paper') {
        if (row.paper.id === paperId) {
          return row;
        }
      } else {
        const found = this.#findIn(row, paperId);
        if (found) {
          return found;
        }
      }
    }
    return undefined;
  }

  #cached(id: string, make: () => readonly Row[]): readonly Row[] {
    const known = this.#children.get(id) ?? make();
    this.#children.set(id, known);
    return known;
  }
}

function groupRow(group: GroupNode, parent: GroupRow | undefined): GroupRow {
  return { kind: 'group', id: group.id, group, parent, papers: () => papersOf(group) };
}

function papersOf(group: GroupNode): readonly Paper[] {
  return group.children.length > 0 ? [...new Set(group.children.flatMap(papersOf))] : group.papers;
}

function paperRows(papers: readonly Paper[], parent: GroupRow | undefined): PaperRow[] {
  return papers.map((paper) => ({
    kind: 'paper',
    id: `${parent?.id ?? ''}|${paper.id}`,
    paper,
    parent,
    papers: () => [paper],
  }));
}
