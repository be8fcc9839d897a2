import { Buckets } from './buckets';
import { titleOf, type Rendering } from './rendering';
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
const fewestEqual = 4;

/** Renderings in one page of the signatures. */
const slotsPerPage = 4096;

const none: ReadonlySet<Rendering> = new Set();

/** The keys of the rendering that is being taken in. */
const keys = new Int32Array(keysEach);

/**
 * Finds renderings that may be of one paper, without comparing all: by bands of MinHash signatures,
 * by how abstracts begin, and by the beginnings and the ends of titles. Whether two meet depends on
 * them alone.
 */
export class Neighbours {
  readonly #buckets = new Buckets(keysEach);
  readonly #held: (Rendering | undefined)[] = [];
  readonly #free: number[] = [];
  /** The lower halves of the values of signatures. */
  readonly #signatures: Uint16Array[] = [];

  /** Takes in a rendering and returns those of before that it may belong to. */
  add(rendering: Rendering, words: Int32Array): ReadonlySet<Rendering> {
    const slot = this.#free.pop() ?? this.#held.length;
    rendering.slot = slot;
    this.#held[slot] = rendering;
    const ofTitle = writeTitleKeys(rendering);
    const count = this.#writeAbstractKeys(slot, words, ofTitle);
    let found: Set<Rendering> | undefined;
    let isOfTitle = true;
    const meet = (other: number): void => {
      const held = this.#held[other];
      if (held && this.#isWorthIt(rendering, held, isOfTitle)) {
        found = (found ?? new Set()).add(held);
      }
    };
    for (let at = 0; at < count; at++) {
      isOfTitle = at < ofTitle;
      this.#buckets.forEach(keys[at] ?? 0, meet);
    }
    this.#buckets.add(slot, keys, count);
    return found ?? none;
  }

  remove(rendering: Rendering): void {
    const { slot } = rendering;
    if (slot >= 0) {
      this.#buckets.remove(slot);
      this.#held[slot] = undefined;
      this.#free.push(slot);
      rendering.slot = -1;
    }
  }

  /** Returns how many keys there are, with those before `from`. */
  #writeAbstractKeys(slot: number, words: Int32Array, from: number): number {
    let count = from;
    for (const start of windowStarts) {
      if (start + windowLength <= words.length) {
        keys[count++] = keyOf(1, words, start, start + windowLength);
      }
    }
    if (words.length > 0) {
      const signature = signatureOf(words);
      const page = (this.#signatures[Math.floor(slot / slotsPerPage)] ??= new Uint16Array(
        slotsPerPage * signatureLength,
      ));
      page.set(signature, (slot % slotsPerPage) * signatureLength);
      writeBandKeys(signature, keys, count);
      count += bands;
    }
    return count;
  }

  /**
   * Whether two renderings with a key in common may be of one paper, as far as their signatures say.
   * Of an abstract that was cut, the beginning is a key already.
   */
  #isWorthIt(a: Rendering, b: Rendering, isOfTitle: boolean): boolean {
    const areTold = a.wordCount > 0 && b.wordCount > 0;
    return areTold && a.wordCount < b.wordCount * 2 && b.wordCount < a.wordCount * 2
      ? this.#countEqual(a.slot, b.slot) >= fewestEqual
      : !isOfTitle || !areTold;
  }

  /** How many values two signatures have in common. */
  #countEqual(a: number, b: number): number {
    const one = this.#signatures[Math.floor(a / slotsPerPage)];
    const other = this.#signatures[Math.floor(b / slotsPerPage)];
    const [startA, startB] = [
      (a % slotsPerPage) * signatureLength,
      (b % slotsPerPage) * signatureLength,
    ];
    let equal = 0;
    for (let at = 0; at < signatureLength; at++) {
      equal += one?.[startA + at] === other?.[startB + at] ? 1 : 0;
    }
    return equal;
  }
}

/** What stands before a subtitle, the beginning, and the end. Returns how many keys these are. */
function writeTitleKeys(rendering: Rendering): number {
  const words = wordNumbers(titleOf(rendering));
  keys[0] = keyOf(2, words, 0, rendering.headWords);
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
