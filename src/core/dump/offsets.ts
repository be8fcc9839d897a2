import type { Range } from '../model';

/** The index of the last of the ascending numbers that is not above `limit`; 0 if none is. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}

/** A text made of another one, its source, by leaving things out and putting others in their place. */
export interface DerivedText {
  readonly text: string;
  /** Where in the source what stands at a range of the text is; UTF-16 code units. */
  readonly sourceOf: (range: Range) => Range;
}

/** A part of a text as it stands. */
export function partOf(text: string, { start, end }: Range): DerivedText {
  return {
    text: text.slice(start, end),
    sourceOf: (range) => ({ start: range.start + start, end: range.end + start }),
  };
}

/** Puts a derived text together piece by piece, in the order of the source. */
export class DerivedTextBuilder {
  readonly #pieces: string[] = [];
  readonly #starts: number[] = [];
  readonly #sources: Range[] = [];
  #length = 0;

  /** Adds a piece; `source` is what it stands for, longer than the piece where that was encoded. */
  add(piece: string, source: Range): void {
    if (piece !== '') {
      this.#pieces.push(piece);
      this.#starts.push(this.#length);
      this.#sources.push(source);
      this.#length += piece.length;
    }
  }

  build(): DerivedText {
    return {
      text: this.#pieces.join(''),
      sourceOf: ({ start, end }) => {
        const from = this.#placeOf(start, false);
        return { start: from, end: end > start ? this.#placeOf(end, true) : from };
      },
    };
  }

  /** An end is behind its last character, not where the next piece starts: between may be more. */
  #placeOf(offset: number, isEnd: boolean): number {
    const index = lastAtMost(this.#starts, isEnd ? offset - 1 : offset);
    const { start, end } = this.#sources[index] ?? { start: 0, end: 0 };
    const isAsItStands = end - start === this.#pieces[index]?.length;
    const passed = offset - (this.#starts[index] ?? 0);
    return isAsItStands ? start + passed : isEnd ? end : start;
  }
}
