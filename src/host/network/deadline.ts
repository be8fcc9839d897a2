import type { CancellationToken } from 'vscode';
import type { NetworkFault } from './networkError';

/** Ends a request when it takes too long or is cancelled, and knows which of the two it was. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #cancelled: { dispose(): unknown } | undefined;
  #fault: NetworkFault | undefined;

  /** @param patience in milliseconds */
  constructor(patience: number, token?: CancellationToken) {
    this.#timer = setTimeout(() => {
      this.end('tooSlow');
    }, patience);
    this.#cancelled = token?.onCancellationRequested(() => {
      this.end('cancelled');
    });
    if (token?.isCancellationRequested) {
      this.end('cancelled');
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** What ended the request; undefined while nothing has. */
  get fault(): NetworkFault | undefined {
    return this.#fault;
  }

  /** Ends it; the first reason counts. */
  end(fault: NetworkFault): void {
    this.#fault ??= fault;
    this.#controller.abort();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#cancelled?.dispose();
  }
}
