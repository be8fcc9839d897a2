import {
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { LeaseFolder } from '../network/leaseFolder';
import type { LogFolder } from '../readingLog/logFolder';
import { unless, unlessGone } from './unlessGone';

/** A folder of the file system, where what is written is on the disk itself when it is said to be. */
export class DiskFolder implements LogFolder, LeaseFolder {
  readonly #path: string;
  readonly #openToAdd: (path: string) => Promise<FileHandle>;

  /** @param openToAdd opens a file to be added to, for tests that come in between */
  constructor(path: string, openToAdd = (file: string) => open(file, 'a')) {
    this.#path = path;
    this.#openToAdd = openToAdd;
  }

  async make(): Promise<void> {
    await mkdir(this.#path, { recursive: true });
  }

  async names(): Promise<readonly string[]> {
    const entries = await readdir(this.#path, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return unlessGone(readFile(this.#file(name)));
  }

  async append(name: string, bytes: Uint8Array): Promise<void> {
    for (;;) {
      const handle = await this.#openToAdd(this.#file(name));
      try {
        await writeSafely(handle, bytes);
        if (await this.#isNamed(name, handle)) {
          break;
        }
      } finally {
        await handle.close();
      }
    }
    await this.#syncNames();
  }

  async create(name: string, bytes: Uint8Array): Promise<void> {
    const fresh = this.#file(`${name}.new`);
    const handle = await open(fresh, 'w');
    try {
      await writeSafely(handle, bytes);
    } finally {
      await handle.close();
    }
    await rename(fresh, this.#file(name));
    await this.#syncNames();
  }

  async rename(from: string, to: string): Promise<boolean> {
    const renamed = rename(this.#file(from), this.#file(to)).then(() => true);
    return (await unlessGone(renamed)) ?? false;
  }

  async delete(name: string): Promise<void> {
    await rm(this.#file(name), { force: true });
  }

  async claim(name: string, bytes: Uint8Array): Promise<boolean> {
    return (await unless('EEXIST', this.#write(name, 'wx', bytes))) ?? false;
  }

  async overwrite(name: string, bytes: Uint8Array): Promise<boolean> {
    return (await unlessGone(this.#write(name, 'r+', bytes))) ?? false;
  }

  async #write(name: string, flags: string, bytes: Uint8Array): Promise<true> {
    const handle = await open(this.#file(name), flags);
    try {
      await handle.write(bytes, 0, bytes.length, 0);
    } finally {
      await handle.close();
    }
    return true;
  }

  #file(name: string): string {
    return join(this.#path, name);
  }

  /** Whether an open file is still the one of a name. */
  async #isNamed(name: string, handle: FileHandle): Promise<boolean> {
    const named = await unlessGone(stat(this.#file(name), { bigint: true }));
    const opened = await handle.stat({ bigint: true });
    return named?.ino === opened.ino && named.dev === opened.dev;
  }

  /** A file is safe when its name is, too. Windows has no handles of folders and needs none. */
  async #syncNames(): Promise<void> {
    let handle: FileHandle | undefined;
    try {
      handle = await open(this.#path, 'r');
      await handle.sync();
    } catch {
      // File systems that cannot do it keep names safe themselves, or nothing does.
    } finally {
      await handle?.close();
    }
  }
}

async function writeSafely(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await handle.write(bytes, written)).bytesWritten;
  }
  await handle.datasync();
}
