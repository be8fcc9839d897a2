import { decodeSegment, isUnchanged, storeSegment } from '../../core';
import type { CountedSegment, Segment, Steps, StoredFile, TextIndex } from '../../core';
import type { KeptSegment } from './indexMessages';

interface Restored extends KeptSegment {
  readonly counted: CountedSegment;
}

/** Opens a file of this machine. Throws where there is none. */
export type OpenFile = (path: string) => StoredFile;

/**
 * Segments that an index has in files, most of them from an earlier session. Those can be searched at once, and are checked
 * byte by byte only then, for that takes its time.
 */
export class RestoredSegments {
  readonly #index: TextIndex;
  readonly #openFile: OpenFile | undefined;
  /** Those that were not checked yet. */
  #unchecked: readonly Restored[] = [];

  /** @param openFile where left out, segments come with all of their bytes */
  constructor(index: TextIndex, openFile?: OpenFile) {
    this.#index = index;
    this.#openFile = openFile;
  }

  /**
   * Takes a segment that was kept; gives nothing for bytes that are none.
   *
   * @param hasWords whether all words of a segment are known
   */
  restore(
    { bytes, dead, path }: KeptSegment,
    hasWords: (counted: CountedSegment) => boolean,
  ): Segment | undefined {
    const file = path === undefined ? undefined : this.#open(path);
    const counted = decodeSegment(bytes, file && { file, caches: this.#index.caches });
    if (!counted || !hasWords(counted)) {
      file?.close();
      return undefined;
    }
    this.#index.restore(counted, dead);
    this.#unchecked = [...this.#unchecked, { bytes, dead, counted }];
    return counted.segment;
  }

  /**
   * Checks what was restored, and has the index forget segments that are not as they were kept; to be
   * called before anything else is done with it than to search. Tells how many it forgot.
   */
  check(): Steps<number> {
    return this.#index.reading(this.#check());
  }

  *#check(): Steps<number> {
    const unchecked = this.#unchecked;
    if (unchecked.length === 0) {
      return 0;
    }
    // Else the next search would wait for that.
    yield* this.#index.prepare();
    const whole: Restored[] = [];
    for (const restored of unchecked) {
      if (yield* isUnchanged(restored.bytes, restored.counted.segment.file)) {
        whole.push(restored);
      }
    }
    // Whoever else was at it between the steps has done it.
    if (this.#unchecked !== unchecked) {
      return 0;
    }
    this.#unchecked = [];
    const forgotten = unchecked.length - whole.length;
    if (forgotten > 0) {
      this.#index.clear();
      const damaged = unchecked.filter((restored) => !whole.includes(restored));
      this.#index.discard(damaged.map(({ counted }) => counted.segment));
      for (const { counted, dead } of whole) {
        this.#index.restore(counted, dead);
      }
    }
    return forgotten;
  }

  /** Has a segment of this session read what is needed of it from a file, if it is kept there. */
  *store(segment: Segment, path: string): Steps<void> {
    const file = this.#open(path);
    if (file && !(yield* storeSegment(segment, { file, caches: this.#index.caches }))) {
      file.close();
    }
  }

  /** Nothing where the file has gone: what is in memory of it is then no whole segment. */
  #open(path: string): StoredFile | undefined {
    try {
      return this.#openFile?.(path);
    } catch {
      return undefined;
    }
  }
}
