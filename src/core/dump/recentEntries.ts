import type { Entry } from '../model';

/** Most entries are asked for several times soon after they were read, and then hardly ever. */
const mostRecent = 2 ** 13;

/** The entries that were made last, by their numbers. */
export class RecentEntries {
  readonly #held: (Entry | undefined)[];
  readonly #numbers: Float64Array;
  #next = 0;

  /** @param places how many are held at most */
  constructor(places = mostRecent) {
    this.#held = Array.from({ length: places });
    this.#numbers = new Float64Array(places).fill(-1);
  }

  /** Numbers so many entries; returns the number of the first, from which they are counted. */
  number(count: number): number {
    const first = this.#next;
    this.#next += count;
    return first;
  }

  /** The entry of a number, made anew where it is not held any more. */
  get(number: number, make: () => Entry): Entry {
    const place = number % this.#numbers.length;
    let held = this.#numbers[place] === number ? this.#held[place] : undefined;
    if (!held) {
      held = make();
      this.#held[place] = held;
      this.#numbers[place] = number;
    }
    return held;
  }

  /** Lets go of all. */
  clear(): void {
    this.#held.fill(undefined);
    this.#numbers.fill(-1);
  }
}
