import { unitText } from './unitText';

/** A power of two. */
const fewestPlaces = 2048;

/** Words by their numbers, in two arrays instead of an object for each. */
export interface WordUnits {
  /** The UTF-16 units of all words, one after another. */
  readonly units: Uint16Array;
  /** Where each begins in `units`, and at last where the last one ends. */
  readonly starts: Uint32Array;
}

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
  /** The units of the word that was read last, and room for longer ones. */
  #taken = new Uint16Array(64);
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
    const hash = this.#take(word, 0, word.length);
    return (this.#places[this.#placeOf(hash, word.length)] ?? 0) - 1;
  }

  /**
   * The number of a stretch of a text, which it is given if it has none; capital ASCII letters are
   * taken as small ones.
   */
  of(text: string, start = 0, end = text.length): number {
    const hash = this.#take(text, start, end);
    const place = this.#placeOf(hash, end - start);
    const number = (this.#places[place] ?? 0) - 1;
    return number < 0 ? this.#add(end - start, hash, place) : number;
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
      let hash = 0;
      for (let at = starts[index] ?? 0; at < end; at++) {
        hash = mixed(hash, units[at] ?? 0);
      }
      this.#hashes[first + index] = hash >>> 0;
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

  /** Reads a word, to be compared with those that are held; gives its hash. */
  #take(text: string, start: number, end: number): number {
    if (this.#taken.length < end - start) {
      this.#taken = new Uint16Array(2 * (end - start));
    }
    const taken = this.#taken;
    let hash = 0;
    for (let index = start; index < end; index++) {
      const unit = lower(text.charCodeAt(index));
      taken[index - start] = unit;
      hash = mixed(hash, unit);
    }
    return hash >>> 0;
  }

  /** Where the number of the word that was read stands, or would stand. */
  #placeOf(hash: number, length: number): number {
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0 || (this.#hashes[number] === hash && this.#isTaken(number, length))) {
        return place;
      }
    }
  }

  /** Whether a word is the one that was read. */
  #isTaken(number: number, length: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== length) {
      return false;
    }
    const units = this.#units;
    const taken = this.#taken;
    for (let index = 0; index < length; index++) {
      if (units[from + index] !== taken[index]) {
        return false;
      }
    }
    return true;
  }

  #add(length: number, hash: number, place: number): number {
    const number = this.#size;
    this.#reserve(1, length);
    const from = this.#starts[number] ?? 0;
    this.#units.set(this.#taken.subarray(0, length), from);
    this.#starts[number + 1] = from + length;
    this.#hashes[number] = hash;
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

function mixed(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function enlarged<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** A capital ASCII letter as its small one; all else as it is. */
function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
