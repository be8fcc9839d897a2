import type { Uri } from 'vscode';

/** What the Node and the web extension host do differently. */
export interface Platform {
  /**
   * Reads at most `length` bytes from the start of a file. May read the whole file where the file
   * system can do no less. Rejects when the file cannot be read.
   */
  readHead(file: Uri, length: number): Promise<Uint8Array>;

  /**
   * Appends to a file, creating it when it is missing, and resolves when the bytes are safe.
   * Where several processes append to one file, none damages what another wrote, provided
   * {@link sharesFiles}.
   */
  append(file: Uri, bytes: Uint8Array): Promise<void>;

  /** Whether several windows may append to the same file; else each needs a file of its own. */
  readonly sharesFiles: boolean;
}
