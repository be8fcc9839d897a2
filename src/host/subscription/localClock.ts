import { startOf, type LocalClock } from '../../core';

/** A moment, in milliseconds since 1970, in the time zone of this machine. */
export function systemLocalClock(now: number): LocalClock {
  return { now, momentOf };
}

/** An hour that is left out in spring counts as the one after it, by the rules of `Date`. */
function momentOf(day: string, minutes: number): number {
  const start = new Date(startOf(day));
  return new Date(
    start.getUTCFullYear(),
    start.getUTCMonth(),
    start.getUTCDate(),
    0,
    minutes,
  ).getTime();
}
