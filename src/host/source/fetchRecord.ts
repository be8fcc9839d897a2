import { isBoolean, isCount, isRecord, isString, optional, shape } from '../../shared/guards';

/** What is known of a list from when it was last asked for. */
export interface AskedList {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether it had no papers. */
  readonly isEmpty?: boolean | undefined;
  /** What the server calls this version; of lists of one page alone. */
  readonly entityTag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Of the text that was written then: where the file has another one, it has to come anew. */
  readonly hash?: string | undefined;
}

const isAskedList = shape<AskedList>({
  at: isCount,
  isEmpty: optional(isBoolean),
  entityTag: optional(isString),
  lastModified: optional(isString),
  hash: optional(isString),
});

/** Where the record is kept. */
export interface RecordFile {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** The most lists that are remembered: ten years of days. */
const mostLists = 4000;

/**
 * When which list was asked for, by its address. Can be lost without harm: then lists are asked for
 * once more.
 */
export class FetchRecord {
  readonly #file: RecordFile;
  #lists: Promise<Map<string, AskedList>> | undefined;
  #writing: Promise<void> | undefined;
  #isOutdated = false;

  constructor(file: RecordFile) {
    this.#file = file;
  }

  async of(address: string): Promise<AskedList | undefined> {
    return (await this.#all()).get(address);
  }

  /** Remembers a list; many of them are written together. Rejects when that cannot be done. */
  async set(address: string, list: AskedList): Promise<void> {
    const lists = await this.#all();
    lists.delete(address);
    lists.set(address, list);
    for (const oldest of lists.keys()) {
      if (lists.size <= mostLists) {
        break;
      }
      lists.delete(oldest);
    }
    this.#isOutdated = true;
    this.#writing ??= this.#write(lists);
  }

  /** Resolves when all is written. Never rejects. */
  async written(): Promise<void> {
    await this.#writing;
  }

  #all(): Promise<Map<string, AskedList>> {
    this.#lists ??= this.#read();
    return this.#lists;
  }

  async #read(): Promise<Map<string, AskedList>> {
    try {
      const kept: unknown = JSON.parse((await this.#file.read()) ?? '{}');
      const lists = Object.entries(isRecord(kept) ? kept : {});
      return new Map(
        lists.flatMap(([address, list]) => (isAskedList(list) ? [[address, list]] : [])),
      );
    } catch {
      return new Map();
    }
  }

  async #write(lists: ReadonlyMap<string, AskedList>): Promise<void> {
    try {
      while (this.#isOutdated) {
        this.#isOutdated = false;
        await this.#file.write(JSON.stringify(Object.fromEntries(lists)));
      }
    } catch {
      // It is a record of what can be asked again.
    } finally {
      this.#writing = undefined;
    }
  }
}
