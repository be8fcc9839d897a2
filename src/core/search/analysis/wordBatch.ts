import type { Token } from '../../text/tokens';
import { enlarged } from '../segment/enlarged';
import { mostBytes, textOf, writeText } from '../segment/unitBytes';
import type { WordBytes } from '../segment/wordBytes';
import { hashOf, withByte } from './wordHash';

/** Longest term that is indexed or looked up, in UTF-16 units; longer words share their beginning. */
export const longestTerm = 48;

/** A letter or digit of ASCII as a small one; 0 for all other units, so that none lies outside. */
const smallUnits = new Uint8Array(0x1_0000);
for (const small of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  for (const character of [small, small.toUpperCase()]) {
    smallUnits[character.charCodeAt(0)] = small.charCodeAt(0);
  }
}

/** Whether a unit is a letter or digit of ASCII. */
export function isPlain(unit: number): boolean {
  return smallUnits[unit] !== 0;
}

/** Words as they are read from texts, folded, in a few arrays instead of an object for each. */
export class WordBatch implements WordBytes {
  #bytes = new Uint8Array(512);
  #starts = new Uint32Array(64);
  #hashes = new Uint32Array(64);
  #froms = new Uint32Array(64);
  #ends = new Uint32Array(64);
  #aliases = new Uint8Array(64);
  #size = 0;
  #isMixed = false;

  /** Number of words; only so many count in the arrays. */
  get size(): number {
    return this.#size;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  get starts(): Uint32Array {
    return this.#starts;
  }

  /** What `hashOf` gives for each word, without a sign. */
  get hashes(): Uint32Array {
    return this.#hashes;
  }

  /** 1 for each word that does not stand in the running text, see `readWords`. */
  get aliases(): Uint8Array {
    return this.#aliases;
  }

  /** Whether the word that {@link addPlain} took last has a capital behind its first letter. */
  get isMixed(): boolean {
    return this.#isMixed;
  }

  /** A word with where it stands in its text. */
  tokenAt(index: number): Token {
    return {
      term: textOf(this.#bytes, this.#starts[index], this.#starts[index + 1]),
      start: this.#froms[index] ?? 0,
      end: this.#ends[index] ?? 0,
    };
  }

  /** Forgets all words but the first ones. */
  cut(size: number): void {
    this.#size = size;
  }

  /** Takes a folded word that stands at a place of a text. */
  add(term: string, from: number, end: number, isAlias: boolean): void {
    this.#reserve(mostBytes * term.length);
    const start = this.#starts[this.#size] ?? 0;
    const behind = writeText(term, this.#bytes, start);
    this.#close(hashOf(this.#bytes, start, behind), behind - start, from, end);
    this.#aliases[this.#size - 1] = isAlias ? 1 : 0;
  }

  /**
   * Takes a word of ASCII letters and digits that begins at a place of a text, of which it looks at
   * each unit once; gives where it ends.
   */
  addPlain(text: string, from: number): number {
    this.#reserve(text.length - from);
    const bytes = this.#bytes;
    const start = this.#starts[this.#size] ?? 0;
    let hash = 0;
    let capitals = 0;
    let end = from;
    for (; end < text.length; end++) {
      const unit = text.charCodeAt(end);
      const small = smallUnits[unit] ?? 0;
      if (small === 0) {
        break;
      }
      capitals += small === unit ? 0 : 1;
      bytes[start + end - from] = small;
      hash = withByte(hash, small);
    }
    const isCapital = capitals > 0 && bytes[start] !== text.charCodeAt(from);
    this.#isMixed = capitals > (isCapital ? 1 : 0);
    const length = Math.min(end - from, longestTerm);
    this.#close(
      length < end - from ? hashOf(bytes, start, start + length) : hash,
      length,
      from,
      from + length,
    );
    return end;
  }

  /** Takes the bytes that were written last as a word. */
  #close(hash: number, length: number, from: number, end: number): void {
    const index = this.#size++;
    this.#starts[index + 1] = (this.#starts[index] ?? 0) + length;
    this.#hashes[index] = hash;
    this.#froms[index] = from;
    this.#ends[index] = end;
    this.#aliases[index] = 0;
  }

  /** Makes room for one word more of so many bytes. */
  #reserve(length: number): void {
    const bytes = (this.#starts[this.#size] ?? 0) + length;
    if (bytes > this.#bytes.length) {
      this.#bytes = enlarged(this.#bytes, new Uint8Array(2 * bytes));
    }
    if (this.#size + 2 > this.#starts.length) {
      const most = 2 * this.#starts.length;
      this.#starts = enlarged(this.#starts, new Uint32Array(most));
      this.#hashes = enlarged(this.#hashes, new Uint32Array(most));
      this.#froms = enlarged(this.#froms, new Uint32Array(most));
      this.#ends = enlarged(this.#ends, new Uint32Array(most));
      this.#aliases = enlarged(this.#aliases, new Uint8Array(most));
    }
  }
}
