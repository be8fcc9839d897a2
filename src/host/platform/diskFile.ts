import { open, stat, type FileHandle } from 'node:fs/promises';
import type { ByteRange, ReadableFile } from './readableFile';
import { unlessGone } from './unlessGone';

/** Bytes between two ranges that are read along: that takes less time than to read twice. */
const widestGap = 2 ** 15;

/** A file of this machine, read on other threads; undefined where there is none. */
export async function openDiskFile(path: string): Promise<ReadableFile | undefined> {
  const found = await unlessGone(stat(path));
  return found && { size: found.size, path, read: (ranges) => readRanges(path, ranges) };
}

/** The file is open while it is read only: where it is, some systems let no other take its name. */
async function readRanges(path: string, ranges: readonly ByteRange[]): Promise<Uint8Array[]> {
  const handle = await open(path, 'r');
  try {
    const stretches = await Promise.all(
      joined(ranges).map(async (range) => ({ range, bytes: await readRange(handle, range) })),
    );
    return ranges.map(({ start, end }) => {
      const stretch = stretches.findLast(({ range }) => range.start <= start);
      const from = start - (stretch?.range.start ?? 0);
      return stretch?.bytes.subarray(from, from + end - start) ?? new Uint8Array();
    });
  } finally {
    await handle.close();
  }
}

/** Fewer ranges, ascending, each with those in it that are near one another. */
function joined(ranges: readonly ByteRange[]): ByteRange[] {
  const found: ByteRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && range.start - last.end <= widestGap) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      found.push(range);
    }
  }
  return found;
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
