import { ByteWriter } from './byteWriter';
import { firstPlace } from './firstPlace';
import { distanceAt, lengthOfDistance } from './postingDistance';

/** Stems that are passed one after another to find one. */
const blockSize = 32;
/** Numbers of a block's head: its first stem, where the postings of that begin, and where its bytes do. */
const headSize = 3;

/** Some bytes of postings, from one up to another. */
export interface PostingStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stems of a segment in ascending order of their numbers, with where the postings of each stand:
 * one behind another, from the beginning to the end. Takes a third of what lists of both would.
 */
export class StemPlaces {
  /** For every {@link blockSize} stems {@link headSize} numbers; at last how many stems there are. */
  readonly heads: Uint32Array;
  /** For each stem its distance from the one before in its block, 0 for the first, and how many bytes its postings have: LEB128. */
  readonly bytes: Uint8Array;

  constructor(heads: Uint32Array, bytes: Uint8Array) {
    this.heads = heads;
    this.bytes = bytes;
  }

  /**
   * @param stems in ascending order
   * @param starts where the postings of each begin, and at last where they end
   */
  static of(stems: ArrayLike<number>, starts: ArrayLike<number>): StemPlaces {
    const heads = new Uint32Array(headSize * Math.ceil(stems.length / blockSize) + 1);
    heads[heads.length - 1] = stems.length;
    const bytes = new ByteWriter(Math.ceil(2.5 * stems.length));
    let before = 0;
    for (let index = 0; index < stems.length; index++) {
      const stem = stems[index] ?? 0;
      const start = starts[index] ?? 0;
      if (index % blockSize === 0) {
        heads.set([stem, start, bytes.length], (headSize * index) / blockSize);
        before = stem;
      }
      bytes.number(stem - before);
      bytes.number((starts[index + 1] ?? 0) - start);
      before = stem;
    }
    return new StemPlaces(heads, bytes.take());
  }

  /** Number of stems. */
  get size(): number {
    return this.heads.at(-1) ?? 0;
  }

  /** Whether there are as many blocks as so many stems need. */
  get isSound(): boolean {
    return this.heads.length === headSize * Math.ceil(this.size / blockSize) + 1;
  }

  /** The highest number of a stem; 0 where there is none. */
  get last(): number {
    const cursor = new StemCursor(this, Math.max(0, Math.ceil(this.size / blockSize) - 1));
    let last = 0;
    while (cursor.stem < Infinity) {
      last = cursor.stem;
      cursor.next();
    }
    return last;
  }

  /** Where the postings of a stem stand; undefined where no document has it. */
  find(stem: number): PostingStretch | undefined {
    const { heads } = this;
    const count = Math.floor(heads.length / headSize);
    const after = firstPlace(0, count, (block) => (heads[headSize * block] ?? 0) <= stem);
    if (after === 0) {
      return undefined;
    }
    const cursor = new StemCursor(this, after - 1);
    for (let passed = 1; cursor.stem < stem && passed < blockSize; passed++) {
      cursor.next();
    }
    return cursor.stem === stem ? cursor : undefined;
  }

  /** All stems, in order. */
  all(): StemCursor {
    return new StemCursor(this, 0);
  }
}

/** Goes through the stems of a segment. Of bytes that were not checked it may tell anything, but comes to an end. */
export class StemCursor implements PostingStretch {
  readonly #places: StemPlaces;
  readonly #size: number;
  #index: number;
  #at: number;
  /** The stem; `Infinity` behind the last one. */
  stem: number;
  start: number;
  end: number;

  /** @param block begins with the first stem of it */
  constructor(places: StemPlaces, block: number) {
    const { heads } = places;
    this.#places = places;
    this.#size = places.size;
    this.#index = blockSize * block - 1;
    this.stem = heads[headSize * block] ?? 0;
    this.start = heads[headSize * block + 1] ?? 0;
    this.end = this.start;
    this.#at = heads[headSize * block + 2] ?? 0;
    this.next();
  }

  next(): void {
    const { bytes, heads } = this.#places;
    const index = ++this.#index;
    if (index >= this.#size) {
      this.stem = Infinity;
      return;
    }
    const distance = distanceAt(bytes, this.#at);
    this.#at += lengthOfDistance(distance);
    const length = distanceAt(bytes, this.#at);
    this.#at += lengthOfDistance(length);
    this.stem =
      index % blockSize === 0
        ? (heads[(headSize * index) / blockSize] ?? Infinity)
        : this.stem + distance;
    this.start = this.end;
    this.end = this.start + length;
  }
}
