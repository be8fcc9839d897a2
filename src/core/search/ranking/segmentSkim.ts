import type { FormReading, SegmentScores } from './segmentScores';
import { saturated } from './wordAmounts';

/**
 * Reads the documents that have some form of a word, but works out only of some what they are worth:
 * of those that have a score by other words, and of those that have more of a form than others.
 */
export class SegmentSkim {
  readonly scores: SegmentScores;
  /** Documents that have some of the best forms have a 1, where these are several. */
  readonly #isCounted: Uint8Array;
  #little = 0;
  #hasSeveralBest = false;
  /** Documents that have some of the best forms. */
  countedCount = 0;
  /** Whether any document has some form. */
  isAnywhere = false;

  constructor(scores: SegmentScores) {
    this.scores = scores;
    this.#isCounted = new Uint8Array(scores.matched.length);
  }

  /**
   * @param little documents with a higher tally will be noted, and those with a score
   * @param bestForms how many forms are best
   */
  begin(little: number, bestForms: number): void {
    this.#little = little;
    this.#hasSeveralBest = bestForms > 1;
    this.countedCount = 0;
    this.isAnywhere = false;
    if (this.#hasSeveralBest) {
      this.#isCounted.fill(0);
    }
  }

  /** Takes the documents with a form of one stem. */
  take(stem: number, { postings, amounts }: FormReading, worth: number, isBest: boolean): void {
    const { scores } = this;
    const { live } = scores;
    const filter = { above: this.#little, wanted: scores.matched };
    const counted = isBest && this.#hasSeveralBest ? this.#isCounted : undefined;
    const count = live.skimPostings(stem, postings, filter, counted);
    this.countedCount += isBest ? count : 0;
    this.isAnywhere ||= count > 0;
    const { documents, tallies, size } = postings;
    for (let index = 0; index < size; index++) {
      const document = documents[index] ?? 0;
      const amount = amounts.of(live.segment, document, tallies[index] ?? 0);
      scores.note(document, worth * saturated(amount));
    }
  }

  /** Takes a document with a form of several stems, and what it is worth. */
  note(document: number, value: number, isBest: boolean): void {
    if (isBest) {
      this.countedCount += 1 - (this.#isCounted[document] ?? 0) * Number(this.#hasSeveralBest);
      this.#isCounted[document] = 1;
    }
    this.isAnywhere = true;
    this.scores.note(document, value);
  }
}
