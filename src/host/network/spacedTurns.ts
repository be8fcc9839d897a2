import { systemClock } from './clock';
import type { Lease } from './lease';

export interface SpacedTurnsOptions {
  /** Milliseconds between the end of an act and the start of the next, whichever window does it. */
  readonly interval: number;
  /** Waits for so many milliseconds. */
  readonly pause?: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random?: () => number;
}

/** Acts that follow one another with a pause between, over all windows that share a lease. */
export class SpacedTurns {
  readonly #lease: Lease;
  readonly #interval: number;
  readonly #pause: (milliseconds: number) => Promise<void>;
  readonly #random: () => number;
  #rested: Promise<unknown> = Promise.resolve();

  constructor(lease: Lease, options: SpacedTurnsOptions) {
    this.#lease = lease;
    this.#interval = options.interval;
    this.#pause = options.pause ?? ((time) => systemClock.wait(time));
    this.#random = options.random ?? Math.random;
  }

  /**
   * Does something as soon as it is its turn. Resolves or rejects as that does; rejects as well where
   * it cannot be known whose turn it is.
   */
  turn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#rested.then(() => this.#take()).then(act);
    this.#rested = result.then(
      () => this.#rest(),
      () => this.#rest(),
    );
    return result;
  }

  async #take(): Promise<void> {
    while (!(await this.#lease.tryTake())) {
      await this.#pauseShortly();
    }
  }

  /** Who holds the lease is who waits: so no window has to trust another's clock. */
  async #rest(): Promise<void> {
    await this.#pause(this.#interval);
    try {
      await this.#lease.release();
    } catch {
      // It ends by itself then.
    }
    // Others that wait have as good a chance as the next turn here.
    await this.#pauseShortly();
  }

  #pauseShortly(): Promise<void> {
    return this.#pause((this.#interval * (1 + this.#random())) / 10);
  }
}
