import { firstPlace } from './firstPlace';
import { byteCount, bytesOf, compareStretches, textOf, writeText } from './unitBytes';

/** Strings in ascending order of their UTF-16 units, in two arrays instead of an object for each. */
export class StringTable {
  /** All strings, one after another, in the form of `writeText`. */
  readonly bytes: Uint8Array;
  /** Where each begins in `bytes`, and at last where the last one ends. */
  readonly starts: Uint32Array;

  constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /** @param sorted in ascending order */
  static of(sorted: readonly string[]): StringTable {
    const starts = new Uint32Array(sorted.length + 1);
    let length = 0;
    for (const [index, text] of sorted.entries()) {
      length += byteCount(text);
      starts[index + 1] = length;
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const text of sorted) {
      at = writeText(text, bytes, at);
    }
    return new StringTable(bytes, starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return textOf(this.bytes, this.starts[index], this.starts[index + 1]);
  }

  /** Negative where the string at an index is below one of another table. */
  compare(index: number, other: StringTable, otherIndex: number): number {
    const { bytes, starts } = other;
    return this.#compare(index, bytes, starts[otherIndex] ?? 0, starts[otherIndex + 1] ?? 0);
  }

  /** The index of a string; -1 where it is not held. */
  indexOf(text: string): number {
    // Most tables hold ids of one time, which the others are before or behind.
    const last = this.size - 1;
    const bytes = bytesOf(text);
    const compare = (index: number): number => this.#compare(index, bytes, 0, bytes.length);
    if (last < 0 || compare(last) < 0 || compare(0) > 0) {
      return -1;
    }
    const index = firstPlace(0, this.size, (at) => compare(at) < 0);
    return index < this.size && compare(index) === 0 ? index : -1;
  }

  /** Negative where the string at an index is below that of a stretch of bytes. */
  #compare(index: number, bytes: Uint8Array, start: number, end: number): number {
    const { starts } = this;
    return compareStretches(
      this.bytes,
      starts[index] ?? 0,
      starts[index + 1] ?? 0,
      start,
      end,
      bytes,
    );
  }
}
