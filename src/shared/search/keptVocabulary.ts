import type { CountedSegment, Vocabulary } from '../../core';
import { decodeVocabulary, encodeVocabulary } from '../../core';
import type { SegmentToKeep } from './indexMessages';

/** A vocabulary in more parts than that is kept in one again. */
const mostParts = 8;

interface Part {
  readonly key: number;
  /** The number behind its last word. */
  readonly end: number;
}

/**
 * The vocabulary of an index in parts that are kept beside its segments, each in a file of its own:
 * what it has grown by since it was last kept is another part.
 */
export class KeptVocabulary {
  readonly #vocabulary: Vocabulary;
  readonly #nextKey: () => number;
  #parts: readonly Part[] = [];

  /** @param nextKey gives a key that nothing else has which is kept */
  constructor(vocabulary: Vocabulary, nextKey: () => number) {
    this.#vocabulary = vocabulary;
    this.#nextKey = nextKey;
  }

  /** Takes a part that was kept; gives its key, or `undefined` for bytes that are none that fits. */
  restore(bytes: Uint8Array): number | undefined {
    const part = decodeVocabulary(bytes);
    if (!part || !this.#vocabulary.append(part)) {
      return undefined;
    }
    const key = this.#nextKey();
    this.#parts = [...this.#parts, { key, end: this.#vocabulary.size }];
    return key;
  }

  /** Whether all words of a segment are known. */
  has(counted: CountedSegment): boolean {
    return this.#vocabulary.hasAll(counted);
  }

  /** All parts; the first one that is not among the known has its bytes with it. */
  toKeep(known: ReadonlySet<number>): SegmentToKeep[] {
    const { size } = this.#vocabulary;
    if ((this.#parts.at(-1)?.end ?? 0) < size) {
      const before = this.#parts.length < mostParts ? this.#parts : [];
      this.#parts = [...before, { key: this.#nextKey(), end: size }];
    }
    let isFirst = true;
    return this.#parts.map(({ key, end }, index) => {
      const isFresh = isFirst && !known.has(key);
      isFirst &&= !isFresh;
      const first = this.#parts[index - 1]?.end ?? 0;
      return {
        key,
        dead: [],
        ...(isFresh && { bytes: encodeVocabulary(this.#vocabulary.part(first, end)) }),
      };
    });
  }
}
