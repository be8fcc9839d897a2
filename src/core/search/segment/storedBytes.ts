import type { BlockCache, BlockPlaces } from './blockCache';
import type { PartBytes } from './partBytes';

/** A file of which any part can be read at once, such as one of a disk. */
export interface StoredFile {
  /** Bytes. */
  readonly size: number;
  /** Fills an array with what stands from a position on. Throws where that cannot be read. */
  read(into: Uint8Array, position: number): void;
  /** To be called when nothing will be read any more; once more does no harm. */
  close(): void;
}

/** Bytes that are read together where they are asked for one after another. */
const streamSize = 2 ** 16;

const none = new Uint8Array(0);

/** Bytes of a file, which are read when they are needed; a cache holds those that were needed last. */
export class StoredBytes implements PartBytes {
  readonly length: number;
  bytes: Uint8Array = none;
  readonly #file: StoredFile;
  /** Where the first of them stands in the file. */
  readonly #position: number;
  readonly #cache: BlockCache;
  readonly #places: BlockPlaces;

  constructor(cache: BlockCache, file: StoredFile, position: number, length: number) {
    this.#cache = cache;
    this.#file = file;
    this.#position = position;
    this.length = length;
    this.#places = new Uint32Array(Math.ceil(length / cache.blockSize));
  }

  bring(start: number, end: number): number {
    if (start >= end) {
      return 0;
    }
    const { blockSize } = this.#cache;
    const first = Math.floor(start / blockSize);
    const last = Math.floor((end - 1) / blockSize);
    this.bytes = first === last ? this.#block(first) : this.#blocks(first, last + 1);
    return start - first * blockSize;
  }

  inStream(): PartBytes {
    return new StreamedBytes(this.#file, this.#position, this.length);
  }

  #block(number: number): Uint8Array {
    const cache = this.#cache;
    const held = this.#places[number] ?? 0;
    if (held > 0) {
      return cache.use(held - 1);
    }
    const start = number * cache.blockSize;
    const place = cache.empty();
    const block = cache.use(place);
    this.#file.read(block.subarray(0, this.length - start), this.#position + start);
    cache.note(place, this.#places, number);
    return block;
  }

  /** Several blocks in one; those that are missing are read together where they follow one another. */
  #blocks(first: number, end: number): Uint8Array {
    const cache = this.#cache;
    const { blockSize } = cache;
    const places = this.#places;
    const whole = cache.room((end - first) * blockSize);
    for (let number = first; number < end;) {
      const held = places[number] ?? 0;
      if (held > 0) {
        whole.set(cache.use(held - 1), (number - first) * blockSize);
        number++;
        continue;
      }
      const from = number;
      while (number < end && places[number] === 0) {
        number++;
      }
      const start = from * blockSize;
      const at = (from - first) * blockSize;
      const size = Math.min(number * blockSize, this.length) - start;
      this.#file.read(whole.subarray(at, at + size), this.#position + start);
      for (let read = from; read < number; read++) {
        const place = cache.empty();
        const beginning = (read - first) * blockSize;
        cache.use(place).set(whole.subarray(beginning, beginning + blockSize));
        cache.note(place, places, read);
      }
    }
    return whole;
  }
}

/** Bytes of a file that are asked for one after another: of each file some are in memory at a time. */
class StreamedBytes implements PartBytes {
  readonly length: number;
  bytes: Uint8Array = none;
  readonly #file: StoredFile;
  readonly #position: number;
  /** Which of them are in memory. */
  #start = 0;
  #end = 0;

  constructor(file: StoredFile, position: number, length: number) {
    this.#file = file;
    this.#position = position;
    this.length = length;
  }

  bring(start: number, end: number): number {
    if (start < this.#start || end > this.#end) {
      const size = Math.min(Math.max(streamSize, end - start), this.length - start);
      if (this.bytes.length < size) {
        this.bytes = new Uint8Array(size);
      }
      // Nothing is there before all of it is read.
      this.#end = 0;
      this.#file.read(this.bytes.subarray(0, size), this.#position + start);
      this.#start = start;
      this.#end = start + size;
    }
    return start - this.#start;
  }

  inStream(): this {
    return this;
  }
}
