import type { Paper } from '../model';
import { mapInSteps } from '../pieces';
import type { Steps } from '../steps';

/**
 * Papers in their order, some of which are marked. How many those are is known without counting, and
 * whoever goes through the papers in order finds the marks beside them, without a look-up.
 */
export class MarkedPapers {
  readonly papers: readonly Paper[];
  readonly #marks: Uint8Array;
  #count = 0;

  /** @param marks for each paper, by place; 0 for those that are not marked */
  constructor(papers: readonly Paper[], marks: ArrayLike<number>) {
    this.papers = papers;
    this.#marks = new Uint8Array(marks);
    for (const mark of this.#marks) {
      this.#count += mark;
    }
  }

  /** Papers of which a function tells whether they are marked, asked once for each. */
  static *inSteps(
    papers: readonly Paper[],
    isMarked: (paper: Paper) => boolean,
  ): Steps<MarkedPapers> {
    const marks = yield* mapInSteps(papers, (paper) => (isMarked(paper) ? 1 : 0));
    return new MarkedPapers(papers, marks);
  }

  /** How many are marked. */
  get count(): number {
    return this.#count;
  }

  /** 1 where the paper at a place is marked, else 0. */
  markAt(index: number): number {
    return this.#marks[index] ?? 0;
  }

  /** Marks a paper or takes its mark away; returns whether that is another than it had. */
  mark(paper: Paper, isMarked: boolean): boolean {
    const index = this.papers.indexOf(paper);
    const mark = Number(isMarked);
    if (index < 0 || this.#marks[index] === mark) {
      return false;
    }
    this.#marks[index] = mark;
    this.#count += isMarked ? 1 : -1;
    return true;
  }
}
