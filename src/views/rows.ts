import type { GroupNode, Paper } from '../core';

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

/** The row after the first papers of a long list, which stands for the others. */
export class MoreRow {
  readonly kind = 'more';
  readonly id: string;
  readonly parent: GroupRow | undefined;
  /** How many papers stand above it. */
  readonly shown: number;
  /** How many there are. */
  readonly count: number;

  constructor(shown: number, count: number, parent: GroupRow | undefined) {
    this.id = `${parent?.id ?? ''}|`;
    this.parent = parent;
    this.shown = shown;
    this.count = count;
  }

  /** None: what has not been seen is not to be marked either. */
  papers(): readonly Paper[] {
    return [];
  }
}

export type Row = GroupRow | PaperRow | MoreRow;

export function groupRow(group: GroupNode, parent: GroupRow | undefined): GroupRow {
  return { kind: 'group', id: group.id, group, parent, papers: () => group.all };
}

export function paperRow(paper: Paper, parent: GroupRow | undefined): PaperRow {
  const id = `${parent?.id ?? ''}|${paper.id}`;
  return { kind: 'paper', id, paper, parent, papers: () => [paper] };
}
