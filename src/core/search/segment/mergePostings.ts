import { Pace, type Steps } from '../../steps';
import { ByteWriter } from './byteWriter';
import { tokensPerStep } from './documentTokens';
import type { LiveSegment } from './liveSegment';
import type { Segment } from './segment';

type MergedPostings = Pick<Segment, 'stems' | 'stemFrequencies' | 'postings' | 'postingStarts'>;

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
    const frequency = interleave(having, bytes);
    for (const head of having) {
      head.nextStem();
    }
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
    stems: Uint32Array.from(stems),
    stemFrequencies: Uint32Array.from(frequencies),
    postings: bytes.take(),
    postingStarts: Uint32Array.from(starts),
  };
}

/** Writes the postings of a stem, in order; tells how many they are. */
function interleave(heads: readonly PostingsOf[], bytes: ByteWriter): number {
  let frequency = 0;
  let previous = -1;
  for (;;) {
    let least: PostingsOf | undefined;
    for (const head of heads) {
      if (head.document < (least?.document ?? Infinity)) {
        least = head;
      }
    }
    if (!least) {
      return frequency;
    }
    bytes.number(least.document - previous - 1);
    bytes.byte(least.tally);
    previous = least.document;
    frequency++;
    least.next();
  }
}

/** Goes through the stems of a segment and, for each, through the documents that are left. */
class PostingsOf {
  readonly #segment: Segment;
  readonly #dead: Uint8Array | undefined;
  readonly #numbers: Uint32Array | undefined;
  #index = -1;
  #at = 0;
  #end = 0;
  #former = -1;
  /** The stem; `Infinity` behind the last one. */
  stem = -1;
  /** The new number of the document; `Infinity` behind the last one of the stem. */
  document = Infinity;
  tally = 0;

  constructor(segment: Segment, dead: Uint8Array | undefined, numbers: Uint32Array | undefined) {
    this.#segment = segment;
    this.#dead = dead;
    this.#numbers = numbers;
    this.nextStem();
  }

  nextStem(): void {
    const { stems, postingStarts } = this.#segment;
    this.#index++;
    this.stem = stems[this.#index] ?? Infinity;
    this.#at = postingStarts[this.#index] ?? 0;
    this.#end = postingStarts[this.#index + 1] ?? 0;
    this.#former = -1;
    this.next();
  }

  next(): void {
    const { postings } = this.#segment;
    while (this.#at < this.#end) {
      let byte = postings[this.#at++] ?? 0;
      let distance = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = postings[this.#at++] ?? 0;
        distance |= (byte & 0x7f) << shift;
      }
      this.#former += distance + 1;
      this.tally = postings[this.#at++] ?? 0;
      if (this.#dead?.[this.#former] !== 1) {
        this.document = this.#numbers?.[this.#former] ?? 0;
        return;
      }
    }
    this.document = Infinity;
  }
}
