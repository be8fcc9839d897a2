import type { CancellationToken, Disposable } from 'vscode';
import type { FromWorker, WorkerAnswer, WorkerRequest } from '../../shared/worker/workerMessages';
import type { RequestPort } from './requestPort';

interface Waiting {
  resolve(answer: WorkerAnswer | undefined): void;
  reject(error: Error): void;
}

/** Asks what a worker holds, and tells its answers from one another. */
export class RequestClient implements Disposable {
  readonly #port: RequestPort;
  readonly #waiting = new Map<number, Waiting>();
  #lastNumber = 0;
  #ended: string | undefined;

  /** @param onEnd called, with the reason, when the worker is gone */
  constructor(port: RequestPort, onEnd: (because: string) => void) {
    this.#port = port;
    port.onMessage = (message) => {
      this.#receive(message);
    };
    port.onEnd = (because) => {
      this.#end(because);
      onEnd(because);
    };
  }

  /** See {@link RequestPort.readsFiles}. */
  get readsFiles(): boolean {
    return this.#port.readsFiles;
  }

  /**
   * Asks for something. Resolves with nothing when it is cancelled, rejects when it fails.
   *
   * @param buffers what is in the request and not used here any more
   */
  ask(
    request: WorkerRequest,
    { token, buffers = [] }: { token?: CancellationToken; buffers?: readonly ArrayBuffer[] } = {},
  ): Promise<WorkerAnswer | undefined> {
    if (token?.isCancellationRequested) {
      return Promise.resolve(undefined);
    }
    if (this.#ended !== undefined) {
      return Promise.reject(new Error(this.#ended));
    }
    const number = ++this.#lastNumber;
    const answer = new Promise<WorkerAnswer | undefined>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
    const cancelling = token?.onCancellationRequested(() => {
      this.#take(number)?.resolve(undefined);
      this.#port.post({ type: 'cancel', number });
    });
    this.#port.post({ type: 'ask', number, request }, buffers);
    return answer.finally(() => {
      cancelling?.dispose();
    });
  }

  dispose(): void {
    this.#port.dispose();
    this.#end('The library was closed.');
  }

  #receive(message: FromWorker): void {
    const waiting = this.#take(message.number);
    if (message.type === 'answer') {
      waiting?.resolve(message.answer);
    } else {
      waiting?.reject(new Error(message.because));
    }
  }

  #end(because: string): void {
    this.#ended = because;
    for (const number of [...this.#waiting.keys()]) {
      this.#take(number)?.reject(new Error(because));
    }
  }

  #take(number: number): Waiting | undefined {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    return waiting;
  }
}
