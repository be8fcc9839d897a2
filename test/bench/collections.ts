import { PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds after which Node has told of all that was collected. */
const tellingTime = 100;

/** When garbage was collected, as far as everything stood still for it. */
export class Collections {
  readonly #entries: PerformanceEntry[] = [];
  readonly #observer = new PerformanceObserver((list) => {
    this.#entries.push(...list.getEntries());
  });

  constructor() {
    this.#observer.observe({ entryTypes: ['gc'] });
  }

  /** Ends; then all that happened so far is known. */
  async end(): Promise<void> {
    await setTimeout(tellingTime);
    this.#observer.disconnect();
  }

  /** Milliseconds of the collections between two times of `performance.now()`. */
  between(start: number, end: number): number {
    return this.#entries
      .filter(({ startTime }) => startTime >= start && startTime < end)
      .reduce((sum, { duration }) => sum + duration, 0);
  }
}
