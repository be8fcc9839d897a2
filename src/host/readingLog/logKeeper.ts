import { ReadingStates, type OtherLines, type ReadingRecord } from '../../core';
import { decodeText } from '../decodeText';
import { LogReader } from './logReader';
import { LogWriter, type LogPlace } from './logWriter';
import { mergeLogs, type Merge } from './mergeLogs';

/** With so many files of one machine beside each other, one is made of them. */
const mostFiles = 8;

/** What a keeper works for. */
export interface KeeperOwner {
  /** Takes lines that were read; returns those that are no records. */
  take(lines: Uint8Array): OtherLines;
  /** Everything that is known, in the fewest records. */
  known(): Promise<readonly ReadingRecord[]>;
  /** The log cannot be read or written where it is to be kept. */
  onFault(error: unknown): void;
  /** It could be read and written, perhaps again. */
  onWorking(): void;
  onMerge(merge: Merge): void;
  /** Nothing is lost by it. */
  onMergeFault(error: unknown): void;
  /** Lines in a file are no records. */
  onDamage(file: string, lines: number): void;
}

/**
 * Keeps a log where it is to be kept: in the extension's own folder or in one that the user chose.
 * Everything that is known is brought along to a chosen one, and what cannot be written there stays
 * in the own one until it can.
 */
export class LogKeeper {
  readonly #owner: KeeperOwner;
  readonly #machine: string;
  readonly #own: LogPlace;
  readonly #place: LogPlace;
  readonly #reader: LogReader;
  readonly #ownReader: LogReader | undefined;
  readonly #writer: LogWriter;
  /** Whether what is known is still to be brought along. */
  #brings: boolean;
  #isMerged = false;
  #loading: Promise<void> = Promise.resolve();

  /**
   * @param chosen where the user wants the log to be kept
   * @param brings whether more may be known than is in the own folder
   */
  constructor(
    owner: KeeperOwner,
    machine: string,
    own: LogPlace,
    chosen: LogPlace | undefined,
    brings: boolean,
  ) {
    this.#owner = owner;
    this.#machine = machine;
    this.#own = own;
    this.#place = chosen ?? own;
    this.#reader = new LogReader(this.#place.folder);
    this.#ownReader = chosen && new LogReader(own.folder);
    this.#writer = new LogWriter(this.#place, machine, owner, chosen && own);
    this.#brings = brings || chosen !== undefined;
  }

  /** What is not yet where it belongs. */
  get waiting(): readonly ReadingRecord[] {
    return this.#writer.waiting;
  }

  /** Reads what is new. Never rejects. */
  load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#load());
    return this.#loading;
  }

  /** Never rejects. @returns when the records are safe on disk, or have been told not to be */
  write(records: readonly ReadingRecord[]): Promise<void> {
    return this.#writer.write(records);
  }

  /** Tries again what has failed. Never rejects. */
  async retry(): Promise<void> {
    await this.load();
    await this.#writer.retry();
  }

  async #load(): Promise<void> {
    try {
      await this.#own.folder.make();
      await this.#ownReader?.read((lines) => {
        this.#owner.take(lines);
      });
    } catch (error) {
      this.#owner.onFault(error);
    }
    const there = new ReadingStates();
    try {
      await this.#reader.read((lines, file) => {
        const { damaged } = this.#owner.take(lines);
        if (this.#brings) {
          there.read(lines, decodeText);
        }
        if (damaged.length > 0) {
          this.#owner.onDamage(file, damaged.length);
        }
      });
    } catch (error) {
      this.#owner.onFault(error);
      return;
    }
    await this.#bring(there);
    if (this.#writer.waiting.length === 0) {
      this.#owner.onWorking();
    }
    await this.#merge();
  }

  /** Brings along what the place lacks. */
  async #bring(there: ReadingStates): Promise<void> {
    if (this.#brings) {
      this.#brings = false;
      const lacking = (await this.#owner.known()).filter((record) => there.add(record));
      await this.#writer.write(lacking);
    }
  }

  async #merge(): Promise<void> {
    if (this.#isMerged) {
      return;
    }
    this.#isMerged = true;
    const owner = { machine: this.#machine, own: this.#writer.name };
    for (const { folder } of new Set([this.#place, this.#own])) {
      try {
        const merge = await mergeLogs(folder, owner, mostFiles, Date.now());
        if (merge) {
          this.#owner.onMerge(merge);
        }
      } catch (error) {
        this.#owner.onMergeFault(error);
      }
    }
  }
}
