import type { Uri } from 'vscode';
import type { TextStorage } from '../../core';
import type { LeaseFolder } from '../network/leaseFolder';
import type { LogFolder } from '../readingLog/logFolder';
import type { ReadableFile } from './readableFile';

/** A script that runs beside the extension host. */
export interface BackgroundWorker {
  /** Sends a message, and with it buffers that are not used here any more. */
  post(message: unknown, buffers: readonly ArrayBuffer[]): void;
  /** Takes what comes from it; to be called before the first message is sent. */
  listen(listener: {
    onMessage(message: unknown): void;
    /** It failed, or could not be started. */
    onEnd(because: string): void;
  }): void;
  dispose(): void;
}

/** What the Node and the web extension host do differently. */
export interface Platform {
  /** Whether it is a browser, which sends requests by rules of its own. */
  readonly isBrowser: boolean;

  /** Whether the machine says that it is connected to a network; true where it says nothing. */
  isConnected(): boolean;

  /**
   * Reads at most `length` bytes from the start of a file. May read the whole file where the file
   * system can do no less. Rejects when the file cannot be read.
   */
  readHead(file: Uri, length: number): Promise<Uint8Array>;

  /**
   * A file of which large parts are read; undefined where there is none. May read the whole file where
   * the file system can do no less. Rejects when the file cannot be read.
   */
  openFile(file: Uri): Promise<ReadableFile | undefined>;

  /**
   * Keeps texts on the disk, where it can, until it is disposed of.
   *
   * @param folder where the file with them may stand; it need not be there
   */
  textStorage(folder: Uri): TextStorage & { dispose(): void };

  /** A folder of the reading log, in which files are as safe as they can be there. */
  logFolder(folder: Uri): LogFolder;

  /** A folder in which all windows of the machine agree whose turn it is. */
  leaseFolder(folder: Uri): LeaseFolder;

  /**
   * Starts a worker with a script of the extension.
   * @param name of the script, without folder and `.js`
   * @param storage where it may keep what it works out; the folder need not be there
   * @throws where there are no workers
   */
  startWorker(extension: Uri, name: string, storage: Uri): BackgroundWorker;
}
