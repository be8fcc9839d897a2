/**
 * How far the beginnings of a word are from those of a string that is read unit by unit: the rows of
 * the optimal string alignment distance (Boytsov 2011, restricted Damerau–Levenshtein), of which only
 * what may be near is computed (Ukkonen 1985).
 */
export class EditRows {
  readonly #word: Uint16Array;
  readonly #edits: number;
  readonly #columns: number;
  /** For each depth, and each length of a beginning of the word; more than `edits` is cut. */
  readonly #rows: Uint8Array;
  /** For each depth the least value of its row. */
  readonly #best: Uint8Array;
  /** For each depth the least distance of the word from a beginning of the string so far. */
  readonly #least: Uint8Array;

  /** @param edits more than that is far; at least 1 */
  constructor(word: string, edits: number) {
    this.#word = Uint16Array.from(word, (_, at) => word.charCodeAt(at));
    this.#edits = edits;
    this.#columns = word.length + 1;
    const depths = this.deepest + 2;
    this.#rows = new Uint8Array(depths * this.#columns).fill(edits + 1);
    this.#best = new Uint8Array(depths);
    this.#least = new Uint8Array(depths).fill(Math.min(word.length, edits + 1));
    for (let column = 0; column < this.#columns; column++) {
      this.#rows[column] = Math.min(column, edits + 1);
    }
  }

  /** Units of the longest string that may be near as a whole. */
  get deepest(): number {
    return this.#columns - 1 + this.#edits;
  }

  /** The distance of the word from a string of so many units. */
  whole(depth: number): number {
    return this.#rows[(depth + 1) * this.#columns - 1] ?? 0;
  }

  /** The least distance of the word from a beginning of a string of so many units. */
  ofBeginning(depth: number): number {
    return this.#least[depth] ?? 0;
  }

  /** Whether a string of so many units may go on to something near. */
  mayGoOn(depth: number): boolean {
    return (this.#best[depth] ?? 0) <= this.#edits;
  }

  /**
   * Takes in the unit of a string at a depth from 1 on, when those before it are.
   *
   * @param previous the unit before it; negative where there is none
   */
  take(depth: number, unit: number, previous: number): void {
    const rows = this.#rows;
    const word = this.#word;
    const row = depth * this.#columns;
    const above = row - this.#columns;
    const far = this.#edits + 1;
    const first = Math.max(1, depth - this.#edits);
    const last = Math.min(this.#columns - 1, depth + this.#edits);
    let left = first === 1 ? Math.min(depth, far) : far;
    rows[row + first - 1] = left;
    let best = left;
    for (let column = first; column <= last; column++) {
      const expected = word[column - 1];
      let value = Math.min(
        (rows[above + column] ?? 0) + 1,
        left + 1,
        (rows[above + column - 1] ?? 0) + (unit === expected ? 0 : 1),
        far,
      );
      if (column > 1 && unit === word[column - 2] && previous === expected) {
        value = Math.min(value, (rows[above - this.#columns + column - 2] ?? 0) + 1);
      }
      rows[row + column] = value;
      left = value;
      best = Math.min(best, value);
    }
    this.#best[depth] = best;
    this.#least[depth] = Math.min(this.#least[depth - 1] ?? far, this.whole(depth));
  }

  /**
   * The least unit above one with which a string may go on at a depth and be near: any one where edits
   * are left, else one of those that stand there in the word. Infinity where there is none.
   */
  nextUnit(depth: number, unit: number, previous: number): number {
    const rows = this.#rows;
    const word = this.#word;
    const edits = this.#edits;
    if ((this.#best[depth - 1] ?? 0) < edits) {
      return unit + 1;
    }
    const above = (depth - 1) * this.#columns;
    const last = Math.min(this.#columns - 1, depth + edits);
    let next = Infinity;
    for (let column = Math.max(1, depth - edits); column <= last; column++) {
      const expected = word[column - 1] ?? 0;
      if (expected > unit && (rows[above + column - 1] ?? 0) <= edits) {
        next = Math.min(next, expected);
      }
      const swapped = column > 1 && previous === expected ? (word[column - 2] ?? 0) : 0;
      if (swapped > unit && (rows[above - this.#columns + column - 2] ?? 0) < edits) {
        next = Math.min(next, swapped);
      }
    }
    return next;
  }
}
