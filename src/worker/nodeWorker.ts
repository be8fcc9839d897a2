import { parentPort } from 'node:worker_threads';
import { serveIndex } from './serveIndex';
import { openStoredFile } from './storedFile';

if (!parentPort) {
  throw new Error('This script runs in a worker only.');
}
const port = parentPort;
const receive = serveIndex({
  post: (message, buffers) => {
    port.postMessage(message, buffers);
  },
  pause: () =>
    new Promise((resolve) => {
      setImmediate(resolve);
    }),
  openFile: (path) => openStoredFile(path, endWith),
});
port.on('message', receive);

/** Ends this worker: another one goes on with what can still be read. */
function endWith(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
