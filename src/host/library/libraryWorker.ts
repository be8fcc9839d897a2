import type { LogOutputChannel } from 'vscode';
import type { Platform } from '../platform/platform';
import { WorkerConnection } from '../worker/workerConnection';
import { WorkerPort } from '../worker/workerPort';
import type { LibraryPlaces } from './libraryParts';

/** The worker in which the library and its index are made, which is not started yet. */
export function libraryWorker(
  platform: Platform,
  { extensionUri, storage }: LibraryPlaces,
  log: LogOutputChannel,
): WorkerConnection {
  const start = (): WorkerPort =>
    new WorkerPort(platform.startWorker(extensionUri, 'libraryWorker', storage));
  return new WorkerConnection(start, log);
}
