import { Uri, workspace } from 'vscode';
import { describeError } from '../describeError';
import { UriLeaseFolder } from '../network/uriLeaseFolder';
import { UriFolder } from '../readingLog/uriFolder';
import { inMemoryOnly } from './inMemoryOnly';
import { openWhole } from './openWhole';
import type { BackgroundWorker, Platform } from './platform';

/** What is used here of the browser's workers: the compiler knows this room without a browser. */
interface BrowserWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
}

/** What is used here of the browser itself. */
declare const navigator: {
  readonly onLine: boolean;
  /** What pages of one origin share; not there on insecure pages. */
  readonly locks?: { request<T>(name: string, work: () => Promise<T>): Promise<T> };
};

declare const Worker: (new (url: string) => BrowserWorker) | undefined;

declare const Blob: new (parts: readonly Uint8Array[], options: { type: string }) => object;

declare const URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };

async function readHead(file: Uri, length: number): Promise<Uint8Array> {
  return (await workspace.fs.readFile(file)).subarray(0, length);
}

/** By way of a blob: where an extension stands, a browser may find nothing, and VS Code always does. */
function startWorker(extension: Uri, name: string): BackgroundWorker {
  const BrowserWorker = typeof Worker === 'undefined' ? undefined : Worker;
  if (!BrowserWorker) {
    throw new Error('There are no workers.');
  }
  let listener: Parameters<BackgroundWorker['listen']>[0] | undefined;
  /** Tells of the first end only. */
  const end = (because: string): void => {
    const told = listener;
    listener = undefined;
    told?.onEnd(because);
  };
  const start = async (): Promise<BrowserWorker> => {
    const script = Uri.joinPath(extension, 'dist', 'web', `${name}.js`);
    const bytes = await workspace.fs.readFile(script);
    const url = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
    const worker = new BrowserWorker(url);
    worker.onmessage = ({ data }) => {
      // The first one comes when the script is read.
      URL.revokeObjectURL(url);
      listener?.onMessage(data);
    };
    worker.onerror = ({ message }) => {
      end(message ?? 'The worker could not be started.');
    };
    return worker;
  };
  const starting = start();
  const withWorker = (work: (worker: BrowserWorker) => void): void => {
    starting.then(work).catch((error: unknown) => {
      end(describeError(error));
    });
  };
  return {
    post: (message, buffers) => {
      withWorker((worker) => {
        worker.postMessage(message, buffers);
      });
    },
    listen: (who) => {
      listener = who;
    },
    dispose: () => {
      listener = undefined;
      withWorker((worker) => {
        worker.terminate();
      });
    },
  };
}

export const platform: Platform = {
  isBrowser: true,
  isConnected: () => navigator.onLine,
  readHead,
  openFile: openWhole,
  textStorage: () => inMemoryOnly,
  logFolder: (folder) => new UriFolder(folder),
  leaseFolder: (folder) =>
    new UriLeaseFolder(folder, (name, work) => navigator.locks?.request(name, work) ?? work()),
  startWorker,
};
