import { firstPlace, firstPlaceNear } from './firstPlace';
import { sortWords } from './sortWords';
import { bytesOf, compareStretches, sharedLength } from './unitBytes';
import type { WordNumbers } from './wordNumbers';

/** Of all words, so many new ones take long to be put in order. */
const manyShare = 1 / 16;

/** Words in ascending order of their UTF-16 units, by their numbers. */
export class WordOrder {
  readonly #words: WordNumbers;
  #numbers: Uint32Array = new Uint32Array(0);

  constructor(words: WordNumbers) {
    this.#words = words;
  }

  /** The numbers of all words, in order. */
  get numbers(): Uint32Array {
    return this.#numbers;
  }

  /** Does the same as {@link update} where many words came. */
  updateIfMany(): void {
    if (this.#words.size - this.#numbers.length > manyShare * this.#numbers.length) {
      this.update();
    }
  }

  /** Takes in the words that came since it was last called. */
  update(): void {
    const known = this.#numbers.length;
    const { size } = this.#words;
    if (known === size) {
      return;
    }
    const fresh = Uint32Array.from({ length: size - known }, (_, at) => known + at);
    sortWords(this.#words, fresh);
    const { bytes, starts } = this.#words;
    const numbers = new Uint32Array(size);
    let at = 0;
    let from = 0;
    for (const word of fresh) {
      const [start = 0, end = 0] = [starts[word], starts[word + 1]];
      const to = firstPlaceNear(from, known, (place) => {
        const other = this.#numbers[place] ?? 0;
        return compareStretches(bytes, starts[other] ?? 0, starts[other + 1] ?? 0, start, end) < 0;
      });
      for (; from < to; from++) {
        numbers[at++] = this.#numbers[from] ?? 0;
      }
      numbers[at++] = word;
    }
    numbers.set(this.#numbers.subarray(from), at);
    this.#numbers = numbers;
  }

  /** Takes the order from where it was kept: all words there are. */
  restore(numbers: Uint32Array): void {
    this.#numbers = numbers;
  }

  /** The first place whose word is not below `text`. */
  lowerBound(text: string): number {
    return this.#lowerBound(bytesOf(text));
  }

  /** The place behind the last word that begins with `prefix`. */
  endOfPrefix(prefix: string): number {
    const { length } = this.#numbers;
    const bytes = bytesOf(prefix);
    return firstPlace(this.#lowerBound(bytes), length, (place) => this.#startsWith(place, bytes));
  }

  #lowerBound(text: Uint8Array): number {
    return firstPlace(0, this.#numbers.length, (place) => this.#compare(place, text) < 0);
  }

  #startsWith(place: number, prefix: Uint8Array): boolean {
    const { bytes, starts } = this.#words;
    const number = this.#numbers[place] ?? 0;
    const start = starts[number] ?? 0;
    const { length } = prefix;
    return (
      (starts[number + 1] ?? 0) - start >= length &&
      sharedLength(bytes, start, 0, length, prefix) === length
    );
  }

  /** Negative where the word at a place is below a text. */
  #compare(place: number, text: Uint8Array): number {
    const { bytes, starts } = this.#words;
    const number = this.#numbers[place] ?? 0;
    const [start = 0, end = 0] = [starts[number], starts[number + 1]];
    return compareStretches(bytes, start, end, 0, text.length, text);
  }
}
