import { firstPlace } from './firstPlace';
import { compareStretches, compareUnits, unitText } from './unitText';

/** Strings in ascending order of their UTF-16 units, in two arrays instead of an object for each. */
export class StringTable {
  /** All strings, one after another. */
  readonly units: Uint16Array;
  /** Where each begins in `units`, and at last where the last one ends. */
  readonly starts: Uint32Array;

  constructor(units: Uint16Array, starts: Uint32Array) {
    this.units = units;
    this.starts = starts;
  }

  /** @param sorted in ascending order */
  static of(sorted: readonly string[]): StringTable {
    const starts = new Uint32Array(sorted.length + 1);
    let length = 0;
    for (const [index, text] of sorted.entries()) {
      length += text.length;
      starts[index + 1] = length;
    }
    const units = new Uint16Array(length);
    let at = 0;
    for (const text of sorted) {
      for (let index = 0; index < text.length; index++) {
        units[at++] = text.charCodeAt(index);
      }
    }
    return new StringTable(units, starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return unitText(this.units, this.starts[index], this.starts[index + 1]);
  }

  /** Negative where the string at an index is below one of another table. */
  compare(index: number, other: StringTable, otherIndex: number): number {
    const { units, starts } = other;
    return compareStretches(
      this.units,
      this.starts[index] ?? 0,
      this.starts[index + 1] ?? 0,
      starts[otherIndex] ?? 0,
      starts[otherIndex + 1] ?? 0,
      units,
    );
  }

  /** The index of a string; -1 where it is not held. */
  indexOf(text: string): number {
    // Most tables hold ids of one time, which the others are before or behind.
    const last = this.size - 1;
    if (last < 0 || this.#compareText(last, text) < 0 || this.#compareText(0, text) > 0) {
      return -1;
    }
    const index = this.#lowerBound(text);
    return index < this.size && this.#compareText(index, text) === 0 ? index : -1;
  }

  /** The first index whose string is not below `text`. */
  #lowerBound(text: string): number {
    return firstPlace(0, this.size, (index) => this.#compareText(index, text) < 0);
  }

  /** Negative where the string at `index` is below `text`, as `<` compares strings. */
  #compareText(index: number, text: string): number {
    return compareUnits(this.units, this.starts[index] ?? 0, this.starts[index + 1] ?? 0, text);
  }
}
