import type { Disposable } from 'vscode';

/** Work that is done a while after it was asked for, once for all who asked until then. */
export class Delayed implements Disposable {
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  constructor(work: () => void) {
    this.#work = work;
  }

  /** Whether the work is still to be done. */
  get isWaiting(): boolean {
    return this.#timer !== undefined;
  }

  /** Has it done after so many milliseconds, or earlier where it waits already. */
  within(milliseconds: number): void {
    if (this.#isDisposed) {
      return;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, milliseconds);
  }

  /** Has it done when nobody has asked for so many milliseconds. */
  afterQuiet(milliseconds: number): void {
    this.cancel();
    this.within(milliseconds);
  }

  /** It is not done after all. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.cancel();
  }
}
