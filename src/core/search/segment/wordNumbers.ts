import { unitText } from './unitText';

/** Words by their numbers, in two arrays instead of an object for each. */
export interface WordUnits {
  /** The UTF-16 units of all words, one after another. */
  readonly units: Uint16Array;
  /** Where each begins in `units`, and at last where the last one ends. */
  readonly starts: Uint32Array;
}

/** Gives each distinct word a number, from 0 on, without making a string of a word that it knows. */
export class WordNumbers implements WordUnits {
  #units = new Uint16Array(16_384);
  #starts = new Uint32Array(2048);
  #size = 0;
  /** Numbers plus one by hash; a power of two of places, at most half of them taken. */
  #places = new Uint32Array(2048);
  /** The hash of each word. */
  #hashes = new Uint32Array(1024);

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

  /** A word by its number. */
  at(number: number): string {
    return unitText(this.#units, this.#starts[number], this.#starts[number + 1]);
  }

  /** The number of a word; -1 where it has none. */
  find(word: string): number {
    const hash = hashOf(word, 0, word.length);
    return (this.#places[this.#placeOf(hash, word, 0, word.length)] ?? 0) - 1;
  }

  /**
   * The number of a stretch of a text, which it is given if it has none; capital ASCII letters are
   * taken as small ones.
   */
  of(text: string, start = 0, end = text.length): number {
    const hash = hashOf(text, start, end);
    const place = this.#placeOf(hash, text, start, end);
    const number = (this.#places[place] ?? 0) - 1;
    return number < 0 ? this.#add(text, start, end, hash, place) : number;
  }

  /**
   * Adds words of which none is held yet; they get the numbers that follow.
   *
   * @param skipped so many of the first are passed over
   */
  append({ units, starts }: WordUnits, skipped: number): void {
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

  /** Where the number of a stretch of a text stands, or would stand. */
  #placeOf(hash: number, text: string, start: number, end: number): number {
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0 || (this.#hashes[number] === hash && this.#is(number, text, start, end))) {
        return place;
      }
    }
  }

  #is(number: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - from !== end - start) {
      return false;
    }
    for (let index = start; index < end; index++) {
      if (this.#units[from + index - start] !== lower(text.charCodeAt(index))) {
        return false;
      }
    }
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, place: number): number {
    const number = this.#size;
    this.#reserve(1, end - start);
    const from = this.#starts[number] ?? 0;
    for (let index = start; index < end; index++) {
      this.#units[from + index - start] = lower(text.charCodeAt(index));
    }
    this.#starts[number + 1] = from + end - start;
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
    let count = this.#places.length;
    while (count < least) {
      count *= 2;
    }
    this.#places = new Uint32Array(count);
    this.#layOut(0);
  }

  /** Gives the words from one on their places. */
  #layOut(first: number): void {
    const mask = this.#places.length - 1;
    for (let number = first; number < this.#size; number++) {
      let place = (this.#hashes[number] ?? 0) & mask;
      while (this.#places[place] !== 0) {
        place = (place + 1) & mask;
      }
      this.#places[place] = number + 1;
    }
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let index = start; index < end; index++) {
    hash = mixed(hash, lower(text.charCodeAt(index)));
  }
  return hash >>> 0;
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
