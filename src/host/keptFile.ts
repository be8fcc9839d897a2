import type { Uri } from 'vscode';
import { decodeText } from './decodeText';
import { StorageFolder } from './storageFolder';

/** A file in which something is kept over sessions, and which is never seen half written. */
export class KeptFile {
  readonly #folder: StorageFolder;
  readonly #name: string;

  /** @param folder made when it is first written to */
  constructor(folder: Uri, name: string) {
    this.#folder = new StorageFolder(folder);
    this.#name = name;
  }

  /** The text that was kept; undefined where there is none. Rejects when it cannot be read. */
  async read(): Promise<string | undefined> {
    const bytes = await this.#folder.read(this.#name);
    return bytes && decodeText(bytes);
  }

  /** What changes with the file; undefined where there is none. Rejects when it cannot be told. */
  stamp(): Promise<string | undefined> {
    return this.#folder.stamp(this.#name);
  }

  /** Keeps a text in the place of the one of before. Rejects when it cannot be written. */
  async write(text: string): Promise<void> {
    await this.#folder.replace(this.#name, new TextEncoder().encode(text));
  }
}
