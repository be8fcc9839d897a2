import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { Uri, workspace } from 'vscode';
import type { LeaseFolder } from '../network/leaseFolder';
import { UriLeaseFolder } from '../network/uriLeaseFolder';
import type { LogFolder } from '../readingLog/logFolder';
import { UriFolder } from '../readingLog/uriFolder';
import { openDiskFile } from './diskFile';
import { DiskFolder } from './diskFolder';
import { DiskTexts } from '../../shared/node/diskTexts';
import { inMemoryOnly } from './inMemoryOnly';
import { openWhole } from './openWhole';
import type { BackgroundWorker, Platform } from './platform';
import type { ReadableFile } from './readableFile';

async function readHead(file: Uri, length: number): Promise<Uint8Array> {
  if (file.scheme !== 'file') {
    return (await workspace.fs.readFile(file)).subarray(0, length);
  }
  const handle = await open(file.fsPath, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) {
      return new Uint8Array();
    }
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Files of this machine not over VS Code, which is busy at the start and hands them over in pieces. */
function openFile(file: Uri): Promise<ReadableFile | undefined> {
  return file.scheme === 'file' ? openDiskFile(file.fsPath) : openWhole(file);
}

function textStorage(folder: Uri): ReturnType<Platform['textStorage']> {
  return folder.scheme === 'file' ? new DiskTexts(folder.fsPath) : inMemoryOnly;
}

function logFolder(folder: Uri): LogFolder {
  return folder.scheme === 'file' ? new DiskFolder(folder.fsPath) : new UriFolder(folder);
}

function leaseFolder(folder: Uri): LeaseFolder {
  return folder.scheme === 'file' ? new DiskFolder(folder.fsPath) : new UriLeaseFolder(folder);
}

function startWorker(extension: Uri, name: string, storage: Uri): BackgroundWorker {
  const { fsPath } = Uri.joinPath(extension, 'dist', `${name}.js`);
  // What the extension host itself was started with is not meant for its workers.
  const worker = new Worker(fsPath, {
    execArgv: [],
    ...(storage.scheme === 'file' && { workerData: { folder: storage.fsPath } }),
  });
  let isDisposed = false;
  return {
    post: (message, buffers) => {
      worker.postMessage(message, buffers);
    },
    listen: (listener) => {
      const end = (because: string): void => {
        if (!isDisposed) {
          listener.onEnd(because);
        }
      };
      worker.on('message', (message: unknown) => {
        listener.onMessage(message);
      });
      worker.on('error', (error) => {
        end(error.stack ?? error.message);
      });
      worker.on('exit', (code) => {
        end(`The worker ended with code ${code}.`);
      });
    },
    dispose: () => {
      isDisposed = true;
      void worker.terminate();
    },
  };
}

export const platform: Platform = {
  isBrowser: false,
  isConnected: () => true,
  readHead,
  openFile,
  textStorage,
  logFolder,
  leaseFolder,
  startWorker,
};
