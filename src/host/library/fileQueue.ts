import type { Uri } from 'vscode';

/** A file that waits to be looked at. */
export interface WaitingFile {
  readonly uri: Uri;
  /** Whether its stamps are not to be trusted. */
  readonly force: boolean;
}

/** Files that wait to be looked at, each once, in the order in which they came. */
export class FileQueue {
  #files = new Map<string, WaitingFile>();

  get size(): number {
    return this.#files.size;
  }

  /** Adds a file, and tells whether it is one more. */
  add(uri: Uri, force: boolean): boolean {
    const key = uri.toString();
    const waiting = this.#files.get(key);
    this.#files.set(key, { uri, force: force || (waiting?.force ?? false) });
    return waiting === undefined;
  }

  /** Has a file taken next, if it waits. */
  hurry(uri: Uri): void {
    const key = uri.toString();
    const waiting = this.#files.get(key);
    if (waiting) {
      this.#files = new Map([[key, waiting], ...this.#files]);
    }
  }

  /** The next one, which waits no more. */
  take(): WaitingFile | undefined {
    const [[key = '', next] = []] = this.#files;
    this.#files.delete(key);
    return next;
  }

  /** Lets go of files, and tells how many they are. */
  drop(isMeant: (uri: Uri) => boolean): number {
    const { size } = this.#files;
    for (const [key, { uri }] of [...this.#files]) {
      if (isMeant(uri)) {
        this.#files.delete(key);
      }
    }
    return size - this.#files.size;
  }
}
