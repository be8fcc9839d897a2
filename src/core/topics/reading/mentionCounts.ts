/** Counts numbers from 0, each text anew, without an object for each of them. */
export class MentionCounts {
  /** By number; 0 for all that are not in {@link mentioned}. */
  #counts = new Int32Array(1_024);
  readonly #mentioned: number[] = [];

  /** The numbers counted so far, in the order in which they first came. */
  get mentioned(): readonly number[] {
    return this.#mentioned;
  }

  add(number: number): void {
    if (number >= this.#counts.length) {
      this.#grow(number);
    }
    const count = (this.#counts[number] ?? 0) + 1;
    this.#counts[number] = count;
    if (count === 1) {
      this.#mentioned.push(number);
    }
  }

  /** How often a number was counted. */
  of(number: number): number {
    return this.#counts[number] ?? 0;
  }

  /** Begins anew. */
  clear(): void {
    for (const number of this.#mentioned) {
      this.#counts[number] = 0;
    }
    this.#mentioned.length = 0;
  }

  #grow(number: number): void {
    const counts = new Int32Array(Math.max(2 * this.#counts.length, number + 1));
    counts.set(this.#counts);
    this.#counts = counts;
  }
}
