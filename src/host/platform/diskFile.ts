import { open, stat, type FileHandle } from 'node:fs/promises';
import type { ByteRange, ReadableFile } from './readableFile';
import { unlessGone } from './unlessGone';

/** A file of this machine, read on other threads; undefined where there is none. */
export async function openDiskFile(path: string): Promise<ReadableFile | undefined> {
  const found = await unlessGone(stat(path));
  return found && { size: found.size, path, read: (ranges) => readRanges(path, ranges) };
}

/** The file is open while it is read only: where it is, some systems let no other take its name. */
async function readRanges(path: string, ranges: readonly ByteRange[]): Promise<Uint8Array[]> {
  const handle = await open(path, 'r');
  try {
    return await Promise.all(ranges.map((range) => readRange(handle, range)));
  } finally {
    await handle.close();
  }
}

async function readRange(handle: FileHandle, { start, end }: ByteRange): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - start);
  let length = 0;
  for (let read = -1; length < bytes.length && read !== 0; length += read) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, start + length);
    read = bytesRead;
  }
  return bytes.subarray(0, length);
}
