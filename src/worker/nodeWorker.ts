import { parentPort } from 'node:worker_threads';
import { serveIndex } from './serveIndex';

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
});
port.on('message', receive);
