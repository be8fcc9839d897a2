/** The worker of the extension, which also tells what memory its thread holds when it is asked. */
import { parentPort } from 'node:worker_threads';
import '../../../src/worker/nodeWorker';
import { bytesHeld } from '../collectGarbage';
import { memoryQuestion } from './memoryQuestion';

parentPort?.on('message', (message: unknown) => {
  if (message === memoryQuestion) {
    parentPort?.postMessage({ bytesHeld: bytesHeld() });
  }
});
