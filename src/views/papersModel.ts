import type { GroupContext, GroupKey, GroupNode, Paper, SortKey } from '../core';
import { groupPapers, sortPapers } from '../core';

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

/** How a tree is arranged. */
export interface Arrangement {
  /** Outermost first; empty for a flat list. */
  readonly by: readonly GroupKey[];
  readonly sortBy: SortKey;
  readonly context: GroupContext;
}

/**
 * The rows of one arrangement of papers. Made anew when the papers change; rows, and the groups within
 * groups, are made when they are asked for, so that what is closed costs nothing.
 */
export class PapersModel {
  /** In the order given. */
  readonly papers: readonly Paper[];
  readonly #roots: readonly GroupRow[];
  readonly #arrangement: Arrangement;
  readonly #children = new Map<string, readonly Row[]>();

  constructor(papers: readonly Paper[], arrangement: Arrangement) {
    this.papers = papers;
    this.#arrangement = arrangement;
    const { by, context } = arrangement;
    this.#roots = groupPapers(papers, by, context).map((group) => groupRow(group, undefined));
  }

  get #isFlat(): boolean {
    return this.#arrangement.by.length === 0;
  }

  /** Rows below one, or the outermost. */
  children(row?: Row): readonly Row[] {
    if (!row) {
      return this.#isFlat
        ? this.#cached('', () => paperRows(this.#sorted(this.papers), undefined))
        : this.#roots;
    }
    if (row.kind === 'paper') {
      return [];
    }
    return this.#cached(row.id, () =>
      row.group.children.length > 0
        ? row.group.children.map((group) => groupRow(group, row))
        : paperRows(this.#sorted(row.group.papers), row),
    );
  }

  /** The first row of a paper, in the order of the tree; groups without it stay closed. */
  find(paperId: string): PaperRow | undefined {
    const paper = this.papers.find(({ id }) => id === paperId);
    return paper && this.#findIn(undefined, paper);
  }

  /** All papers in the order of the tree, each once. */
  order(): readonly Paper[] {
    const below = (row: Row): readonly Paper[] =>
      row.kind === 'paper' ? [row.paper] : this.children(row).flatMap(below);
    return [...new Set(this.children().flatMap(below))];
  }

  #findIn(parent: GroupRow | undefined, paper: Paper): PaperRow | undefined {
    for (const row of this.children(parent)) {
      if (row.kind === 'paper' && row.paper === paper) {
        return row;
      }
      if (row.kind === 'group' && row.group.all.includes(paper)) {
        return this.#findIn(row, paper);
      }
    }
    return undefined;
  }

  #sorted(papers: readonly Paper[]): readonly Paper[] {
    const { sortBy, context } = this.#arrangement;
    return sortPapers(papers, sortBy, context.locale);
  }

  #cached(id: string, make: () => readonly Row[]): readonly Row[] {
    const known = this.#children.get(id) ?? make();
    this.#children.set(id, known);
    return known;
  }
}

function groupRow(group: GroupNode, parent: GroupRow | undefined): GroupRow {
  return { kind: 'group', id: group.id, group, parent, papers: () => group.all };
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
