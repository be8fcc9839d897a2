import type { Steps } from '../../src/core/steps';

/** Milliseconds of processor time that work takes, on all threads. */
export function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The longest of many pieces of work, whatever else the machine does meanwhile. */
export class Longest {
  /** Milliseconds: as long as somebody waits, but not more than the processor works on it. */
  milliseconds = 0;

  time<T>(work: () => T): T {
    const start = performance.now();
    const processor = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(processor);
    const took = Math.min(performance.now() - start, (user + system) / 1000);
    this.milliseconds = Math.max(this.milliseconds, took);
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
