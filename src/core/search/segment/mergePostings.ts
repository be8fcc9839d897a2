import { Pace, type Steps } from '../../steps';
import { ByteWriter } from './byteWriter';
import { tokensPerStep } from './documentTokens';
import type { LiveSegment } from './liveSegment';
import { distanceAt, lengthOfDistance } from './postingDistance';
import { HeldBytes, type PartBytes } from './partBytes';
import type { Segment } from './segment';
import { StemPlaces, type StemCursor } from './stemPlaces';

/** Where one of so many documents has a stem, it is quicker to look at all than to sort these. */
const dense = 16;
/** Not more documents than that are sorted by comparing each with those before it. */
const few = 24;

type MergedPostings = Pick<Segment, 'stems' | 'stemFrequencies' | 'postings'>;

/**
 * The postings of the documents that are left of segments, under their new numbers, which go up in
 * each segment.
 *
 * @param dead for each segment which documents are gone
 * @param numbers for each segment the new numbers of its documents
 */
export function* mergePostings(
  parts: readonly LiveSegment[],
  dead: readonly Uint8Array[],
  numbers: readonly Uint32Array[],
): Steps<MergedPostings> {
  const heads = parts.map(
    ({ segment }, part) => new PostingsOf(segment, dead[part], numbers[part]),
  );
  const merged = new MergedStem(parts.reduce((sum, { segment }) => sum + segment.ids.size, 0));
  const stems: number[] = [];
  const frequencies: number[] = [];
  const starts = [0];
  const bytes = new ByteWriter(
    parts.reduce((sum, { segment }) => sum + segment.postings.length, 0),
  );
  const pace = new Pace(tokensPerStep);
  const having: PostingsOf[] = [];
  for (;;) {
    let stem = Infinity;
    for (const head of heads) {
      if (head.stem <= stem) {
        if (head.stem < stem) {
          stem = head.stem;
          having.length = 0;
        }
        having.push(head);
      }
    }
    if (stem === Infinity) {
      break;
    }
    for (const head of having) {
      head.take(merged);
      head.nextStem();
    }
    const frequency = merged.write(bytes);
    if (frequency > 0) {
      stems.push(stem);
      frequencies.push(frequency);
      starts.push(bytes.length);
    }
    if (pace.isUp(frequency + having.length)) {
      yield;
    }
  }
  return {
    stems: StemPlaces.of(stems, starts),
    stemFrequencies: HeldBytes.of(Uint32Array.from(frequencies)),
    postings: new HeldBytes(bytes.take()),
  };
}

/** Documents that have a stem, from several segments. */
class MergedStem {
  /** As they come: those of each segment in ascending order. */
  readonly documents: Uint32Array;
  /** How often each document has it, at its number; 0 where it does not. */
  readonly tallies: Uint8Array;
  count = 0;

  /** @param size how many documents there are at most */
  constructor(size: number) {
    this.documents = new Uint32Array(size);
    this.tallies = new Uint8Array(size);
  }

  /** Writes and forgets them, in ascending order; tells how many they were. */
  write(bytes: ByteWriter): number {
    const { documents, tallies, count } = this;
    this.count = 0;
    if (count * dense > tallies.length) {
      this.#putAllInOrder();
    } else if (count > few) {
      documents.subarray(0, count).sort();
    } else {
      this.#putFewInOrder(count);
    }
    let previous = -1;
    for (let index = 0; index < count; index++) {
      const document = documents[index] ?? 0;
      bytes.number(document - previous - 1);
      bytes.byte(tallies[document] ?? 0);
      tallies[document] = 0;
      previous = document;
    }
    return count;
  }

  #putAllInOrder(): void {
    const { documents, tallies } = this;
    let count = 0;
    for (let document = 0; document < tallies.length; document++) {
      if ((tallies[document] ?? 0) > 0) {
        documents[count++] = document;
      }
    }
  }

  #putFewInOrder(count: number): void {
    const { documents } = this;
    for (let next = 1; next < count; next++) {
      const document = documents[next] ?? 0;
      let at = next;
      for (; at > 0 && (documents[at - 1] ?? 0) > document; at--) {
        documents[at] = documents[at - 1] ?? 0;
      }
      documents[at] = document;
    }
  }
}

/** Goes through the stems of a segment. */
class PostingsOf {
  readonly #stems: StemCursor;
  readonly #postings: PartBytes;
  readonly #dead: Uint8Array | undefined;
  readonly #numbers: Uint32Array | undefined;

  constructor(segment: Segment, dead: Uint8Array | undefined, numbers: Uint32Array | undefined) {
    this.#stems = segment.stems.all();
    this.#postings = segment.postings.inStream();
    this.#dead = dead;
    this.#numbers = numbers;
  }

  /** The stem; `Infinity` behind the last one. */
  get stem(): number {
    return this.#stems.stem;
  }

  nextStem(): void {
    this.#stems.next();
  }

  /** Adds the documents that are left and have the stem, under their new numbers. */
  take(merged: MergedStem): void {
    const { start, end: stop } = this.#stems;
    const dead = this.#dead;
    const numbers = this.#numbers;
    const { documents, tallies } = merged;
    const first = this.#postings.bring(start, stop);
    const { bytes } = this.#postings;
    const end = first + stop - start;
    let { count } = merged;
    let former = -1;
    for (let at = first; at < end;) {
      const distance = distanceAt(bytes, at);
      at += lengthOfDistance(distance);
      former += distance + 1;
      const tally = bytes[at++] ?? 0;
      if (dead?.[former] !== 1) {
        const document = numbers?.[former] ?? 0;
        documents[count++] = document;
        tallies[document] = tally;
      }
    }
    merged.count = count;
  }
}
