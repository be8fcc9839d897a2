import type { Steps } from '../../steps';

/** A file of which any part can be read at once, such as one of a disk. */
export interface StoredFile {
  /** Bytes. */
  readonly size: number;
  /** Fills an array with what stands from a position on. Throws where that cannot be read. */
  read(into: Uint8Array, position: number): void;
  /** To be called when nothing will be read any more; once more does no harm. */
  close(): void;
}

/** Bytes that are read together: a page of memory, and more than most that is asked for. */
const blockSize = 2 ** 12;

/** Bytes that are read in a step. */
const stepSize = 2 ** 19;

/** Bytes of a file, each read when it is first needed: most of a large index never is. */
export class StoredBytes {
  /** As many as there are; of these, what was not {@link need}ed yet is 0. */
  readonly bytes: Uint8Array;
  /** Where the first of them stands in the file. */
  readonly position: number;
  readonly #file: StoredFile;
  /** Blocks that were read have a 1. */
  readonly #isHere: Uint8Array;
  #missing: number;

  constructor(file: StoredFile, position: number, length: number) {
    this.#file = file;
    this.position = position;
    this.bytes = new Uint8Array(length);
    this.#missing = Math.ceil(length / blockSize);
    this.#isHere = new Uint8Array(this.#missing);
  }

  /** To be called before bytes are used. Throws where they cannot be read. */
  need(start: number, end: number): void {
    if (this.#missing === 0) {
      return;
    }
    const isHere = this.#isHere;
    const last = Math.min(Math.ceil(end / blockSize), isHere.length);
    for (let block = Math.floor(start / blockSize); block < last; block++) {
      if (isHere[block] === 0) {
        const first = block;
        while (block < last && isHere[block] === 0) {
          block++;
        }
        this.#read(first, block);
      }
    }
  }

  /** Reads all that is missing. */
  *needAll(): Steps<void> {
    for (let start = 0; start < this.bytes.length; start += stepSize) {
      this.need(start, start + stepSize);
      yield;
    }
  }

  /** Reads some blocks, of which none was read. */
  #read(first: number, end: number): void {
    const start = first * blockSize;
    this.#file.read(this.bytes.subarray(start, end * blockSize), this.position + start);
    this.#isHere.fill(1, first, end);
    this.#missing -= end - first;
  }
}
