import { WordBatch } from '../analysis/wordBatch';
import { enlarged, roomy } from './enlarged';
import { textOf } from './unitBytes';
import { areTooFew, onPlace, placesOf, putOnPlaces } from './wordPlaces';
import type { WordBytes } from './wordBytes';

/** Words with what finds them, as it is kept. */
export interface FoundWordBytes extends WordBytes {
  /** See `placesOf`; empty if these are not all words. */
  readonly places: Uint32Array;
}

/** Gives each distinct word a number, from 0 on, without making a string of a word that it knows. */
export class WordNumbers implements WordBytes {
  #bytes: Uint8Array = new Uint8Array(16_384);
  #starts: Uint32Array = new Uint32Array(2048);
  #size = 0;
  #places = placesOf(this, 0);
  /** A word that is looked up alone. */
  readonly #one = new WordBatch();

  get size(): number {
    return this.#size;
  }

  /** Longer than the words take, as is `starts`. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get starts(): Uint32Array {
    return this.#starts;
  }

  /** What finds the words up to one: see {@link append}. */
  placesUpTo(end: number): Uint32Array {
    return placesOf(this, end);
  }

  /** A word by its number; empty of a number that no word has. */
  at(number: number): string {
    return number < this.#size
      ? textOf(this.#bytes, this.#starts[number], this.#starts[number + 1])
      : '';
  }

  /** The number of a word; -1 where it has none. */
  find(word: string): number {
    this.#take(word);
    return this.#numberOn(this.#placeOf(this.#one, 0));
  }

  /** The number of a word, which it is given if it has none. */
  of(word: string): number {
    this.#take(word);
    return this.#numberOf(this.#one, 0);
  }

  /**
   * The numbers of words, in order; those that have none are given one.
   *
   * @param numbers has room for all
   */
  ofAll(words: WordBatch, numbers: Uint32Array): void {
    this.#fetch(words, numbers);
    for (let index = 0; index < words.size; index++) {
      numbers[index] = this.#numberOf(words, index);
    }
  }

  /**
   * Reads what {@link ofAll} will look at, one kind after another for all words: most of the time that
   * takes is memory's, and this way a processor waits for many words at once instead of for each.
   *
   * @param into what is read, which is of no further use
   */
  #fetch({ hashes, size }: WordBatch, into: Uint32Array): void {
    const places = this.#places;
    const starts = this.#starts;
    const bytes = this.#bytes;
    const mask = places.length - 1;
    for (let index = 0; index < size; index++) {
      into[index] = places[(hashes[index] ?? 0) & mask] ?? 0;
    }
    for (let index = 0; index < size; index++) {
      into[index] = starts[(into[index] ?? 0) & mask] ?? 0;
    }
    for (let index = 0; index < size; index++) {
      into[index] = bytes[into[index] ?? 0] ?? 0;
    }
  }

  /**
   * Adds words of which none is held yet; they get the numbers that follow. Nothing of their arrays is
   * held on to, which may lie in the bytes of a file.
   *
   * @param skipped so many of the first are passed over
   */
  append({ bytes, starts, places }: FoundWordBytes, skipped: number): void {
    if (places.length > 0 && skipped === this.#size) {
      this.#size = starts.length - 1;
      this.#bytes = enlarged(bytes, new Uint8Array(roomy(bytes.length)));
      this.#starts = enlarged(starts, new Uint32Array(roomy(starts.length)));
      this.#places = places.slice();
      return;
    }
    const known = this.#size;
    const count = starts.length - 1;
    const from = (this.#starts[known] ?? 0) - (starts[skipped] ?? 0);
    this.#reserve(count - skipped, (starts[count] ?? 0) - (starts[skipped] ?? 0));
    this.#bytes.set(bytes.subarray(starts[skipped], starts[count]), this.#starts[known]);
    for (let index = skipped; index < count; index++) {
      this.#starts[known - skipped + index + 1] = from + (starts[index + 1] ?? 0);
    }
    this.#size += count - skipped;
    if (areTooFew(this.#places, this.#size)) {
      this.#places = placesOf(this, this.#size);
    } else {
      putOnPlaces(this.#places, this, known, this.#size);
    }
  }

  #take(word: string): void {
    this.#one.cut(0);
    this.#one.add(word, 0, word.length, false);
  }

  #numberOf(words: WordBatch, index: number): number {
    const place = this.#placeOf(words, index);
    const number = this.#numberOn(place);
    return number < 0 ? this.#add(words, index, place) : number;
  }

  /** The number of the word on a place; -1 where none is. */
  #numberOn(place: number): number {
    return ((this.#places[place] ?? 0) & (this.#places.length - 1)) - 1;
  }

  /** Where a word is, or would be. */
  #placeOf(words: WordBatch, index: number): number {
    const places = this.#places;
    const hash = words.hashes[index] ?? 0;
    const mask = places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const found = places[place] ?? 0;
      const isAlike = ((found ^ hash) & ~mask) === 0;
      if (found === 0 || (isAlike && this.#isWord((found & mask) - 1, words, index))) {
        return place;
      }
    }
  }

  /** Whether a number is that of a word. */
  #isWord(number: number, words: WordBatch, index: number): boolean {
    const start = words.starts[index] ?? 0;
    const length = (words.starts[index + 1] ?? 0) - start;
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== length) {
      return false;
    }
    const bytes = this.#bytes;
    const taken = words.bytes;
    for (let at = 0; at < length; at++) {
      if (bytes[from + at] !== taken[start + at]) {
        return false;
      }
    }
    return true;
  }

  #add({ bytes, starts, hashes }: WordBatch, index: number, place: number): number {
    const number = this.#size;
    const word = bytes.subarray(starts[index], starts[index + 1]);
    this.#reserve(1, word.length);
    const from = this.#starts[number] ?? 0;
    this.#bytes.set(word, from);
    this.#starts[number + 1] = from + word.length;
    this.#places[place] = onPlace(hashes[index] ?? 0, number, this.#places.length - 1);
    this.#size++;
    if (areTooFew(this.#places, this.#size)) {
      this.#places = placesOf(this, this.#size);
    }
    return number;
  }

  /** Makes room for so many words more, which have so many bytes together. */
  #reserve(words: number, bytes: number): void {
    const length = (this.#starts[this.#size] ?? 0) + bytes;
    if (length > this.#bytes.length) {
      this.#bytes = enlarged(this.#bytes, new Uint8Array(roomy(length)));
    }
    const size = this.#size + words;
    if (size + 1 > this.#starts.length) {
      this.#starts = enlarged(this.#starts, new Uint32Array(roomy(size + 1)));
    }
  }
}
