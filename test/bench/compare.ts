import { waitFor } from './processorTime';

/** Milliseconds for which two things are compared. */
const span = 2000;

/**
 * Milliseconds for which both are called before anything is measured: until then engines still compile
 * what is hot, the more calls the longer ones it takes.
 */
const warmUp = 1000;

/** The median times of two calls, in milliseconds. */
export interface Comparison {
  readonly first: number;
  readonly second: number;
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
  return { first: median(times.first), second: median(times.second) };
}

/** Milliseconds that a call takes: the median over some rounds, after warming up. */
export function measure(call: () => unknown): number {
  return compare(call, () => undefined).first;
}

function timeOf(call: () => unknown): number {
  return waitFor(call).waited;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
}
