import { distanceAt, lengthOfDistance } from './postingDistance';
import type { Segment } from './segment';
import type { StemPostings } from './stemPostings';

/** Which documents of a stem are looked for. */
export interface SkimFilter {
  /** Those with a higher tally, see `tallyOf`. */
  readonly above: number;
  /** And those that have more than 0 here. */
  readonly wanted: Uint8Array;
}

/** Bytes that were brought: those of an array from one place up to another. */
interface Brought {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly end: number;
}

/** A segment of which documents were removed since it was made: counts as if they had never been. */
export class LiveSegment {
  readonly segment: Segment;
  /** Documents that are removed have a 1. */
  readonly dead: Uint8Array;
  /** How many documents are left. */
  size: number;
  /** Sums of the lengths of titles and of abstracts of these. */
  titleLength = 0;
  abstractLength = 0;

  /** @param dead numbers of documents that were removed before */
  constructor(segment: Segment, dead: Iterable<number> = []) {
    this.segment = segment;
    this.size = segment.ids.size;
    this.dead = new Uint8Array(this.size);
    for (let document = 0; document < this.size; document++) {
      this.titleLength += segment.titleLengths[document] ?? 0;
      this.abstractLength += segment.abstractLengths[document] ?? 0;
    }
    for (const document of dead) {
      if (this.dead[document] === 0) {
        this.remove(document);
      }
    }
  }

  /** The number of a paper that is left; -1 if it is not here. */
  documentOf(id: string): number {
    const document = this.segment.ids.indexOf(id);
    return document >= 0 && this.dead[document] === 0 ? document : -1;
  }

  /** Removes a document that is left. */
  remove(document: number): void {
    this.dead[document] = 1;
    this.size--;
    this.titleLength -= this.segment.titleLengths[document] ?? 0;
    this.abstractLength -= this.segment.abstractLengths[document] ?? 0;
  }

  /** Reads the documents that are left and have a stem, the first ones if not all are wanted. */
  readPostings(stem: number, into: StemPostings, most = Infinity): StemPostings {
    const { dead } = this;
    const brought = this.#bringPostings(stem, into);
    const { bytes, end } = brought;
    let { at } = brought;
    let size = 0;
    const { documents, tallies } = into;
    let document = -1;
    while (at < end && size < most) {
      const distance = distanceAt(bytes, at);
      at += lengthOfDistance(distance);
      document += distance + 1;
      const tally = bytes[at++] ?? 0;
      if (dead[document] === 0) {
        documents[size] = document;
        tallies[size++] = tally;
      }
    }
    into.size = size;
    return into;
  }

  /**
   * Reads the documents that are left, have a stem, and are looked for by it. Tells of how many others
   * than were counted before it knows that they have it.
   *
   * @param counted documents that were counted have a 1, from now on these too; where left out, all are
   *   counted anew
   */
  skimPostings(
    stem: number,
    into: StemPostings,
    { above, wanted }: SkimFilter,
    counted?: Uint8Array,
  ): number {
    const { dead } = this;
    const brought = this.#bringPostings(stem, into);
    const { bytes, end } = brought;
    let { at } = brought;
    const { documents, tallies } = into;
    let size = 0;
    let count = 0;
    let document = -1;
    while (at < end) {
      const distance = distanceAt(bytes, at);
      at += lengthOfDistance(distance);
      document += distance + 1;
      const tally = bytes[at++] ?? 0;
      if (dead[document] === 0) {
        if (counted) {
          count += 1 - (counted[document] ?? 0);
          counted[document] = 1;
        } else {
          count++;
        }
        if (tally > above || (wanted[document] ?? 0) > 0) {
          documents[size] = document;
          tallies[size++] = tally;
        }
      }
    }
    into.size = size;
    return count;
  }

  /** Where the postings of a stem are brought to; makes room for what they tell of. */
  #bringPostings(stem: number, into: StemPostings): Brought {
    const { postings, stems } = this.segment;
    const stretch = stems.find(stem);
    // Bytes that were not checked yet may tell of more than there are.
    const end = stretch ? Math.min(stretch.end, postings.length) : 0;
    const start = stretch ? Math.min(stretch.start, end) : 0;
    const at = postings.bring(start, end);
    // No document takes less than two bytes.
    into.reserve((end - start) >> 1);
    return { bytes: postings.bytes, at, end: at + end - start };
  }
}
