import type { Paper } from '../core';
import { MoreRow, paperRow, type GroupRow, type PaperRow } from './rows';

/** How many papers of a list are shown, and how many more whenever more are asked for. */
export const pageSize = 500;

/** The papers below a row, of which the first few hundred have rows until more are asked for. */
export class PaperList {
  /** All of them, in their order. */
  readonly papers: readonly Paper[];
  readonly parent: GroupRow | undefined;
  readonly #rows: PaperRow[] = [];
  #more: MoreRow | undefined;

  constructor(papers: readonly Paper[], parent: GroupRow | undefined) {
    this.papers = papers;
    this.parent = parent;
  }

  /** The rows of the first papers, and where there are others one that stands for them. */
  rows(shown: number): readonly (PaperRow | MoreRow)[] {
    const count = this.papers.length;
    for (const paper of this.papers.slice(this.#rows.length, shown)) {
      this.#rows.push(paperRow(paper, this.parent));
    }
    if (shown >= count) {
      return this.#rows;
    }
    if (this.#more?.shown !== shown) {
      this.#more = new MoreRow(shown, count, this.parent);
    }
    return [...this.#rows, this.#more];
  }

  /** The row of a paper, where it is one of those shown. */
  rowOf(paper: Paper): PaperRow | undefined {
    return this.#rows.find((row) => row.paper === paper);
  }
}
