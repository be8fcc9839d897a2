import { grown } from './grown';

/** Offset basis and prime of the hash FNV-1a of 32 bits (Fowler, Noll, Vo). */
const basis = 0x811c9dc5;
const prime = 0x01000193;

/** Stands before the two bytes of a character that is not of ASCII; no byte of UTF-8. */
const wide = 0xff;

/**
 * Texts, each once, numbered from 0 in the order in which they came. They are kept as bytes in one
 * array, those of ASCII as they stand in a file, so that a text is found there without being decoded.
 */
export class TextTable {
  #size = 0;
  #bytes = new Uint8Array(4096);
  /** Where the bytes of a text end; those of the next one begin there. */
  #ends = new Int32Array(256);
  #hashes = new Int32Array(256);
  /** The numbers of texts, from 1, at the places that their hashes give; 0 where there is none. */
  #places = new Int32Array(1024);
  /** The bytes of the text that was asked for last. */
  #asked = new Uint8Array(256);

  get size(): number {
    return this.#size;
  }

  /** The number of the text of ASCII that bytes have between two places; a new one where needed. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const place = this.#placeOf(hash, bytes, start, end);
    const known = this.#places[place] ?? 0;
    return known > 0 ? known - 1 : this.#add(hash, place, bytes, start, end);
  }

  /** The number of any text; a new one where needed. */
  numberOfText(text: string): number {
    const length = this.#ask(text);
    return this.numberOf(this.#asked, 0, length);
  }

  /** The number of any text; -1 where it is not there. */
  find(text: string): number {
    const length = this.#ask(text);
    const hash = hashOf(this.#asked, 0, length);
    return (this.#places[this.#placeOf(hash, this.#asked, 0, length)] ?? 0) - 1;
  }

  text(number: number): string {
    const bytes = this.#bytes;
    const end = this.#ends[number] ?? 0;
    let text = '';
    for (let at = this.#startOf(number); at < end; at++) {
      let code = bytes[at] ?? 0;
      if (code === wide) {
        code = ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
        at += 2;
      }
      text += String.fromCharCode(code);
    }
    return text;
  }

  /** Makes bytes of a text; returns how many there are. */
  #ask(text: string): number {
    this.#asked = grown(this.#asked, text.length * 3);
    const bytes = this.#asked;
    let length = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code >= 0x80) {
        bytes[length++] = wide;
        bytes[length++] = code >> 8;
      }
      bytes[length++] = code;
    }
    return length;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] ?? 0);
  }

  /** The place of a text, or the free one that it would have. */
  #placeOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (places[place] ?? 0) - 1;
      if (number < 0 || (this.#hashes[number] === hash && this.#is(number, bytes, start, end))) {
        return place;
      }
    }
  }

  #is(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes;
    let at = this.#startOf(number);
    if ((this.#ends[number] ?? 0) - at !== end - start) {
      return false;
    }
    for (let index = start; index < end; index++) {
      if (own[at++] !== bytes[index]) {
        return false;
      }
    }
    return true;
  }

  #add(hash: number, place: number, bytes: Uint8Array, start: number, end: number): number {
    const number = this.#size++;
    const from = this.#startOf(number);
    this.#ends = grown(this.#ends, number + 1);
    this.#hashes = grown(this.#hashes, number + 1);
    this.#bytes = grown(this.#bytes, from + end - start);
    this.#ends[number] = from + end - start;
    this.#hashes[number] = hash;
    const own = this.#bytes;
    for (let index = start; index < end; index++) {
      own[from + index - start] = bytes[index] ?? 0;
    }
    this.#places[place] = this.#size;
    if (this.#size * 2 > this.#places.length) {
      this.#spread();
    }
    return number;
  }

  /** Twice as many places, so that at least half of them are free. */
  #spread(): void {
    const places = new Int32Array(this.#places.length * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let place = (this.#hashes[number] ?? 0) & mask;
      while (places[place] !== 0) {
        place = (place + 1) & mask;
      }
      places[place] = number + 1;
    }
    this.#places = places;
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = basis;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), prime);
  }
  // The low bits, which decide the place, are to depend on all bytes.
  return hash ^ (hash >>> 15);
}
