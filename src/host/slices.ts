import type { CancellationToken } from 'vscode';
import type { Steps } from '../core';

/** Milliseconds of work between two pauses: a quarter of a frame, for a long step may come last. */
export const sliceTime = 4;

/**
 * Lets everything else on this thread have its turn.
 * @param milliseconds for so long, or as soon as there is nothing else
 */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** How many pieces of work are under way that somebody waits for. */
let waitedFor = 0;
let onIdle: (() => void)[] = [];

/**
 * Does work that somebody waits for. Until it is done, all other work in slices on this thread
 * stands still; so that it ends at all, it must not itself wait for such other work.
 */
export async function beforeAllElse<T>(work: () => Promise<T>): Promise<T> {
  waitedFor++;
  try {
    return await work();
  } finally {
    waitedFor--;
    if (waitedFor === 0) {
      const resumed = onIdle;
      onIdle = [];
      resumed.forEach((resume) => {
        resume();
      });
    }
  }
}

/** Whether somebody waits for work, or nobody would notice if it came later. */
export type Urgency = 'waitedFor' | 'background';

/** Does small pieces of work one after another and pauses whenever a slice of time is used up. */
export class Slices {
  readonly #urgency: Urgency;
  #started = performance.now();

  /** @param urgency `waitedFor` only inside of {@link beforeAllElse} */
  constructor(urgency: Urgency = 'background') {
    this.#urgency = urgency;
  }

  /** Resolves at once while the slice lasts, else after a pause. Call between pieces of work. */
  async next(): Promise<void> {
    if (performance.now() - this.#started > sliceTime || this.#mustWait) {
      await pause();
      while (this.#mustWait) {
        await new Promise<void>((resolve) => {
          onIdle.push(resolve);
        });
      }
      this.#started = performance.now();
    }
  }

  get #mustWait(): boolean {
    return this.#urgency === 'background' && waitedFor > 0;
  }
}

/** Runs a long computation a slice at a time to its end, when there is nothing more urgent. */
export async function runToEndInSlices<T>(steps: Steps<T>): Promise<T> {
  const slices = new Slices();
  for (;;) {
    await slices.next();
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/**
 * Runs a long computation a slice at a time.
 * @param urgency `waitedFor` only inside of {@link beforeAllElse}
 * @returns its result, or undefined when it was cancelled
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  token: CancellationToken,
  urgency: Urgency = 'background',
): Promise<T | undefined> {
  const slices = new Slices(urgency);
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
