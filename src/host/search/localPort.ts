import { IndexServer } from '../../shared/search/indexServer';
import type { ToIndex } from '../../shared/search/indexMessages';
import { pause, sliceTime } from '../slices';
import type { IndexPort } from './indexPort';

/** An index on the thread of those who ask, where there are no workers. */
export class LocalPort implements IndexPort {
  readonly readsFiles = false;
  onMessage: IndexPort['onMessage'];
  /** Never called: it lives as long as this thread. */
  onEnd: IndexPort['onEnd'];
  readonly #server = new IndexServer({
    post: (message) => this.onMessage?.(message),
    pause,
    sliceTime,
  });

  post(message: ToIndex): void {
    this.#server.receive(message);
  }

  dispose(): void {
    this.onMessage = undefined;
  }
}
