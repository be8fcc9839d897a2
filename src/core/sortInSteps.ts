import type { Steps } from './steps';
import { pieces } from './pieces';

/** How many items one step sorts or merges. */
const itemsPerStep = 256;

/** Sorts a copy by merging, a few hundred items a step. Equal items keep their order. */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (const piece of pieces(items, itemsPerStep)) {
    runs.push(piece.toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const merge = new Merge(runs[index] ?? [], runs[index + 1] ?? [], compare);
      while (merge.goOn(itemsPerStep)) {
        yield;
      }
      merged.push(merge.merged);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

/** Two sorted lists on their way to be one. */
class Merge<T> {
  readonly merged: T[] = [];
  readonly #a: readonly T[];
  readonly #b: readonly T[];
  readonly #compare: (a: T, b: T) => number;
  #nextA = 0;
  #nextB = 0;

  constructor(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number) {
    this.#a = a;
    this.#b = b;
    this.#compare = compare;
  }

  /** Merges some more items; false when that were the last. */
  goOn(count: number): boolean {
    const end = this.merged.length + count;
    while (this.merged.length < end) {
      const [a, b] = [this.#a[this.#nextA], this.#b[this.#nextB]];
      if (a !== undefined && (b === undefined || this.#compare(a, b) <= 0)) {
        this.merged.push(a);
        this.#nextA++;
      } else if (b !== undefined) {
        this.merged.push(b);
        this.#nextB++;
      } else {
        return false;
      }
    }
    return true;
  }
}
