import { headLength } from '../../core';
import { isCount, isRecord, isString, optional } from '../../shared/guards';
import type { KeptSegment, SegmentToKeep } from '../../shared/search/indexMessages';
import { wholeOf, type ReadableFile } from '../platform/readableFile';

/** A folder of files that hold bytes. What is not there reads as nothing. */
export interface ByteFolder {
  open(name: string): Promise<ReadableFile | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Writes a file so that, whenever it is read, it is whole: the one of before or the new one. */
  replace(name: string, bytes: Uint8Array): Promise<void>;
  names(): Promise<readonly string[]>;
  delete(name: string): Promise<void>;
}

/** The file that tells which segments there are. */
const listName = 'segments.json';
const extension = '.segment';
/** Segments that are read at a time: most of what that takes is copying, on other threads. */
const readAtOnce = 3;

interface KeptFile {
  readonly file: string;
  /** How many of its bytes have to be there before it can be searched; all where absent. */
  readonly head?: number | undefined;
}

interface ListedSegment extends KeptFile {
  readonly dead: readonly number[];
}

/** A segment that was read, and of which file. */
export interface ReadSegment extends KeptFile {
  readonly kept: KeptSegment;
}

/**
 * The segments of an index, in a file each. A list names those that belong together; it is replaced
 * when all of them are written, so that whatever happens amid that leaves the index of before. What
 * is missing or damaged is passed over: its papers are indexed again.
 */
export class KeptSegments {
  readonly #folder: ByteFolder;
  /** The file of each segment that is kept, by its key in the index. */
  readonly #files = new Map<number, KeptFile>();

  constructor(folder: ByteFolder) {
    this.#folder = folder;
  }

  /** Whether there may be any. Never rejects. */
  async exist(): Promise<boolean> {
    try {
      return (await this.#folder.open(listName)) !== undefined;
    } catch {
      return false;
    }
  }

  /** The keys of the segments that are kept. */
  get keys(): readonly number[] {
    return [...this.#files.keys()];
  }

  /**
   * Reads what is kept, in the order in which it has to be restored: while one segment is dealt with,
   * the next ones are read. Rejects when the list or a segment cannot be read.
   *
   * @param readsFiles whether the index itself reads the rest of segments of which it has the head
   */
  async *read(readsFiles: boolean): AsyncGenerator<ReadSegment, void> {
    const list = await wholeOf(await this.#folder.open(listName));
    const segments = list ? parseList(new TextDecoder().decode(list)) : [];
    const reading = segments
      .slice(0, readAtOnce)
      .map((segment) => this.#start(segment, readsFiles));
    for (const index of segments.keys()) {
      const segment = await reading.shift();
      const next = segments[index + readAtOnce];
      if (next) {
        reading.push(this.#start(next, readsFiles));
      }
      if (segment) {
        yield segment;
      }
    }
  }

  /** Starts to read a segment. Who waits for it learns whether that failed. */
  #start(listed: ListedSegment, readsFiles: boolean): Promise<ReadSegment | undefined> {
    const reading = this.#readOne(listed, readsFiles);
    reading.catch(() => undefined);
    return reading;
  }

  async #readOne(
    { file, dead, head }: ListedSegment,
    readsFiles: boolean,
  ): Promise<ReadSegment | undefined> {
    const found = await this.#folder.open(file);
    if (!readsFiles || found?.path === undefined || head === undefined) {
      const bytes = await wholeOf(found);
      return bytes && { file, head, kept: { dead, bytes } };
    }
    const [bytes] = await found.read([{ start: 0, end: Math.min(head, found.size) }]);
    return bytes && { file, head, kept: { dead, bytes, path: found.path } };
  }

  /** Tells under which key the index has a segment that was read. */
  know({ file, head }: ReadSegment, key: number): void {
    this.#files.set(key, { file, head });
  }

  /** The index was lost, and with it the meaning of its keys. */
  forgetKeys(): void {
    this.#files.clear();
  }

  /**
   * Keeps what an index holds, in place of what was kept. Rejects when it cannot be written.
   *
   * @param ask asks the index for its segments; with the bytes of one that is not among the known
   * @param onWritten told of each segment that was written to a file of this machine
   */
  async write(
    ask: (known: readonly number[]) => Promise<readonly SegmentToKeep[]>,
    onWritten?: (key: number, path: string) => Promise<void>,
  ): Promise<void> {
    let segments = await ask(this.keys);
    for (let fresh = withBytes(segments); fresh; fresh = withBytes(segments)) {
      const file = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}${extension}`;
      await this.#folder.write(file, fresh.bytes);
      this.#files.set(fresh.key, { file, head: headLength(fresh.bytes) });
      const path = onWritten && (await this.#folder.open(file))?.path;
      if (path !== undefined) {
        await onWritten?.(fresh.key, path);
      }
      segments = await ask(this.keys);
    }
    const listed = segments.flatMap(({ key, dead }): ListedSegment[] => {
      const kept = this.#files.get(key);
      return kept ? [{ ...kept, dead }] : [];
    });
    const list = JSON.stringify({ segments: listed });
    await this.#folder.replace(listName, new TextEncoder().encode(list));
    await this.#tidy(new Set(segments.map(({ key }) => key)));
  }

  /** Deletes the files of segments that are merged by now, and what was left half written. */
  async #tidy(keys: ReadonlySet<number>): Promise<void> {
    for (const key of [...this.#files.keys()]) {
      if (!keys.has(key)) {
        this.#files.delete(key);
      }
    }
    const files = new Set([...this.#files.values()].map(({ file }) => file));
    const names = await this.#folder.names();
    const outdated = names.filter((name) => name.endsWith(extension) && !files.has(name));
    await Promise.all(outdated.map((name) => this.#folder.delete(name)));
  }
}

function withBytes(
  segments: readonly SegmentToKeep[],
): { readonly key: number; readonly bytes: Uint8Array } | undefined {
  for (const { key, bytes } of segments) {
    if (bytes) {
      return { key, bytes };
    }
  }
  return undefined;
}

/** The segments in a list, as far as it is understood. */
function parseList(text: string): ListedSegment[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const segments = isRecord(value) ? value['segments'] : undefined;
  return Array.isArray(segments) ? segments.filter(isListed) : [];
}

function isListed(value: unknown): value is ListedSegment {
  return (
    isRecord(value) &&
    isString(value['file']) &&
    // Nothing outside of the folder is read.
    /^[\w-]+\.segment$/.test(value['file']) &&
    Array.isArray(value['dead']) &&
    value['dead'].every(isCount) &&
    optional(isCount)(value['head'])
  );
}
