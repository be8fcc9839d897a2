import { bands, signatureLength, signatureOf, writeBandKeys } from './signature';
import { scatter, wordNumbers } from './words';

/**
 * Places among an abstract's words from which on as many as `windowLength` make a key: more than
 * there are in a phrase with which many abstracts begin.
 */
const windowStarts = [0, 20];
const windowLength = 20;
/** How many words of a title's beginning and of its end make a key. */
const titleWords = 4;
/** As many keys as a rendering can have: of its title first, then of its abstract. */
const keysEach = 3 + windowStarts.length + bands;
/** Abstracts of about the same length that are worth comparing have this many values in common. */
export const fewestEqual = 4;

/**
 * By what a rendering is found to be perhaps of one paper with another: bands of a MinHash signature,
 * how the abstract begins, and the beginning and the end of the title. One serves for many renderings
 * in turn.
 */
export class Trace {
  readonly keys = new Int32Array(keysEach);
  /** Keys of the title, and of all. */
  titleKeys = 0;
  count = 0;
  /** Words of the abstract. */
  wordCount = 0;
  /** The lower halves of its values; only where there is an abstract. */
  readonly signature = new Uint16Array(signatureLength);

  /**
   * @param title in the form of `normalizeTitle`
   * @param headWords words of it before its first colon
   * @param words of the abstract
   */
  write(title: string, headWords: number, words: Int32Array): void {
    const { keys } = this;
    this.wordCount = words.length;
    this.titleKeys = writeTitleKeys(title, headWords, keys);
    this.count = this.titleKeys;
    for (const start of windowStarts) {
      if (start + windowLength <= words.length) {
        keys[this.count++] = keyOf(1, words, start, start + windowLength);
      }
    }
    if (words.length > 0) {
      const signature = signatureOf(words);
      this.signature.set(signature);
      writeBandKeys(signature, keys, this.count);
      this.count += bands;
    }
  }

  /** Whether two renderings share a key, and are worth comparing for that. */
  meets(other: Trace): boolean {
    const relation = relationOf(this.wordCount, other.wordCount);
    if (relation === 'alike' && this.#countEqual(other) < fewestEqual) {
      return false;
    }
    const shared = other.keys.subarray(0, other.count);
    const first = relation === 'other' ? this.titleKeys : 0;
    return this.keys.subarray(first, this.count).some((key) => shared.includes(key));
  }

  /** How many values two signatures have in common. */
  #countEqual({ signature }: Trace): number {
    let equal = 0;
    for (let at = 0; at < signatureLength; at++) {
      equal += this.signature[at] === signature[at] ? 1 : 0;
    }
    return equal;
  }
}

/**
 * How abstracts relate by their numbers of words: of `alike` ones signatures say whether they are worth
 * comparing; where they are `other`, a title in common says nothing, as one may be cut, of which the
 * beginning is a key; where one is `untold`, any key will do.
 */
export function relationOf(a: number, b: number): 'alike' | 'other' | 'untold' {
  return a === 0 || b === 0 ? 'untold' : a < b * 2 && b < a * 2 ? 'alike' : 'other';
}

/** What stands before a subtitle, the beginning, and the end. Returns how many keys these are. */
function writeTitleKeys(title: string, headWords: number, keys: Int32Array): number {
  const words = wordNumbers(title);
  keys[0] = keyOf(2, words, 0, headWords);
  if (words.length < titleWords) {
    return 1;
  }
  keys[1] = keyOf(3, words, 0, titleWords);
  keys[2] = keyOf(4, words, words.length - titleWords, words.length);
  return 3;
}

function keyOf(kind: number, words: Int32Array, from: number, to: number): number {
  let key = scatter(kind);
  for (let at = from; at < Math.min(to, words.length); at++) {
    key = scatter(Math.imul(key, 31) + (words[at] ?? 0));
  }
  return key | 0;
}
