import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDiskFile } from '../../../src/host/platform/diskFile';
import type { ReadableFile } from '../../../src/host/platform/readableFile';
import type { ByteFolder } from '../../../src/host/search/keptSegments';

/** A folder of the file system in which an index is kept. */
export class DiskFolder implements ByteFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** As the extension host reads what it keeps on its own machine. */
  open(name: string): Promise<ReadableFile | undefined> {
    return openDiskFile(join(this.#path, name));
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    return writeFile(join(this.#path, name), bytes);
  }

  async replace(name: string, bytes: Uint8Array): Promise<void> {
    await this.write(`${name}.new`, bytes);
    await rename(join(this.#path, `${name}.new`), join(this.#path, name));
  }

  names(): Promise<readonly string[]> {
    return readdir(this.#path);
  }

  delete(name: string): Promise<void> {
    return rm(join(this.#path, name));
  }

  async megabytes(): Promise<number> {
    const names = await this.names();
    const files = await Promise.all(names.map((name) => stat(join(this.#path, name))));
    return files.reduce((total, { size }) => total + size, 0) / 1e6;
  }
}
