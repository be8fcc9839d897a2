import { Slices } from '../slices';
import { lineChunks } from './lineChunks';
import type { LogFolder } from './logFolder';
import { isLogName } from './logNames';

/** How often a folder is listed in which files go on being renamed. */
const mostListings = 20;

/** So many bytes before what is new in a file tell whether it is still the same file. */
const comparedBytes = 64;

/** What was read of a file. */
interface Reading {
  readonly length: number;
  /** The last bytes. */
  readonly end: Uint8Array;
}

/** Reads the logs of a folder, and later on what has come to them, a slice at a time. */
export class LogReader {
  readonly #folder: LogFolder;
  readonly #known = new Map<string, Reading>();

  constructor(folder: LogFolder) {
    this.#folder = folder;
  }

  /**
   * Reads what is new. Files may be added to, renamed and merged by other windows meanwhile: a
   * record that was safe before is read, under whichever name, and some may be read twice.
   *
   * @param take gets whole lines in UTF-8, piece by piece
   */
  async read(take: (lines: Uint8Array, name: string) => void): Promise<void> {
    const seen = new Set<string>();
    for (let listing = 0; listing < mostListings; listing++) {
      const names = (await this.#folder.names()).filter(isLogName);
      const unseen = names.filter((name) => !seen.has(name)).sort();
      if (unseen.length === 0) {
        return;
      }
      for (const name of unseen) {
        seen.add(name);
        const bytes = await this.#folder.read(name);
        if (bytes) {
          await this.#readFile(name, bytes, take);
        }
      }
    }
  }

  async #readFile(
    name: string,
    bytes: Uint8Array,
    take: (lines: Uint8Array, name: string) => void,
  ): Promise<void> {
    const known = this.#known.get(name);
    const start = known && goesOn(known, bytes) ? known.length : 0;
    // What was the end may have been half a line: from the last line break on it is read again.
    const from = start === 0 ? 0 : Math.max(0, bytes.lastIndexOf(10, start - 1));
    if (start < bytes.length) {
      await inSlices(bytes.subarray(from), (lines) => {
        take(lines, name);
      });
    }
    const end = bytes.slice(Math.max(0, bytes.length - comparedBytes));
    this.#known.set(name, { length: bytes.length, end });
  }
}

/** Hands on the lines of a log a slice at a time. */
export async function inSlices(
  bytes: Uint8Array,
  take: (lines: Uint8Array) => void,
): Promise<void> {
  const slices = new Slices();
  for (const chunk of lineChunks(bytes)) {
    await slices.next();
    take(chunk);
  }
}

/** Whether bytes begin with what was read of them before, as far as its last ones tell. */
function goesOn({ length, end }: Reading, bytes: Uint8Array): boolean {
  return (
    bytes.length >= length &&
    end.every((byte, index) => byte === bytes[length - end.length + index])
  );
}
