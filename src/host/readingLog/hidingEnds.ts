import type { Disposable } from 'vscode';
import type { ReadingStates } from '../../core';

/** The longest that a timer takes, in milliseconds; whatever ends later is looked at again. */
const longestWait = 60 * 60 * 1000;

/** Tells when papers come back that were hidden for a while. */
export class HidingEnds implements Disposable {
  readonly #states: ReadingStates;
  readonly #onEnd: (ids: readonly string[]) => void;
  #checked = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(states: ReadingStates, onEnd: (ids: readonly string[]) => void) {
    this.#states = states;
    this.#onEnd = onEnd;
  }

  /** Waits for the next end; to be called when states have changed. */
  wait(): void {
    clearTimeout(this.#timer);
    const next = this.#states.nextEnd(this.#checked);
    if (next !== undefined) {
      const delay = Math.min(Math.max(0, next - Date.now()), longestWait);
      this.#timer = setTimeout(() => {
        this.#check();
      }, delay);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #check(): void {
    const now = Date.now();
    const ended = this.#states.endingBetween(this.#checked, now);
    this.#checked = now;
    if (ended.length > 0) {
      this.#onEnd(ended);
    }
    this.wait();
  }
}
