import { RequestServer } from '../../shared/worker/requestServer';
import type { ToWorker } from '../../shared/worker/workerMessages';
import { pause, sliceTime } from '../slices';
import type { RequestPort } from './requestPort';

/** What a worker would hold, on the thread of those who ask, where there are no workers. */
export class LocalPort implements RequestPort {
  readonly readsFiles = false;
  onMessage: RequestPort['onMessage'];
  /** Never called: it lives as long as this thread. */
  onEnd: RequestPort['onEnd'];
  readonly #server = new RequestServer({
    post: (message) => this.onMessage?.(message),
    pause,
    sliceTime,
  });

  post(message: ToWorker): void {
    this.#server.receive(message);
  }

  dispose(): void {
    this.onMessage = undefined;
  }
}
