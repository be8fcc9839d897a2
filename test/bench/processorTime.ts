import type { Steps } from '../../src/core/steps';

/** Milliseconds of processor time that work takes, on all threads. */
export function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What work came to, and how long somebody waited for it. */
interface Waited<T> {
  readonly result: T;
  /** Milliseconds. */
  readonly waited: number;
}

/**
 * Times how long somebody waits for work, whatever else the machine does meanwhile: not longer than
 * the processor works on it, and without what other threads do beside it, such as compiling.
 */
export function waitFor<T>(work: () => T): Waited<T> {
  const start = performance.now();
  const processor = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(processor);
  return { result, waited: Math.min(performance.now() - start, (user + system) / 1000) };
}

/** The longest of many pieces of work, each timed as {@link waitFor} does. */
export class Longest {
  milliseconds = 0;

  time<T>(work: () => T): T {
    const { result, waited } = waitFor(work);
    this.milliseconds = Math.max(this.milliseconds, waited);
    return result;
  }

  /** Takes all steps and returns the result. */
  run<T>(steps: Steps<T>): T {
    for (;;) {
      const step = this.time(() => steps.next());
      if (step.done === true) {
        return step.value;
      }
    }
  }
}

/** What work takes that is done several times, always in the same steps. */
export interface StepTimes {
  /** Milliseconds of processor time of all steps, the median of the runs. */
  readonly total: number;
  readonly steps: number;
  /** Milliseconds of the longest step. */
  readonly longest: number;
}

/**
 * Does work several times. Each step counts as it was quickest: in the other runs something else on
 * the machine, or garbage that others left, came between.
 */
export function stepTimes(work: () => Steps<unknown>, runs: number): StepTimes {
  const totals: number[] = [];
  const least: number[] = [];
  for (let run = 0; run < runs; run++) {
    const task = work();
    totals.push(
      milliseconds(() => {
        for (let step = 0, isDone = false; !isDone; step++) {
          const start = performance.now();
          isDone = task.next().done === true;
          least[step] = Math.min(least[step] ?? Infinity, performance.now() - start);
        }
      }),
    );
  }
  const total = totals.sort((a, b) => a - b)[runs >> 1] ?? NaN;
  const longest = least.reduce((most, time) => Math.max(most, time), 0);
  return { total, steps: least.length, longest };
}
