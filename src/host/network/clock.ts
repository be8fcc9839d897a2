import type { CancellationToken } from 'vscode';

/** Time and chance, so that tests need neither wait nor hope. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after some milliseconds, or as soon as the token is cancelled. */
  wait(milliseconds: number, token?: CancellationToken): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, token) =>
    new Promise((resolve) => {
      if (token?.isCancellationRequested) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        cancelled?.dispose();
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      const cancelled = token?.onCancellationRequested(done);
    }),
};
