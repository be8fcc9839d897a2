import { isFromIndex, type ToIndex } from '../../shared/search/indexMessages';
import type { BackgroundWorker } from '../platform/platform';
import type { IndexPort } from './indexPort';

/** The way to an index in a worker. */
export class WorkerPort implements IndexPort {
  /** Where there are files with paths: threads of a browser have none. */
  readonly readsFiles = true;
  onMessage: IndexPort['onMessage'];
  onEnd: IndexPort['onEnd'];
  readonly #worker: BackgroundWorker;

  constructor(worker: BackgroundWorker) {
    this.#worker = worker;
    worker.listen({
      onMessage: (message) => {
        if (isFromIndex(message)) {
          this.onMessage?.(message);
        }
      },
      onEnd: (because) => this.onEnd?.(because),
    });
  }

  post(message: ToIndex, buffers: readonly ArrayBuffer[] = []): void {
    this.#worker.post(message, buffers);
  }

  dispose(): void {
    this.#worker.dispose();
  }
}
