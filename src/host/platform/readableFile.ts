/** A half-open span `[start, end)` of the bytes of a file. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A file as it was found. What is read of it later is of the file that has its name then. */
export interface ReadableFile {
  /** Bytes. */
  readonly size: number;
  /** Where it is on this machine, for threads that read it themselves; absent where they cannot. */
  readonly path?: string;
  /**
   * Reads some parts, each into a buffer of its own where that is no more work; less than was asked for
   * where the file is shorter. Rejects when it cannot be read.
   */
  read(ranges: readonly ByteRange[]): Promise<readonly Uint8Array[]>;
}

/** A file of which the bytes are there already. */
export function inMemory(bytes: Uint8Array): ReadableFile {
  return {
    size: bytes.length,
    read: (ranges) => Promise.resolve(ranges.map(({ start, end }) => bytes.subarray(start, end))),
  };
}

/** All bytes of a file; undefined where there is none. Rejects when it cannot be read. */
export async function wholeOf(file: ReadableFile | undefined): Promise<Uint8Array | undefined> {
  const [bytes] = file ? await file.read([{ start: 0, end: file.size }]) : [];
  return bytes;
}
