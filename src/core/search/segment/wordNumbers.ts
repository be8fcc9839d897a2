/** Gives each distinct word a number, from 0 on, without making a string of a word that it knows. */
export class WordNumbers {
  readonly #words: string[] = [];
  /** Numbers plus one by hash; a power of two of places, at most half of them taken. */
  #places = new Uint32Array(2048);
  /** The hash of each word. */
  #hashes = new Uint32Array(1024);

  get size(): number {
    return this.#words.length;
  }

  get words(): readonly string[] {
    return this.#words;
  }

  /** The number of a stretch of ASCII letters and digits, in lower case. */
  ofPlain(text: string, start: number, end: number): number {
    let hash = 0;
    for (let index = start; index < end; index++) {
      hash = Math.imul(hash ^ lower(text.charCodeAt(index)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const length = end - start;
    let place = hash & (this.#places.length - 1);
    for (;;) {
      const number = (this.#places[place] ?? 0) - 1;
      if (number < 0) {
        return this.#add(text.slice(start, end).toLowerCase(), hash, place);
      }
      const word = this.#words[number] ?? '';
      if (this.#hashes[number] === hash >>> 0 && word.length === length) {
        let offset = 0;
        while (offset < length && word.charCodeAt(offset) === lower(text.charCodeAt(start + offset))) {
          offset++;
        }
        if (offset === length) {
          return number;
        }
      }
      place = (place + 1) & (this.#places.length - 1);
    }
  }

  /** The number of a folded word. */
  of(term: string): number {
    return this.ofPlain(term, 0, term.length);
  }

  #add(word: string, hash: number, place: number): number {
    const number = this.#words.length;
    this.#words.push(word);
    this.#places[place] = number + 1;
    if (this.#hashes.length === number) {
      const hashes = new Uint32Array(number * 2);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
    }
    this.#hashes[number] = hash >>> 0;
    if (this.#words.length * 2 > this.#places.length) {
      this.#enlarge();
    }
    return number;
  }

  #enlarge(): void {
    const size = this.#places.length * 2;
    this.#places = new Uint32Array(size);
    for (let number = 0; number < this.#words.length; number++) {
      let place = (this.#hashes[number] ?? 0) & (size - 1);
      while (this.#places[place] !== 0) {
        place = (place + 1) & (size - 1);
      }
      this.#places[place] = number + 1;
    }
  }
}

/** A capital ASCII letter as its small one; all else as it is. */
function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}
