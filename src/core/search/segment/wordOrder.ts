import { firstPlace } from './firstPlace';
import { compareUnits } from './unitText';
import type { WordNumbers } from './wordNumbers';

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

  /** Takes in the words that came since it was last called. */
  update(): void {
    const known = this.#numbers.length;
    const { size } = this.#words;
    if (known === size) {
      return;
    }
    const fresh = Array.from({ length: size - known }, (_, at) => this.#words.at(known + at));
    fresh.sort();
    const numbers = new Uint32Array(size);
    let at = 0;
    let from = 0;
    for (const text of fresh) {
      const to = this.lowerBound(text, from);
      numbers.set(this.#numbers.subarray(from, to), at);
      at += to - from;
      from = to;
      numbers[at++] = this.#words.find(text);
    }
    numbers.set(this.#numbers.subarray(from), at);
    this.#numbers = numbers;
  }

  /** Takes the order from where it was kept: all words there are. */
  restore(numbers: Uint32Array): void {
    this.#numbers = numbers;
  }

  /** The first place whose word is not below `text`. */
  lowerBound(text: string, from = 0): number {
    const { length } = this.#numbers;
    return firstPlace(from, length, (place) => this.#compare(place, text) < 0);
  }

  /** The place behind the last word that begins with `prefix`. */
  endOfPrefix(prefix: string): number {
    const { length } = this.#numbers;
    return firstPlace(this.lowerBound(prefix), length, (place) => this.#startsWith(place, prefix));
  }

  #startsWith(place: number, prefix: string): boolean {
    const { units, starts } = this.#words;
    const number = this.#numbers[place] ?? 0;
    const start = starts[number] ?? 0;
    if ((starts[number + 1] ?? 0) - start < prefix.length) {
      return false;
    }
    for (let offset = 0; offset < prefix.length; offset++) {
      if (units[start + offset] !== prefix.charCodeAt(offset)) {
        return false;
      }
    }
    return true;
  }

  /** Negative where the word at a place is below `text`, as `<` compares strings. */
  #compare(place: number, text: string): number {
    const { units, starts } = this.#words;
    const number = this.#numbers[place] ?? 0;
    return compareUnits(units, starts[number] ?? 0, starts[number + 1] ?? 0, text);
  }
}
