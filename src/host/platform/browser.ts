import { Uri, workspace } from 'vscode';
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

declare const Worker: new (url: string) => BrowserWorker;

async function readHead(file: Uri, length: number): Promise<Uint8Array> {
  return (await workspace.fs.readFile(file)).subarray(0, length);
}

function startWorker(extension: Uri, name: string): BackgroundWorker {
  const script = Uri.joinPath(extension, 'dist', 'web', `${name}.js`);
  const worker = new Worker(script.toString(true));
  return {
    post: (message, buffers) => {
      worker.postMessage(message, buffers);
    },
    listen: (listener) => {
      worker.onmessage = ({ data }) => {
        listener.onMessage(data);
      };
      worker.onerror = ({ message }) => {
        listener.onEnd(message ?? 'The worker could not be started.');
      };
    },
    dispose: () => {
      worker.terminate();
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
