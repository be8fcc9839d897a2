import { Buckets } from './buckets';
import type { Rendering } from './rendering';
import { bandKeys, signatureLength, signatureOf } from './signature';
import { scatter, wordNumbers } from './words';

/**
 * Places among an abstract's words from which on as many as `windowLength` make a key: more than
 * there are in a phrase with which many abstracts begin.
 */
const windowStarts = [0, 20];
const windowLength = 20;
/** How many words of a title's beginning and of its end make a key. */
const titleWords = 4;
/** As many keys as a rendering can have. */
const keysEach = 12 + windowStarts.length + 3;
/** Abstracts of about the same length that are worth comparing have this many values in common. */
const fewestEqual = 4;

/**
 * Finds renderings that may be of one paper, without comparing all: by bands of MinHash signatures,
 * by how abstracts begin, and by the beginnings and the ends of titles. Whether two meet depends on
 * them alone.
 */
export class Neighbours {
  readonly #buckets = new Buckets(keysEach);
  readonly #held: (Rendering | undefined)[] = [];
  readonly #free: number[] = [];
  #signatures = new Uint32Array(0);
  #wordCounts = new Uint32Array(0);

  /** Takes in a rendering and returns those of before that it may belong to. */
  add(rendering: Rendering, words: Int32Array): Set<Rendering> {
    const slot = this.#free.pop() ?? this.#held.length;
    rendering.slot = slot;
    this.#held[slot] = rendering;
    this.#makeRoom(slot + 1);
    this.#wordCounts[slot] = words.length;
    const titles = titleKeys(rendering);
    const windows = windowKeys(words);
    const bands: number[] = [];
    if (words.length > 0) {
      const signature = signatureOf(words);
      this.#signatures.set(signature, slot * signatureLength);
      bands.push(...bandKeys(signature));
    }
    const found = new Set<Rendering>();
    const seek = (keys: readonly number[], isWorthIt: (other: number) => boolean): void => {
      for (const key of keys) {
        this.#buckets.forEach(key, (other) => {
          const held = this.#held[other];
          if (held && isWorthIt(other)) {
            found.add(held);
          }
        });
      }
    };
    seek([...windows, ...bands], (other) => this.#mayAgree(slot, other) ?? true);
    // Of an abstract that was cut, the beginning is a key already.
    seek(titles, (other) => this.#mayAgree(slot, other) ?? !this.#areTold(slot, other));
    this.#buckets.add(slot, [...titles, ...windows, ...bands]);
    return found;
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

  /** Whether abstracts agree as far as signatures can say; undefined where the lengths differ too much. */
  #mayAgree(a: number, b: number): boolean | undefined {
    const [wordsA = 0, wordsB = 0] = [this.#wordCounts[a], this.#wordCounts[b]];
    return this.#areTold(a, b) && wordsA < wordsB * 2 && wordsB < wordsA * 2
      ? this.#countEqual(a, b) >= fewestEqual
      : undefined;
  }

  #areTold(a: number, b: number): boolean {
    return this.#wordCounts[a] !== 0 && this.#wordCounts[b] !== 0;
  }

  /** How many values two signatures have in common. */
  #countEqual(a: number, b: number): number {
    const signatures = this.#signatures;
    const [startA, startB] = [a * signatureLength, b * signatureLength];
    let equal = 0;
    for (let index = 0; index < signatureLength; index++) {
      equal += signatures[startA + index] === signatures[startB + index] ? 1 : 0;
    }
    return equal;
  }

  #makeRoom(slots: number): void {
    if (slots > this.#wordCounts.length) {
      const size = Math.max(slots, this.#wordCounts.length * 2, 64);
      const [signatures, wordCounts] = [this.#signatures, this.#wordCounts];
      this.#signatures = new Uint32Array(size * signatureLength);
      this.#signatures.set(signatures);
      this.#wordCounts = new Uint32Array(size);
      this.#wordCounts.set(wordCounts);
    }
  }
}

function windowKeys(words: Int32Array): number[] {
  return windowStarts
    .filter((start) => start + windowLength <= words.length)
    .map((start) => keyOf(1, words.slice(start, start + windowLength)));
}

/** The beginning, the end, and what stands before a subtitle. */
function titleKeys({ title, headWords }: Rendering): number[] {
  const words = wordNumbers(title);
  const head = keyOf(2, words.slice(0, headWords));
  return words.length < titleWords
    ? [head]
    : [head, keyOf(3, words.slice(0, titleWords)), keyOf(4, words.slice(-titleWords))];
}

function keyOf(kind: number, words: Int32Array): number {
  return words.reduce((key, word) => scatter(Math.imul(key, 31) + word), scatter(kind));
}
