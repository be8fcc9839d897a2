import { encodeRecords, type ReadingRecord } from '../../core';
import type { LogFolder } from './logFolder';
import { partName, uniqueName } from './logNames';

/** Where a log is kept. */
export interface LogPlace {
  readonly folder: LogFolder;
  /** Whether the folder is made where it is missing; one that the user chose is not. */
  readonly isOwn: boolean;
}

/** Hears what became of writing. */
export interface WriterEvents {
  onFault(error: unknown): void;
  onWorking(): void;
}

/**
 * Writes what one window does to a file of its own. What cannot be written is kept in its order, and
 * written as soon as that works again; meanwhile it is kept safe in another folder, if there is one.
 */
export class LogWriter {
  /** The name of the file. */
  readonly name: string;

  readonly #place: LogPlace;
  readonly #refuge: LogPlace | undefined;
  readonly #events: WriterEvents;
  #waiting: readonly ReadingRecord[] = [];
  /** How many of those that wait are safe in the other folder. */
  #sheltered = 0;
  #writing: Promise<void> = Promise.resolve();

  /** @param refuge keeps safe what cannot be written to the place */
  constructor(place: LogPlace, machine: string, events: WriterEvents, refuge?: LogPlace) {
    this.name = partName(machine, uniqueName());
    this.#place = place;
    this.#refuge = refuge;
    this.#events = events;
  }

  /** What is not yet where it belongs. */
  get waiting(): readonly ReadingRecord[] {
    return this.#waiting;
  }

  /**
   * Writes records, after those that still wait. Never rejects.
   * @returns when they are safe on disk, or have been told not to be
   */
  write(records: readonly ReadingRecord[]): Promise<void> {
    this.#waiting = [...this.#waiting, ...records];
    return this.retry();
  }

  /** Tries again to write what waits. Never rejects. */
  retry(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeWaiting());
    return this.#writing;
  }

  async #writeWaiting(): Promise<void> {
    const records = this.#waiting;
    if (records.length === 0) {
      return;
    }
    try {
      await this.#append(this.#place, records);
      this.#waiting = this.#waiting.slice(records.length);
      this.#sheltered = 0;
      this.#events.onWorking();
    } catch (error) {
      await this.#shelter(records);
      this.#events.onFault(error);
    }
  }

  async #shelter(records: readonly ReadingRecord[]): Promise<void> {
    const open = records.slice(this.#sheltered);
    if (!this.#refuge || open.length === 0) {
      return;
    }
    try {
      await this.#append(this.#refuge, open);
      this.#sheltered = records.length;
    } catch {
      // The fault of the place itself is told; these records stay in memory.
    }
  }

  async #append({ folder, isOwn }: LogPlace, records: readonly ReadingRecord[]): Promise<void> {
    if (isOwn) {
      await folder.make();
    }
    await folder.append(this.name, new TextEncoder().encode(encodeRecords(records)));
  }
}
