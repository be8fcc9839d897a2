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

/** A file for what is worked out and need not be in memory; it goes with whoever has it. */
export interface ScratchFile extends Pick<StoredFile, 'read'> {
  /** Adds bytes at its end, and tells where they begin; undefined where they cannot be written. */
  add(bytes: Uint8Array): number | undefined;
}

/** Some bytes of a file. */
export interface FileStretch {
  readonly file: Pick<StoredFile, 'read'>;
  /** Where the first of them stands. */
  readonly position: number;
  readonly length: number;
}

/** Bytes that are read together where they are asked for one after another. */
const streamSize = 2 ** 16;

const none = new Uint8Array(0);

/** Bytes of a file, which are read when they are needed; a cache holds those that were needed last. */
export class StoredBytes implements PartBytes {
  readonly length: number;
  bytes: Uint8Array = none;
  readonly #stretch: FileStretch;
  readonly #cache: BlockCache;
  readonly #places: BlockPlaces;

  constructor(cache: BlockCache, stretch: FileStretch) {
    this.#cache = cache;
    this.#stretch = stretch;
    this.length = stretch.length;
    this.#places = new Uint32Array(Math.ceil(stretch.length / cache.blockSize));
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
    return new StreamedBytes(this.#stretch);
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
    readFrom(this.#stretch, start, block.subarray(0, this.length - start));
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
      readFrom(this.#stretch, start, whole.subarray(at, at + size));
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

/** Bytes of a file that are asked for one after another: some of them are in memory at a time. */
export class StreamedBytes implements PartBytes {
  readonly length: number;
  bytes: Uint8Array = none;
  readonly #stretch: FileStretch;
  /** Which of them are in memory. */
  #start = 0;
  #end = 0;

  constructor(stretch: FileStretch) {
    this.#stretch = stretch;
    this.length = stretch.length;
  }

  bring(start: number, end: number): number {
    if (start < this.#start || end > this.#end) {
      const size = Math.min(Math.max(streamSize, end - start), this.length - start);
      if (this.bytes.length < size) {
        this.bytes = new Uint8Array(size);
      }
      // Nothing is there before all of it is read.
      this.#end = 0;
      readFrom(this.#stretch, start, this.bytes.subarray(0, size));
      this.#start = start;
      this.#end = start + size;
    }
    return start - this.#start;
  }

  inStream(): PartBytes {
    return new StreamedBytes(this.#stretch);
  }
}

function readFrom({ file, position }: FileStretch, start: number, into: Uint8Array): void {
  file.read(into, position + start);
}
