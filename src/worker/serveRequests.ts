import { isToWorker } from '../shared/worker/workerMessages';
import { RequestServer, type RequestPlace } from '../shared/worker/requestServer';

/** Milliseconds that a question may have to wait behind other work. */
const sliceTime = 4;

/** Starts a library and its index in this worker; the result takes the messages that come in. */
export function serveRequests(place: Omit<RequestPlace, 'sliceTime'>): (message: unknown) => void {
  const server = new RequestServer({ ...place, sliceTime });
  return (message) => {
    if (isToWorker(message)) {
      server.receive(message);
    }
  };
}
