/** A folder of logs, whatever holds it. All of it rejects with the reason where it cannot be done. */
export interface LogFolder {
  /** Makes the folder where it is missing. */
  make(): Promise<void>;

  /** The names of the files in it. Rejects where there is no folder. */
  names(): Promise<readonly string[]>;

  /** The whole of a file; undefined where there is none. */
  read(name: string): Promise<Uint8Array | undefined>;

  /**
   * Adds to the end of a file that nobody else adds to, creating it where it is missing. Resolves
   * when the bytes are safe under this name: where the file was renamed meanwhile, they are written
   * once more.
   */
  append(name: string, bytes: Uint8Array): Promise<void>;

  /** Writes a file that was not there before, which is never seen in part. */
  create(name: string, bytes: Uint8Array): Promise<void>;

  /** Gives a file another name, which no file has; false where there is no such file. */
  rename(from: string, to: string): Promise<boolean>;

  /** Deletes a file, if it is there. */
  delete(name: string): Promise<void>;
}
