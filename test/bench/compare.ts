import { waitFor } from './processorTime';

/** Milliseconds for which two things are compared. */
const span = 2000;

/**
 * Milliseconds for which both are called before anything is measured: until then engines still compile
 * what is hot, the more calls the longer ones it takes.
 */
const warmUp = 1000;

/** Milliseconds that a call takes, over many of them. */
export interface Times {
  readonly median: number;
  /**
   * The longest of the quickest tenth: where another guest of the machine has the caches or the other half
   * of a core for minutes, a call that does much loses more by that than one that copies memory.
   */
  readonly undisturbed: number;
}

/** How long two calls take. */
export interface Comparison {
  readonly first: Times;
  readonly second: Times;
}

/**
 * Measures two calls turn by turn, so that whatever else the machine does touches both alike: it would
 * interrupt a long one more often than a short one, which {@link waitFor} leaves out.
 */
export function compare(first: () => unknown, second: () => unknown): Comparison {
  for (const end = performance.now() + warmUp; performance.now() < end;) {
    first();
    second();
  }
  const times = { first: [timeOf(first)], second: [timeOf(second)] };
  for (const end = performance.now() + span; performance.now() < end;) {
    times.first.push(timeOf(first));
    times.second.push(timeOf(second));
  }
  return { first: timesOf(times.first), second: timesOf(times.second) };
}

/** Milliseconds that a call takes: the median over some rounds, after warming up. */
export function measure(call: () => unknown): number {
  return compare(call, () => undefined).first.median;
}

function timeOf(call: () => unknown): number {
  return waitFor(call).waited;
}

function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const quickest = Math.floor(sorted.length / 10);
  return { median: sorted[sorted.length >> 1] ?? NaN, undisturbed: sorted[quickest] ?? NaN };
}
