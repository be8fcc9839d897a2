import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { StoredFile } from '../core';

/**
 * Opens a file of which parts are read while this thread waits: it is there for nothing else, and its
 * answers come of many small parts. Throws where there is none.
 *
 * @param onFailure called when it cannot be read as it was found, which is also thrown
 */
export function openStoredFile(path: string, onFailure: (error: unknown) => void): StoredFile {
  const handle = openSync(path, 'r');
  const { size } = fstatSync(handle);
  let isOpen = true;
  return {
    size,
    read: (into, position) => {
      readOrFail({ handle, onFailure }, into, position);
    },
    close: () => {
      // Closed twice, the handle could be another file's by then.
      if (isOpen) {
        isOpen = false;
        closeSync(handle);
      }
    },
  };
}

/** An open file, and who is told when it cannot be read. */
interface OpenHandle {
  readonly handle: number;
  readonly onFailure: (error: unknown) => void;
}

/** Fills an array with what stands from a position on. Where there is not so much, tells so, and throws. */
export function readOrFail(
  { handle, onFailure }: OpenHandle,
  into: Uint8Array,
  position: number,
): void {
  try {
    readFully(handle, into, position);
  } catch (error) {
    onFailure(error);
    throw error;
  }
}

function readFully(handle: number, into: Uint8Array, position: number): void {
  for (let length = 0; length < into.length;) {
    const read = readSync(handle, into, length, into.length - length, position + length);
    if (read === 0) {
      throw new Error('A file of the search index is shorter than it was.');
    }
    length += read;
  }
}
