import { WordBatch } from '../analysis/wordBatch';
import { hashOf } from '../analysis/wordHash';
import { enlarged } from './enlarged';
import { unitText } from './unitText';

import type { WordUnits } from './wordUnits';

/** A power of two. */
const fewestPlaces = 2048;

/** Words with what finds them, as it is kept. */
export interface FoundWordUnits extends WordUnits {
  /** The hash of each word; empty where words are to be hashed anew. */
  readonly hashes: Uint32Array;
  /** Numbers plus one by hash, if these are all words: a power of two of places; else empty. */
  readonly places: Uint32Array;
}

/** Gives each distinct word a number, from 0 on, without making a string of a word that it knows. */
export class WordNumbers implements WordUnits {
  #units: Uint16Array = new Uint16Array(16_384);
  #starts: Uint32Array = new Uint32Array(2048);
  #size = 0;
  /** Numbers plus one by hash; a power of two of places, at most half of them taken. */
  #places: Uint32Array = new Uint32Array(fewestPlaces);
  /** A word that is looked up alone. */
  readonly #one = new WordBatch();
  /** The hash of each word. */
  #hashes: Uint32Array = new Uint32Array(1024);

  get size(): number {
    return this.#size;
  }

  /** Longer than the words take, as is `starts`. */
  get units(): Uint16Array {
    return this.#units;
  }

  get starts(): Uint32Array {
    return this.#starts;
  }

  /** What finds the words up to one: see {@link append}. */
  finding(end: number): Pick<FoundWordUnits, 'hashes' | 'places'> {
    const hashes = this.#hashes.slice(0, end);
    return { hashes, places: laidOut(hashes, 2 * end) };
  }

  /** A word by its number; empty of a number that no word has. */
  at(number: number): string {
    return number < this.#size
      ? unitText(this.#units, this.#starts[number], this.#starts[number + 1])
      : '';
  }

  /** The number of a word; -1 where it has none. */
  find(word: string): number {
    this.#take(word);
    return (this.#places[this.#placeOf(this.#one, 0)] ?? 0) - 1;
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
    for (let index = 0; index < words.size; index++) {
      numbers[index] = this.#numberOf(words, index);
    }
  }

  /**
   * Adds words of which none is held yet; they get the numbers that follow. Where these are all, their
   * arrays are held from now on.
   *
   * @param skipped so many of the first are passed over
   */
  append({ units, starts, hashes, places }: FoundWordUnits, skipped: number): void {
    if (places.length > 0 && skipped === this.#size) {
      this.#size = starts.length - 1;
      this.#units = units;
      this.#starts = starts;
      this.#hashes = hashes;
      this.#places = places;
      return;
    }
    const first = this.#size - skipped;
    const count = starts.length - 1;
    const from = (this.#starts[this.#size] ?? 0) - (starts[skipped] ?? 0);
    this.#reserve(count - skipped, (starts[count] ?? 0) - (starts[skipped] ?? 0));
    this.#units.set(units.subarray(starts[skipped], starts[count]), this.#starts[this.#size]);
    for (let index = skipped; index < count; index++) {
      const end = starts[index + 1] ?? 0;
      this.#hashes[first + index] = hashOf(units, starts[index] ?? 0, end);
      this.#starts[first + index + 1] = from + end;
    }
    const known = this.#size;
    this.#size += count - skipped;
    if (2 * this.#size > this.#places.length) {
      this.#spread(2 * this.#size);
    } else {
      this.#layOut(known);
    }
  }

  #take(word: string): void {
    this.#one.cut(0);
    this.#one.add(word, 0, word.length, false);
  }

  #numberOf(words: WordBatch, index: number): number {
    const place = this.#placeOf(words, index);
    const number = (this.#places[place] ?? 0) - 1;
    return number < 0 ? this.#add(words, index, place) : number;
  }

  /** Where the number of a word stands, or would stand. */
  #placeOf(words: WordBatch, index: number): number {
    const hash = words.hashes[index] ?? 0;
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0 || (this.#hashes[number] === hash && this.#isWord(number, words, index))) {
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
    const units = this.#units;
    const taken = words.units;
    for (let at = 0; at < length; at++) {
      if (units[from + at] !== taken[start + at]) {
        return false;
      }
    }
    return true;
  }

  #add({ units, starts, hashes }: WordBatch, index: number, place: number): number {
    const number = this.#size;
    const word = units.subarray(starts[index], starts[index + 1]);
    this.#reserve(1, word.length);
    const from = this.#starts[number] ?? 0;
    this.#units.set(word, from);
    this.#starts[number + 1] = from + word.length;
    this.#hashes[number] = hashes[index] ?? 0;
    this.#places[place] = number + 1;
    this.#size++;
    if (this.#size * 2 > this.#places.length) {
      this.#spread(this.#places.length + 1);
    }
    return number;
  }

  /** Makes room for so many words more, which have so many units together. */
  #reserve(words: number, units: number): void {
    const length = (this.#starts[this.#size] ?? 0) + units;
    if (length > this.#units.length) {
      this.#units = enlarged(this.#units, new Uint16Array(2 * length));
    }
    const size = this.#size + words;
    if (size + 1 > this.#starts.length) {
      this.#starts = enlarged(this.#starts, new Uint32Array(2 * size + 2));
    }
    if (size > this.#hashes.length) {
      this.#hashes = enlarged(this.#hashes, new Uint32Array(2 * size));
    }
  }

  /** Lays all words out over at least so many places. */
  #spread(least: number): void {
    this.#places = laidOut(this.#hashes.subarray(0, this.#size), least);
  }

  /** Gives the words from one on their places. */
  #layOut(first: number): void {
    for (let number = first; number < this.#size; number++) {
      layOut(this.#places, this.#hashes[number] ?? 0, number);
    }
  }
}

/** A power of two of places, at least so many, with numbers plus one by their hashes. */
function laidOut(hashes: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(least, fewestPlaces))));
  for (let number = 0; number < hashes.length; number++) {
    layOut(places, hashes[number] ?? 0, number);
  }
  return places;
}

function layOut(places: Uint32Array, hash: number, number: number): void {
  const mask = places.length - 1;
  let place = hash & mask;
  while (places[place] !== 0) {
    place = (place + 1) & mask;
  }
  places[place] = number + 1;
}
