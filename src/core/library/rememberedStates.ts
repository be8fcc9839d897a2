import type { Paper } from '../model';
import { mapInSteps } from '../pieces';
import type { Steps } from '../steps';
import type { PaperState } from './grouping/context';

/**
 * The states of papers for as long as something is worked out of them: each is asked for once.
 * Whoever then goes through the papers, or some of them, in their order finds the states beside them:
 * to look up each by the ids of its paper would be most of the work.
 */
export class RememberedStates {
  readonly #stateOf: (paper: Paper) => PaperState;
  #papers: readonly Paper[];
  #states: readonly PaperState[];
  #place = 0;

  private constructor(
    papers: readonly Paper[],
    states: readonly PaperState[],
    stateOf: (paper: Paper) => PaperState,
  ) {
    this.#papers = papers;
    this.#states = states;
    this.#stateOf = stateOf;
  }

  static *inSteps(
    papers: readonly Paper[],
    stateOf: (paper: Paper) => PaperState,
  ): Steps<RememberedStates> {
    return new RememberedStates(papers, yield* mapInSteps(papers, stateOf), stateOf);
  }

  /** The state of a paper as remembered, or as it is now where it is not. */
  of(paper: Paper): PaperState {
    if (this.#papers[this.#place] !== paper) {
      this.#place = this.#placeOf(paper);
    }
    return this.#states[this.#place] ?? this.#stateOf(paper);
  }

  /** From now on all states are as they are when they are asked for. */
  forget(): void {
    this.#papers = [];
    this.#states = [];
  }

  /** Looks from the last place on, where the next of some papers in order is not far. */
  #placeOf(paper: Paper): number {
    const next = this.#papers.indexOf(paper, this.#place);
    return next < 0 ? this.#papers.indexOf(paper) : next;
  }
}
