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
    const found = new Map<ByteRange, Uint8Array>();
    const reading = stretchesOf(ranges).map(async (stretch) => {
      const bytes = await readRange(handle, stretch);
      for (const part of stretch.parts) {
        found.set(part, bytes.subarray(part.start - stretch.start, part.end - stretch.start));
      }
    });
    await Promise.all(reading);
    return ranges.map((range) => found.get(range) ?? new Uint8Array());
  } finally {
    await handle.close();
  }
}

/** What is read in one go. */
interface Stretch {
  readonly start: number;
  end: number;
  readonly parts: ByteRange[];
}

/** Puts ranges together that are near one another. */
function stretchesOf(ranges: readonly ByteRange[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && range.start - last.end <= widestGap) {
      last.end = Math.max(last.end, range.end);
      last.parts.push(range);
    } else {
      stretches.push({ start: range.start, end: range.end, parts: [range] });
    }
  }
  return stretches;
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
