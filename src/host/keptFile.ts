import type { Uri } from 'vscode';
import { FileSystemError, Uri as Uris, workspace } from 'vscode';
import { decodeText } from './decodeText';

/** A file in which something is kept over sessions, and which is never seen half written. */
export class KeptFile {
  readonly #folder: Uri;
  readonly #file: Uri;
  readonly #fresh: Uri;

  /** @param folder made when it is first written to */
  constructor(folder: Uri, name: string) {
    this.#folder = folder;
    this.#file = Uris.joinPath(folder, name);
    this.#fresh = Uris.joinPath(folder, `${name}.new`);
  }

  /** The text that was kept; undefined where there is none. Rejects when it cannot be read. */
  async read(): Promise<string | undefined> {
    try {
      return decodeText(await workspace.fs.readFile(this.#file));
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') {
        return undefined;
      }
      throw error;
    }
  }

  /** Keeps a text in the place of the one of before. Rejects when it cannot be written. */
  async write(text: string): Promise<void> {
    await workspace.fs.createDirectory(this.#folder);
    // Written beside and put in place at once: a window that closes amid it leaves the old one.
    await workspace.fs.writeFile(this.#fresh, new TextEncoder().encode(text));
    await workspace.fs.rename(this.#fresh, this.#file, { overwrite: true });
  }
}
