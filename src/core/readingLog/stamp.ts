import { compareText } from '../library/sighting';

/**
 * When and by whom something was done: a hybrid logical clock. Of all stamps the order is the same
 * everywhere, and what a writer does after it has seen a stamp is later than that, whatever its clock
 * says (Kulkarni et al., “Logical Physical Clocks”, 2014).
 */
export interface Stamp {
  /** Milliseconds since 1970, UTC; ahead of the writer's own clock where it has seen a later one. */
  readonly at: number;
  /** Counts what is done within the same millisecond, from 0. */
  readonly count: number;
  /** Tells writers apart: one window of one machine. Empty in logs of before there were names. */
  readonly by: string;
}

/** The last millisecond that a date can have. */
const latestTime = 8_640_000_000_000_000;

/** Less than 0 where the first stamp is the earlier one; 0 only for the same stamp. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.at - b.at || a.count - b.count || compareText(a.by, b.by);
}

/** Whether a number of unknown origin can be a time, so that later ones are still to come. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value <= latestTime;
}

/** Gives out stamps for one writer, each later than all that it has given out or seen. */
export class HybridClock {
  readonly #by: string;
  #at = 0;
  #count = -1;

  constructor(by: string) {
    this.#by = by;
  }

  /** @param now milliseconds since 1970 by the machine's clock, which may be set back at any time */
  next(now: number): Stamp {
    const at = Math.max(now, this.#at);
    this.#count = at === this.#at ? this.#count + 1 : 0;
    this.#at = at;
    return { at, count: this.#count, by: this.#by };
  }

  /** Takes note of what another has done. */
  see({ at, count }: Pick<Stamp, 'at' | 'count'>): void {
    if (at > this.#at || (at === this.#at && count > this.#count)) {
      this.#at = at;
      this.#count = count;
    }
  }
}
