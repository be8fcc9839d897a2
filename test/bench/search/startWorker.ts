import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { KeptSegments } from '../../../src/host/search/keptSegments';
import { RequestClient } from '../../../src/host/worker/requestClient';
import { WorkerPort } from '../../../src/host/worker/workerPort';
import { isRecord } from '../../../src/shared/guards';
import { projectRoot } from '../../host/paths.mjs';
import { memoryQuestion } from './memoryQuestion';

const script = join(projectRoot, 'dist', 'bench', 'libraryWorker.cjs');

/** The worker of the extension, and what asks it. */
export interface StartedWorker {
  readonly client: RequestClient;
  readonly worker: Worker;
}

/** Makes the script of the worker; to be called before {@link startWorker}. */
export async function buildWorker(): Promise<void> {
  await build({
    entryPoints: [join(projectRoot, 'test', 'bench', 'search', 'measuredWorker.ts')],
    outfile: script,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    // Else the worker of the extension would be left out, of which nothing is asked but to start.
    ignoreAnnotations: true,
  });
}

export function startWorker(): StartedWorker {
  const worker = new Worker(script, { workerData: { folder: tmpdir() } });
  const port = new WorkerPort({
    post: (message, buffers) => {
      worker.postMessage(message, buffers);
    },
    listen: (listener) => {
      worker.on('message', (message: unknown) => {
        listener.onMessage(message);
      });
      worker.on('error', (error) => {
        listener.onEnd(error.message);
      });
    },
    dispose: () => {
      void worker.terminate();
    },
  });
  const client = new RequestClient(port, (because) => {
    throw new Error(because);
  });
  return { client, worker };
}

/** Megabytes that the thread of a worker holds by now, in its arrays and beside them. */
export function megabytesHeld(worker: Worker): Promise<number> {
  return new Promise((resolve) => {
    const listen = (message: unknown): void => {
      if (isRecord(message) && typeof message['bytesHeld'] === 'number') {
        worker.off('message', listen);
        resolve(message['bytesHeld'] / 1e6);
      }
    };
    worker.on('message', listen);
    worker.postMessage(memoryQuestion);
  });
}

/** Keeps what an index holds in files, from which it reads the most of it from then on. */
export async function keepIndex(client: RequestClient, kept: KeptSegments): Promise<void> {
  await kept.write(
    async (known) => {
      const answer = await client.ask({ kind: 'keep', known });
      return answer?.kind === 'segments' ? answer.segments : [];
    },
    async (key, path) => {
      await client.ask({ kind: 'store', key, path });
    },
  );
}
