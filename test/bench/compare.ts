/** Milliseconds for which two things are compared. */
const span = 2000;

/** Rounds of both before anything is measured, so that the engine has compiled what is hot. */
const warmUps = 20;

/** The median times of two calls, in milliseconds. */
export interface Comparison {
  readonly first: number;
  readonly second: number;
}

/** Measures two calls turn by turn, so that whatever else the machine does touches both alike. */
export function compare(first: () => unknown, second: () => unknown): Comparison {
  for (let round = 0; round < warmUps; round++) {
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
  const start = performance.now();
  call();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
}
