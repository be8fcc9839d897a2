import {
  changeBack,
  holds,
  type PaperIds,
  type ReadingChange,
  type ReadingStatus,
} from '../../core';

/** How many actions can be undone. */
const mostKept = 100;

/** What is to be set on a paper. */
export interface PaperChange {
  readonly paper: PaperIds;
  readonly change: ReadingChange;
}

interface Action {
  readonly done: readonly Done[];
  /** By the clock of `performance`. */
  readonly at: number;
}

interface Done {
  readonly paper: PaperIds;
  readonly change: ReadingChange;
  readonly back: ReadingChange;
}

/** What this window did with papers, so that it can be undone, the latest first. */
export class TriageHistory {
  #actions: readonly Action[] = [];

  /** When the latest action was done that can be undone, by the clock of `performance`. */
  get lastDone(): number | undefined {
    return this.#actions.at(-1)?.at;
  }

  /** Remembers one action, on as many papers as it was done on. */
  remember(changes: readonly PaperChange[], before: (paper: PaperIds) => ReadingStatus): void {
    const done = changes.map(({ paper, change }) => ({
      paper,
      change,
      back: changeBack(change, before(paper)),
    }));
    if (done.length > 0) {
      this.#actions = [...this.#actions, { done, at: performance.now() }].slice(-mostKept);
    }
  }

  /**
   * Forgets the latest action.
   * @returns what undoes it, on the papers with which nothing else was done since; undefined without
   * any action
   */
  takeBack(statusOf: (paper: PaperIds) => ReadingStatus): readonly PaperChange[] | undefined {
    const last = this.#actions.at(-1);
    this.#actions = this.#actions.slice(0, -1);
    return last?.done.flatMap(({ paper, change, back }) =>
      holds(change, statusOf(paper)) ? [{ paper, change: back }] : [],
    );
  }
}
