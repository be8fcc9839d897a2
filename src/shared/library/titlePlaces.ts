import type { Dump } from '../../core';

/** Where a title stands in its file; of a title on several lines, the part on the first. */
export interface TitlePlace {
  /** From 0. */
  readonly line: number;
  /** In UTF-16 code units from the beginning of the line. */
  readonly column: number;
  readonly length: number;
}

const numbersEach = 3;

/**
 * Line, column and length of each entry's title, as {@link TitlePlaces} takes them. Counts line breaks
 * up to each entry; entries come in order of their offsets.
 */
export function titleNumbers(text: string, { entries }: Pick<Dump, 'entries'>): Int32Array {
  const numbers = new Int32Array(entries.length * numbersEach);
  const breaks = /\r\n|\r|\n/g;
  let line = 0;
  let lineStart = 0;
  let next = breaks.exec(text);
  entries.forEach(({ titleRange: { start, end } }, index) => {
    while (next && next.index < start) {
      line++;
      lineStart = breaks.lastIndex;
      next = breaks.exec(text);
    }
    const lineEnd = next?.index ?? text.length;
    const place = [line, start - lineStart, Math.min(end, lineEnd) - start];
    numbers.set(place, index * numbersEach);
  });
  return numbers;
}

/** Where each entry's title stands in the file of its dump. */
export class TitlePlaces {
  readonly #numbers: Int32Array;

  /** @param numbers see {@link titleNumbers} */
  constructor(numbers: Int32Array) {
    this.#numbers = numbers;
  }

  /** By the entry's index; undefined where there is none. */
  at(entry: number): TitlePlace | undefined {
    const first = entry * numbersEach;
    const [line, column, length] = this.#numbers.subarray(first, first + numbersEach);
    return line === undefined || column === undefined || length === undefined
      ? undefined
      : { line, column, length };
  }
}
