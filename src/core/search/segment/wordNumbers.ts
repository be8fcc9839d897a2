/** Gives each distinct word a number, from 0 on, without making a string of a word that it knows. */
export class WordNumbers {
  /** The units of all words, one after another, and where each begins. */
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

  /** All words by their numbers. */
  words(): string[] {
    return Array.from({ length: this.#size }, (_, number) =>
      String.fromCharCode(...this.#units.subarray(this.#starts[number], this.#starts[number + 1])),
    );
  }

  /** The number of a stretch of a text; capital ASCII letters are taken as small ones. */
  of(text: string, start = 0, end = text.length): number {
    let hash = 0;
    for (let index = start; index < end; index++) {
      hash = Math.imul(hash ^ lower(text.charCodeAt(index)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash >>>= 0;
    const mask = this.#places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) {
        return this.#add(text, start, end, hash, place);
      }
      if (this.#hashes[number] === hash && this.#is(number, text, start, end)) {
        return number;
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
    const number = this.#size++;
    const from = this.#starts[number] ?? 0;
    const to = from + end - start;
    if (to > this.#units.length) {
      this.#units = enlarged(this.#units, new Uint16Array(2 * Math.max(to, this.#units.length)));
    }
    for (let index = start; index < end; index++) {
      this.#units[from + index - start] = lower(text.charCodeAt(index));
    }
    if (number + 2 > this.#starts.length) {
      this.#starts = enlarged(this.#starts, new Uint32Array(2 * this.#starts.length));
    }
    this.#starts[number + 1] = to;
    if (number === this.#hashes.length) {
      this.#hashes = enlarged(this.#hashes, new Uint32Array(2 * number));
    }
    this.#hashes[number] = hash;
    this.#places[place] = number + 1;
    if (this.#size * 2 > this.#places.length) {
      this.#spread();
    }
    return number;
  }

  /** Doubles the places. */
  #spread(): void {
    const mask = this.#places.length * 2 - 1;
    this.#places = new Uint32Array(mask + 1);
    for (let number = 0; number < this.#size; number++) {
      let place = (this.#hashes[number] ?? 0) & mask;
      while (this.#places[place] !== 0) {
        place = (place + 1) & mask;
      }
      this.#places[place] = number + 1;
    }
  }
}

function enlarged<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** A capital ASCII letter as its small one; all else as it is. */
function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
