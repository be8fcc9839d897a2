import { randomUUID } from 'node:crypto';
import { mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ScratchFile } from '../core';
import { readOrFail } from './storedFile';

/**
 * A file without a name, which is made when it is first needed and goes with the process however that
 * ends.
 *
 * @param folder where it may stand, which need not be there
 * @param onFailure called when it cannot be read as it was written, which is also thrown
 */
export function scratchFile(folder: string, onFailure: (error: unknown) => void): ScratchFile {
  /** Undefined before anything was added. */
  let handle: number | undefined;
  let size = 0;
  return {
    add: (bytes) => {
      try {
        handle ??= openWithoutName(folder);
        const position = size;
        writeFully(handle, bytes, position);
        size += bytes.length;
        return position;
      } catch {
        return undefined;
      }
    },
    read: (into, position) => {
      readOrFail({ handle: handle ?? -1, onFailure }, into, position);
    },
  };
}

function openWithoutName(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const handle = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return handle;
}

function writeFully(handle: number, bytes: Uint8Array, position: number): void {
  for (let length = 0; length < bytes.length;) {
    length += writeSync(handle, bytes, length, bytes.length - length, position + length);
  }
}
