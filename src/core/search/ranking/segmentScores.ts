import type { LiveSegment } from '../segment/liveSegment';
import { highestTally } from '../segment/segment';
import type { StemPostings } from '../segment/stemPostings';
import { saturated, type WordAmounts } from './wordAmounts';

/** Where not more than one of so many documents has a score, it is quicker to clear these alone. */
const fewScores = 8;

/** What forms of a word are read with. */
export interface FormReading {
  /** Used again for each form. */
  readonly postings: StemPostings;
  readonly amounts: WordAmounts;
}

/** Some documents of a segment, and what each is worth by a word. */
export interface Worth {
  readonly documents: Int32Array;
  readonly worth: Float64Array;
}

/** The scores of one segment's documents. */
export class SegmentScores {
  readonly live: LiveSegment;
  readonly scores: Float64Array;
  /** How many wanted words each document has. */
  readonly matched: Uint8Array;
  /** Documents with a score, as they came. */
  readonly found: Int32Array;
  foundCount = 0;
  /** What each document is worth by the word that is being counted. */
  readonly values: Float64Array;
  readonly counted: Int32Array;
  countedCount = 0;

  constructor(live: LiveSegment) {
    const size = live.dead.length;
    this.live = live;
    this.scores = new Float64Array(size);
    this.matched = new Uint8Array(size);
    this.found = new Int32Array(size);
    this.values = new Float64Array(size);
    this.counted = new Int32Array(size);
  }

  /** Forgets all scores. */
  clear(): void {
    const { scores, matched, found, foundCount } = this;
    if (foundCount * fewScores > scores.length) {
      scores.fill(0);
      matched.fill(0);
    } else {
      for (let index = 0; index < foundCount; index++) {
        const document = found[index] ?? 0;
        scores[document] = 0;
        matched[document] = 0;
      }
    }
    this.foundCount = 0;
  }

  /** Notes what documents with a form of the word that is being counted are worth: the best counts. */
  take(stem: number, { postings, amounts }: FormReading, worth: number): void {
    const { segment } = this.live;
    const { documents, tallies, size } = this.live.readPostings(stem, postings);
    for (let index = 0; index < size; index++) {
      const document = documents[index] ?? 0;
      const amount = amounts.of(segment, document, tallies[index] ?? 0);
      this.note(document, worth * saturated(amount));
    }
  }

  /** Notes what a document is worth by the word that is being counted, if it is more than before. */
  note(document: number, value: number): void {
    const { values } = this;
    const held = values[document] ?? 0;
    if (value > held) {
      values[document] = value;
      if (held === 0) {
        this.counted[this.countedCount++] = document;
      }
    }
  }

  /** Adds to the scores that documents have already what they are worth by another stem. */
  support(stem: number, { postings, amounts }: FormReading, share: number): void {
    const { live, scores, matched } = this;
    live.skimPostings(stem, postings, { above: highestTally, wanted: matched });
    const { documents, tallies, size } = postings;
    for (let index = 0; index < size; index++) {
      const document = documents[index] ?? 0;
      const amount = amounts.of(live.segment, document, tallies[index] ?? 0);
      scores[document] = (scores[document] ?? 0) + share * saturated(amount);
    }
  }

  /**
   * How many documents have a score above one, with what was noted; where it is enough, so many.
   *
   * @param rarity what this counts
   */
  countAbove(least: number, rarity: number, enough: number): number {
    const { scores, matched, found, foundCount, counted, countedCount, values } = this;
    let count = 0;
    for (let index = 0; index < foundCount && count < enough; index++) {
      count += (scores[found[index] ?? 0] ?? 0) > least ? 1 : 0;
    }
    for (let index = 0; index < countedCount && count < enough; index++) {
      const document = counted[index] ?? 0;
      // Of the others it is enough what they had before.
      const isFresh = (matched[document] ?? 0) === 0;
      count += isFresh && rarity * (values[document] ?? 0) > least ? 1 : 0;
    }
    return count;
  }

  /** What was noted, which is forgotten here. */
  taken(): Worth {
    const documents = this.counted.slice(0, this.countedCount);
    const worth = new Float64Array(documents.length);
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] ?? 0;
      worth[index] = this.values[document] ?? 0;
      this.values[document] = 0;
    }
    this.countedCount = 0;
    return { documents, worth };
  }

  /** Adds what documents are worth by a word to their scores. */
  add({ documents, worth }: Worth, rarity: number): void {
    const { scores, matched, found } = this;
    let count = this.foundCount;
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] ?? 0;
      const before = matched[document] ?? 0;
      if (before === 0) {
        found[count++] = document;
      }
      matched[document] = before + 1;
      scores[document] = (scores[document] ?? 0) + rarity * (worth[index] ?? 0);
    }
    this.foundCount = count;
  }
}
