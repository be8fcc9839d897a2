import type { CancellationToken } from 'vscode';
import type { Steps } from '../core';

/** Milliseconds of work between two pauses: a quarter of a frame, for a long step may come last. */
const sliceTime = 4;

/** Lets everything else on this thread have its turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Does small pieces of work one after another and pauses whenever a slice of time is used up. */
export class Slices {
  #started = performance.now();

  /** Resolves at once while the slice lasts, else after a pause. Call between pieces of work. */
  async next(): Promise<void> {
    if (performance.now() - this.#started > sliceTime) {
      await pause();
      this.#started = performance.now();
    }
  }
}

/**
 * Runs a long computation a slice at a time.
 * @returns its result, or undefined when it was cancelled
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  token: CancellationToken,
): Promise<T | undefined> {
  const slices = new Slices();
  for (;;) {
    await slices.next();
    if (token.isCancellationRequested) {
      return undefined;
    }
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
