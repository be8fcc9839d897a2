import { stemOf } from '../analysis/stemOf';
import { stopWords } from '../analysis/stopWords';
import type { WordBatch } from '../analysis/wordBatch';
import { enlarged, roomy } from './enlarged';
import { lastNumberIn } from './partBytes';
import type { CountedSegment } from './segment';
import { WordNumbers, type FoundWordBytes } from './wordNumbers';
import { WordOrder } from './wordOrder';
import type { WordBytes } from './wordBytes';

const none = new Uint32Array(0);

/** Some words that follow one another in a vocabulary, in arrays of numbers only. */
export interface VocabularyPart extends FoundWordBytes {
  /** The number of the first of them. */
  readonly first: number;
  /** The number of each word's stem plus one; 0 where it is not known. */
  readonly stems: Uint32Array;
  /** All numbers in the order of their words, if these are all words; else empty. */
  readonly order: Uint32Array;
}

/**
 * The words of all texts by their numbers, which they keep: words are what texts have, in folded
 * form. What the forms of a word share, its stem, is a word as well, though no text may have it.
 */
export class Vocabulary {
  readonly #numbers = new WordNumbers();
  /** The number of each word's stem plus one; 0 where it was not asked for yet. */
  #stems: Uint32Array = new Uint32Array(1024);
  readonly #order = new WordOrder(this.#numbers);

  constructor() {
    for (const word of stopWords) {
      this.#numbers.of(word);
    }
  }

  /** Number of words. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Whether a word is a stop word; these have the first numbers. */
  isStop(word: number): boolean {
    return word < stopWords.size;
  }

  /** All words as they are held. */
  get words(): WordBytes {
    return this.#numbers;
  }

  /** Whether all words of a segment have numbers that are given. Throws where they cannot be read. */
  hasAll({ segment: { stems }, counts: { words } }: CountedSegment): boolean {
    return Math.max(lastNumberIn(words), stems.last) < this.size;
  }

  /** A word by its number; empty of a number that no word has. */
  at(word: number): string {
    return this.#numbers.at(word);
  }

  /** The number of a word; -1 where it has none. */
  find(word: string): number {
    return this.#numbers.find(word);
  }

  /** The number of a word, which it is given if it has none. */
  of(word: string): number {
    return this.#numbers.of(word);
  }

  /** The same for all words of a text; see `WordNumbers.ofAll`. */
  ofAll(words: WordBatch, numbers: Uint32Array): void {
    this.#numbers.ofAll(words, numbers);
  }

  /**
   * For each word that a text has the number of its stem plus one; perhaps in more places than there
   * are words. For loops over all words of texts.
   */
  get stems(): Uint32Array {
    return this.#stems;
  }

  /** The number of the stem of a word that a text has; itself of a number that no word has. */
  stemOf(word: number): number {
    const known = this.#stems[word] ?? 0;
    if (known > 0) {
      return known - 1;
    }
    // In texts that were not checked yet, see `decodeSegment`.
    if (word >= this.size) {
      return word;
    }
    const stem = this.#numbers.of(stemOf(this.#numbers.at(word)));
    this.#noteStem(word, stem);
    return stem;
  }

  /** Puts words in order where many are not, so that {@link order} never has many to put. */
  orderIfMany(): void {
    this.#order.updateIfMany();
  }

  /** All words in ascending order of their units. */
  order(): WordOrder {
    this.#order.update();
    return this.#order;
  }

  /** The words from one up to another, to be given to {@link append} in another session. */
  part(first: number, end: number): VocabularyPart {
    const { bytes, starts } = this.#numbers;
    const from = starts[first] ?? 0;
    const stems = new Uint32Array(end - first);
    stems.set(this.#stems.subarray(first, end));
    return {
      first,
      bytes: bytes.slice(from, starts[end]),
      starts: starts.slice(first, end + 1).map((start) => start - from),
      stems,
      ...(first === 0
        ? {
            order: this.order().numbers.filter((word) => word < end),
            places: this.#numbers.placesUpTo(end),
          }
        : { order: none, places: none }),
    };
  }

  /**
   * Adds words with the numbers that they had; nothing of the part's arrays is held on to. Tells
   * whether they were taken: those before them have to be there, and none of them.
   */
  append({ first, order, stems, ...words }: VocabularyPart): boolean {
    const known = first === 0 ? stopWords.size : first;
    if (known !== this.size || words.starts.length !== stems.length + 1) {
      return false;
    }
    this.#numbers.append(words, known - first);
    if (first === 0) {
      this.#stems = enlarged(stems, new Uint32Array(roomy(stems.length)));
      this.#order.restore(order.slice());
      return true;
    }
    for (const [index, stem] of stems.entries()) {
      if (stem > 0) {
        this.#noteStem(first + index, stem - 1);
      }
    }
    return true;
  }

  #noteStem(word: number, stem: number): void {
    if (word >= this.#stems.length) {
      this.#stems = enlarged(this.#stems, new Uint32Array(roomy(word + 1)));
    }
    this.#stems[word] = stem + 1;
  }
}
