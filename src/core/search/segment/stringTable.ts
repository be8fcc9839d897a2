import { firstPlace } from './firstPlace';
import { compareUnits, unitText } from './unitText';

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

  /** The index of a string; -1 where it is not held. */
  indexOf(text: string): number {
    const index = this.#lowerBound(text);
    return index < this.size && this.#compare(index, text) === 0 ? index : -1;
  }

  /** The first index whose string is not below `text`. */
  #lowerBound(text: string): number {
    return firstPlace(0, this.size, (index) => this.#compare(index, text) < 0);
  }

  /** Negative where the string at `index` is below `text`, as `<` compares strings. */
  #compare(index: number, text: string): number {
    return compareUnits(this.units, this.starts[index] ?? 0, this.starts[index + 1] ?? 0, text);
  }
}
