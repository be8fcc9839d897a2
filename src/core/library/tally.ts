import type { Paper } from '../model';
import type { Steps } from '../steps';
import { pieces } from '../pieces';
import { ShardedMap } from './shardedMap';

/** How many papers are of some kind, counted without looking at all of them whenever one changes. */
export class Tally {
  readonly #isCounted: (paper: Paper) => boolean;
  readonly #counted = new ShardedMap<true>();

  /** @param isCounted may tell something else of a paper later */
  constructor(isCounted: (paper: Paper) => boolean) {
    this.#isCounted = isCounted;
  }

  get count(): number {
    return this.#counted.size;
  }

  /** Looks at papers again, or for the first time. */
  look(papers: readonly Paper[]): void {
    for (const paper of papers) {
      if (this.#isCounted(paper)) {
        this.#counted.set(paper.id, true);
      } else {
        this.#counted.delete(paper.id);
      }
    }
  }

  /** The same of many papers, in steps. */
  *lookInSteps(papers: readonly Paper[]): Steps<void> {
    for (const piece of pieces(papers)) {
      this.look(piece);
      yield;
    }
  }
}
