import type { Disposable } from 'vscode';
import { systemClock } from './clock';
import type { Lease } from './lease';

/** Milliseconds without an act after which another window may have the connection. */
const lingering = 1000;
/** Milliseconds after which others have their chance, whatever is still to be done here. */
const longest = 10_000;
/** Milliseconds between two tries to have it, on the average: by chance, each has one. */
const retryPause = 300;

/**
 * One connection for all windows of a machine: while one of them asks, the others wait. It is kept
 * for some acts in a row, since taking it takes time. Where it cannot be known who has it, as the
 * folder of the lease fails, each window goes on by itself.
 */
export class SharedConnection implements Disposable {
  readonly #lease: Pick<Lease, 'tryTake' | 'release' | 'dispose'>;
  readonly #now: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When it was taken; undefined while it is not held. */
  #since: number | undefined;

  /** @param now milliseconds since any moment, never set back */
  constructor(
    lease: Pick<Lease, 'tryTake' | 'release' | 'dispose'>,
    now: () => number = () => performance.now(),
  ) {
    this.#lease = lease;
    this.#now = now;
  }

  /** Does something once no other window does; one after another here. Resolves or rejects as that. */
  async turn<T>(act: () => Promise<T>): Promise<T> {
    clearTimeout(this.#timer);
    await this.#take();
    try {
      return await act();
    } finally {
      this.#timer = setTimeout(() => void this.#giveBack(), lingering);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#lease.dispose();
  }

  async #take(): Promise<void> {
    if (this.#since !== undefined && this.#now() - this.#since > longest) {
      await this.#giveBack();
      await systemClock.wait(2 * retryPause);
    }
    try {
      while (!(await this.#lease.tryTake())) {
        this.#since = undefined;
        await systemClock.wait(retryPause * (0.5 + Math.random()));
      }
      this.#since ??= this.#now();
    } catch {
      this.#since = undefined;
    }
  }

  async #giveBack(): Promise<void> {
    this.#since = undefined;
    try {
      await this.#lease.release();
    } catch {
      // It ends by itself then.
    }
  }
}
