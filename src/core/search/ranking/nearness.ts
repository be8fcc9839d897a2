import type { TextField } from '../query/fields';
import type { LiveSegment } from '../segment/liveSegment';
import { SegmentText } from '../segment/segmentText';
import type { Vocabulary } from '../segment/vocabulary';
import type { WordForm } from './wordForms';

/** A word of a query as ranking has it. */
export interface RankedWord {
  readonly forms: readonly WordForm[];
  /** Inverse document frequency. */
  readonly rarity: number;
  /** Where alone it counts, if not everywhere. */
  readonly field?: TextField;
}

/** Furthest that two words may stand apart and count as neighbours. */
const furthest = 4;
/** What two words count that stand as in the query, as a share of the rarer one's score. */
const titleShare = 0.9;
const abstractShare = 0.45;
/** What is left of it where they stand the other way round. */
const reversed = 0.4;

/** Places of what tells most words of texts from those of a query: a power of two. */
const filterSize = 4096;

const text = new SegmentText();

/**
 * What it counts that neighbours in a query are neighbours in a paper's title or abstract too: for
 * each two of them the nearest place, less the further they are apart.
 */
export class Nearness {
  readonly #words: readonly RankedWord[];
  readonly #vocabulary: Vocabulary;
  /** The stems of the query have a 1, by the lower bits of their number plus one; few others too. */
  readonly #mayBeWanted = new Uint8Array(filterSize);
  /** By the number of a stem, the words of the query that it stands for. */
  readonly #wordsOfStem = new Map<number, readonly number[]>();
  readonly #last: Int32Array;
  readonly #best: Float64Array;

  /** @param words those of the query that are in papers, in order */
  constructor(vocabulary: Vocabulary, words: readonly RankedWord[]) {
    this.#vocabulary = vocabulary;
    this.#words = words;
    for (const [word, { forms }] of words.entries()) {
      for (const stem of new Set(forms.flatMap(({ stems }) => stems))) {
        const number = vocabulary.find(stem);
        this.#mayBeWanted[(number + 1) % filterSize] = 1;
        this.#wordsOfStem.set(number, [...(this.#wordsOfStem.get(number) ?? []), word]);
      }
    }
    this.#last = new Int32Array(words.length);
    this.#best = new Float64Array(words.length);
  }

  /** What a document gains: 0 or more. */
  of(live: LiveSegment, document: number): number {
    const { words } = text.read(live.segment, document);
    const { stems } = this.#vocabulary;
    const mayBeWanted = this.#mayBeWanted;
    this.#best.fill(0);
    let at = 0;
    for (const [part, share] of [titleShare, abstractShare].entries()) {
      this.#last.fill(-1 - furthest);
      const end = at + (text.lengths[part] ?? 0);
      for (; at < end; at++) {
        const stem = stems[words[at] ?? 0] ?? 0;
        if (mayBeWanted[stem & (filterSize - 1)] === 1) {
          this.#meet(this.#wordsOfStem.get(stem - 1) ?? [], at, share);
        }
      }
    }
    return this.#best.reduce((total, best) => total + best, 0);
  }

  /** Notes a place where words of the query stand. */
  #meet(found: readonly number[], at: number, share: number): void {
    for (const word of found) {
      this.#note(word, at - (this.#last[word - 1] ?? at), share);
      this.#note(word + 1, at - (this.#last[word + 1] ?? at), share * reversed);
    }
    for (const word of found) {
      this.#last[word] = at;
    }
  }

  /** Notes how far a word of the query stands from the one before it. */
  #note(word: number, distance: number, share: number): void {
    if (distance > 0 && distance <= furthest) {
      const [left, right] = [this.#words[word - 1], this.#words[word]];
      const rarity = Math.max(left?.rarity ?? 0, right?.rarity ?? 0);
      this.#best[word] = Math.max(this.#best[word] ?? 0, (share * rarity) / distance);
    }
  }
}
