import { isToIndex } from '../shared/search/indexMessages';
import { IndexServer, type IndexServerPlace } from '../shared/search/indexServer';

/** Milliseconds that a question may have to wait behind other work. */
const sliceTime = 4;

/** Starts an index in this worker; the result takes the messages that come in. */
export function serveIndex(place: Omit<IndexServerPlace, 'sliceTime'>): (message: unknown) => void {
  const server = new IndexServer({ ...place, sliceTime });
  return (message) => {
    if (isToIndex(message)) {
      server.receive(message);
    }
  };
}
