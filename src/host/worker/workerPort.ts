import { isFromWorker, type ToWorker } from '../../shared/worker/workerMessages';
import type { BackgroundWorker } from '../platform/platform';
import type { RequestPort } from './requestPort';

/** The way to what a worker holds, in a worker. */
export class WorkerPort implements RequestPort {
  /** Where there are files with paths: threads of a browser have none. */
  readonly readsFiles = true;
  onMessage: RequestPort['onMessage'];
  onEnd: RequestPort['onEnd'];
  readonly #worker: BackgroundWorker;

  constructor(worker: BackgroundWorker) {
    this.#worker = worker;
    worker.listen({
      onMessage: (message) => {
        if (isFromWorker(message)) {
          this.onMessage?.(message);
        }
      },
      onEnd: (because) => this.onEnd?.(because),
    });
  }

  post(message: ToWorker, buffers: readonly ArrayBuffer[] = []): void {
    this.#worker.post(message, buffers);
  }

  dispose(): void {
    this.#worker.dispose();
  }
}
