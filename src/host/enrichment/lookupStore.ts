import type { LogOutputChannel, Uri } from 'vscode';
import { EventEmitter } from 'vscode';
import type { LookupRecord } from '../../core';
import { decodeLookups, encodeLookups } from '../../core';
import { decodeText } from '../decodeText';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import { KeptFile } from '../keptFile';
import type { LearntChange } from '../library/libraryParts';
import { OneByOne } from '../oneByOne';
import type { LogFolder } from '../readingLog/logFolder';

const fileName = 'answers.jsonl';

/** Where the file of answers is. */
export interface LookupPlaces {
  /** The folder, with which lines can be added to the file. */
  readonly folder: LogFolder;
  /** The same folder, in which the file can be replaced. */
  readonly uri: Uri;
}

/**
 * All answers of services, in one file of JSON Lines that every window adds to. Nothing else is kept
 * of them; what crashes have torn is skipped.
 */
export class LookupStore extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<LearntChange>());
  readonly onDidChange = this.#changed.event;

  readonly #folder: LogFolder;
  readonly #file: KeptFile;
  readonly #log: Pick<LogOutputChannel, 'warn'>;
  /** By their texts. */
  #records = new Map<string, LookupRecord>();
  #foreign: readonly string[] = [];
  /** Of the file as it was read. */
  #stamp: string | undefined;
  readonly #acts = new OneByOne();

  constructor({ folder, uri }: LookupPlaces, log: Pick<LogOutputChannel, 'warn'>) {
    super();
    this.#folder = folder;
    this.#file = new KeptFile(uri, fileName);
    this.#log = log;
  }

  /** As of the last time that the file was looked at. */
  all(): readonly LookupRecord[] {
    return [...this.#records.values()];
  }

  /** Looks at the file, which other windows add to. Where it cannot be read, nothing changes. */
  async refresh(): Promise<void> {
    await this.#acts
      .run(() => this.#readIfChanged())
      .catch((error: unknown) => {
        this.#log.warn('Look-ups: the answers cannot be read.', describeError(error));
      });
  }

  /** Keeps answers. Rejects where they cannot be written; they are known all the same. */
  add(records: readonly LookupRecord[]): Promise<void> {
    this.#take(records, []);
    return this.#acts.run(async () => {
      await this.#folder.make();
      await this.#folder.append(fileName, new TextEncoder().encode(encodeLookups(records)));
    });
  }

  /** Throws answers away, for good. Rejects where the file cannot be written; then all is kept. */
  forget(isUnwanted: (record: LookupRecord) => boolean): Promise<void> {
    return this.#acts.run(async () => {
      await this.#read();
      const removed = this.all().filter(isUnwanted);
      const kept = this.all().filter((record) => !removed.includes(record));
      const foreign = this.#foreign.map((line) => `\n${line}`).join('');
      await this.#file.write(encodeLookups(kept) + foreign);
      this.#take([], removed);
    });
  }

  async #readIfChanged(): Promise<void> {
    const stamp = await this.#file.stamp();
    if (stamp !== this.#stamp) {
      await this.#read();
      this.#stamp = stamp;
    }
  }

  async #read(): Promise<void> {
    const bytes = await this.#folder.read(fileName);
    const { records, foreign } = decodeLookups(bytes ? decodeText(bytes) : '');
    const there = new Set(records.map(keyOf));
    this.#foreign = foreign;
    this.#take(
      records,
      this.all().filter((record) => !there.has(keyOf(record))),
    );
  }

  #take(records: readonly LookupRecord[], removed: readonly LookupRecord[]): void {
    const added: LookupRecord[] = [];
    for (const record of records) {
      const key = keyOf(record);
      if (!this.#records.has(key)) {
        this.#records.set(key, record);
        added.push(record);
      }
    }
    for (const record of removed) {
      this.#records.delete(keyOf(record));
    }
    if (added.length + removed.length > 0) {
      this.#changed.fire({ added, removed });
    }
  }
}

function keyOf(record: LookupRecord): string {
  return encodeLookups([record]);
}
