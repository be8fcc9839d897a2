import type { Token } from '../../text/tokens';
import { enlarged } from '../segment/enlarged';
import { unitText } from '../segment/unitText';
import type { WordUnits } from '../segment/wordUnits';
import { hashOf, withUnit } from './wordHash';

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
export class WordBatch implements WordUnits {
  #units = new Uint16Array(512);
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

  get units(): Uint16Array {
    return this.#units;
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
      term: unitText(this.#units, this.#starts[index], this.#starts[index + 1]),
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
    const { length } = term;
    this.#reserve(length);
    const start = this.#starts[this.#size] ?? 0;
    for (let index = 0; index < length; index++) {
      this.#units[start + index] = term.charCodeAt(index);
    }
    this.#close(hashOf(this.#units, start, start + length), length, from, end);
    this.#aliases[this.#size - 1] = isAlias ? 1 : 0;
  }

  /**
   * Takes a word of ASCII letters and digits that begins at a place of a text, of which it looks at
   * each unit once; gives where it ends.
   */
  addPlain(text: string, from: number): number {
    this.#reserve(text.length - from);
    const units = this.#units;
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
      units[start + end - from] = small;
      hash = withUnit(hash, small);
    }
    const isCapital = capitals > 0 && units[start] !== text.charCodeAt(from);
    this.#isMixed = capitals > (isCapital ? 1 : 0);
    const length = Math.min(end - from, longestTerm);
    this.#close(
      length < end - from ? hashOf(units, start, start + length) : hash,
      length,
      from,
      from + length,
    );
    return end;
  }

  /** Takes the units that were written last as a word. */
  #close(hash: number, length: number, from: number, end: number): void {
    const index = this.#size++;
    this.#starts[index + 1] = (this.#starts[index] ?? 0) + length;
    this.#hashes[index] = hash;
    this.#froms[index] = from;
    this.#ends[index] = end;
    this.#aliases[index] = 0;
  }

  /** Makes room for one word more of so many units. */
  #reserve(length: number): void {
    const units = (this.#starts[this.#size] ?? 0) + length;
    if (units > this.#units.length) {
      this.#units = enlarged(this.#units, new Uint16Array(2 * units));
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
