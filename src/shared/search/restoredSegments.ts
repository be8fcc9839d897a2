import { decodeSegment, isUnchanged } from '../../core';
import type { CountedSegment, Segment, Steps, TextIndex } from '../../core';
import type { KeptSegment } from './indexMessages';

interface Restored extends KeptSegment {
  readonly counted: CountedSegment;
}

/**
 * Segments that an index has from an earlier session. They can be searched at once, and are checked
 * byte by byte only then, for that takes its time.
 */
export class RestoredSegments {
  readonly #index: TextIndex;
  /** Those that were not checked yet. */
  #unchecked: readonly Restored[] = [];

  constructor(index: TextIndex) {
    this.#index = index;
  }

  /**
   * Takes a segment that was kept; gives nothing for bytes that are none.
   *
   * @param hasWords whether all words of a segment are known
   */
  restore(
    { bytes, dead }: KeptSegment,
    hasWords: (counted: CountedSegment) => boolean,
  ): Segment | undefined {
    const counted = decodeSegment(bytes);
    if (!counted || !hasWords(counted)) {
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
  *check(): Steps<number> {
    const unchecked = this.#unchecked;
    if (unchecked.length === 0) {
      return 0;
    }
    // Else the next search would wait for that.
    yield* this.#index.prepare();
    const whole: Restored[] = [];
    for (const restored of unchecked) {
      if (yield* isUnchanged(restored.bytes)) {
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
      for (const { counted, dead } of whole) {
        this.#index.restore(counted, dead);
      }
    }
    return forgotten;
  }
}
