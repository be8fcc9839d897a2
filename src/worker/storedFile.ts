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
      try {
        readFully(handle, into, position);
      } catch (error) {
        onFailure(error);
        throw error;
      }
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

/** Fills an array with what stands from a position on. Throws where there is not so much. */
export function readFully(handle: number, into: Uint8Array, position: number): void {
  for (let length = 0; length < into.length;) {
    const read = readSync(handle, into, length, into.length - length, position + length);
    if (read === 0) {
      throw new Error('A file of the search index is shorter than it was.');
    }
    length += read;
  }
}
