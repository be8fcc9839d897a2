import type { StemPostings } from '../segment/stemPostings';
import type { SegmentScores } from './segmentScores';
import { saturated, type WordAmounts } from './wordAmounts';

/**
 * Reads the documents that have some form of a word, but works out only of some what they are worth:
 * of those that have a score by other words, and of those that have more of a form than others.
 */
export class SegmentSkim {
  readonly scores: SegmentScores;
  /** Documents that have some form have a 1. */
  readonly #isCounted: Uint8Array;
  #little = 0;
  /** Documents that have some form. */
  countedCount = 0;

  constructor(scores: SegmentScores) {
    this.scores = scores;
    this.#isCounted = new Uint8Array(scores.matched.length);
  }

  /** @param little documents with a higher tally will be noted, and those with a score */
  begin(little: number): void {
    this.#isCounted.fill(0);
    this.#little = little;
    this.countedCount = 0;
  }

  /** Takes the documents with a form. */
  take({ documents, tallies, size }: StemPostings, amounts: WordAmounts, worth: number): void {
    const isCounted = this.#isCounted;
    const little = this.#little;
    const { matched } = this.scores;
    const { segment } = this.scores.live;
    let count = this.countedCount;
    for (let index = 0; index < size; index++) {
      const document = documents[index] ?? 0;
      const tally = tallies[index] ?? 0;
      count += 1 - (isCounted[document] ?? 0);
      isCounted[document] = 1;
      if (tally > little || (matched[document] ?? 0) > 0) {
        this.scores.note(document, worth * saturated(amounts.of(segment, document, tally)));
      }
    }
    this.countedCount = count;
  }

  /** Takes a document with a form of several stems, and what it is worth. */
  note(document: number, value: number): void {
    this.countedCount += 1 - (this.#isCounted[document] ?? 0);
    this.#isCounted[document] = 1;
    this.scores.note(document, value);
  }
}
