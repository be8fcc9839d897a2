import { parentPort, workerData } from 'node:worker_threads';
import { TextPool } from '../core';
import { DiskTexts } from '../shared/node/diskTexts';
import { isRecord } from '../shared/guards';
import { scratchFile } from './scratchFile';
import { serveRequests } from './serveRequests';
import { openStoredFile } from './storedFile';

if (!parentPort) {
  throw new Error('This script runs in a worker only.');
}
const port = parentPort;
const data: unknown = workerData;
const folder = isRecord(data) ? data['folder'] : undefined;
const receive = serveRequests({
  post: (message, buffers) => {
    port.postMessage(message, buffers);
  },
  pause: () =>
    new Promise((resolve) => {
      setImmediate(resolve);
    }),
  openFile: (path) => openStoredFile(path, endWith),
  texts: new TextPool(typeof folder === 'string' ? new DiskTexts(folder) : undefined),
  ...(typeof folder === 'string' && { scratch: scratchFile(folder, endWith) }),
});
port.on('message', receive);

/** Ends this worker: another one goes on with what can still be read. */
function endWith(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
