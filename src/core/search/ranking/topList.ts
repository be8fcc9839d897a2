/** A paper by where it is held, with its score. */
export interface Candidate {
  readonly segment: number;
  readonly document: number;
  readonly score: number;
}

/** Whether the first comes before the second in a list of hits. */
export type IsBetter = (a: Candidate, b: Candidate) => boolean;

/** Keeps the best of many candidates: a heap with the worst of those kept on top. */
export class TopList {
  readonly #most: number;
  readonly #isBetter: IsBetter;
  readonly #heap: Candidate[] = [];

  /** @param most how many are kept */
  constructor(most: number, isBetter: IsBetter) {
    this.#most = most;
    this.#isBetter = isBetter;
  }

  /** The least score with which a candidate might be kept. */
  get least(): number {
    const [worst] = this.#heap;
    return this.#heap.length < this.#most ? -Infinity : (worst?.score ?? Infinity);
  }

  add(candidate: Candidate): void {
    const [worst] = this.#heap;
    if (this.#heap.length < this.#most) {
      this.#heap.push(candidate);
      this.#rise(this.#heap.length - 1);
    } else if (worst && this.#isBetter(candidate, worst)) {
      this.#heap[0] = candidate;
      this.#sink(0);
    }
  }

  /** Those kept, the best first. */
  sorted(): Candidate[] {
    return [...this.#heap].sort((a, b) => (this.#isBetter(a, b) ? -1 : 1));
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) {
        return;
      }
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      let worst = at;
      for (const child of [left, left + 1]) {
        if (child < this.#heap.length && this.#isWorse(child, worst)) {
          worst = child;
        }
      }
      if (worst === at) {
        return;
      }
      this.#swap(at, worst);
      at = worst;
    }
  }

  #isWorse(a: number, b: number): boolean {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    return left !== undefined && right !== undefined && this.#isBetter(right, left);
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#heap[a], this.#heap[b]];
    if (left && right) {
      this.#heap[a] = right;
      this.#heap[b] = left;
    }
  }
}
