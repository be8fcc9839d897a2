import type { LogOutputChannel, Memento, Uri } from 'vscode';
import { EventEmitter, workspace } from 'vscode';
import {
  HybridClock,
  ReadingStates,
  decodeRecords,
  encodeRecords,
  holds,
  wholeChange,
  type PaperIds,
  type ReadingChange,
  type ReadingRecord,
  type ReadingStatus,
} from '../../core';
import { decodeText } from '../decodeText';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import type { Platform } from '../platform/platform';
import { affects, readingLogFolder } from '../settings';
import { runToEndInSlices } from '../slices';
import { HidingEnds } from './hidingEnds';
import { LogKeeper } from './logKeeper';
import { uniqueName } from './logNames';
import { inSlices } from './logReader';
import { LogTrouble } from './logTrouble';
import { LogWatch } from './logWatch';
import { machineName } from './machineName';
import { TriageHistory, type PaperChange } from './triageHistory';

/** Milliseconds after which what could not be written is tried again. */
const retryDelay = 30_000;

/**
 * What the user did with papers: read, starred, put off, hidden, tagged, noted. The only thing that
 * the extension keeps which cannot be made anew, hence append-only. Several windows and machines may
 * write at the same time; each follows what the others write.
 */
export class ReadingLog extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<readonly string[]>());
  /** Fires with the ids of papers whose state may have changed, in this window or another. */
  readonly onDidChange = this.#changed.event;

  readonly #storage: Uri;
  readonly #platform: Platform;
  readonly #log: LogOutputChannel;
  readonly #machine: string;
  readonly #clock: HybridClock;
  readonly #states = new ReadingStates();
  readonly #history = new TriageHistory();
  readonly #trouble: LogTrouble;
  readonly #ends: HidingEnds;
  #keeper: LogKeeper;
  #watch: LogWatch | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  /** @param memory of this machine */
  constructor(storage: Uri, platform: Platform, log: LogOutputChannel, memory: Memento) {
    super();
    this.#storage = storage;
    this.#platform = platform;
    this.#log = log;
    this.#machine = machineName(memory);
    this.#clock = new HybridClock(`${this.#machine}.${uniqueName()}`);
    this.#trouble = new LogTrouble(log, () => this.#retry());
    this.#ends = this.register(
      new HidingEnds(this.#states, (ids) => {
        this.#changed.fire(ids);
      }),
    );
    this.#keeper = this.#newKeeper(false);
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'readingLogFolder')) {
          void this.#move();
        }
      }),
    );
  }

  /** Where the log is kept. */
  get location(): Uri {
    return readingLogFolder() ?? this.#storage;
  }

  /** Whether there is an action of this window to undo. */
  get canUndo(): boolean {
    return this.lastDone !== undefined;
  }

  /** When the latest action was done that can be undone, by the clock of `performance`. */
  get lastDone(): number | undefined {
    return this.#history.lastDone;
  }

  /** Every tag that some paper has. */
  get tags(): readonly string[] {
    return this.#states.tags();
  }

  /** Reads what is on disk. Never rejects: what cannot be read is told. */
  async load(): Promise<void> {
    await this.#keeper.load();
    this.#tellNews();
  }

  statusOf(paper: PaperIds): ReadingStatus {
    return this.#states.statusOf(paper, Date.now());
  }

  /**
   * Sets fields of papers, at once in memory and then on disk. Papers that have them already are left
   * alone. What is set in one call is undone together.
   *
   * @returns when the change is safe on disk, or the user has been told that it is not
   */
  set(papers: readonly PaperIds[], change: ReadingChange): Promise<void> {
    return this.setEach(papers.map((paper) => ({ paper, change })));
  }

  /** The same where not all papers get the same. */
  setEach(changes: readonly PaperChange[]): Promise<void> {
    const real = changes.flatMap(({ paper, change }) => {
      const before = this.statusOf(paper);
      const whole = wholeChange(change, before);
      return holds(whole, before) ? [] : [{ paper, change: whole }];
    });
    this.#history.remember(real, (paper) => this.statusOf(paper));
    return this.#make(real);
  }

  /** Undoes the latest action of this window, on all papers that it was done on. */
  undo(): Promise<void> {
    const back = this.#history.takeBack((paper) => this.statusOf(paper));
    return this.#make(back ?? []);
  }

  /** All that is known, as the text of a log. */
  async exportText(): Promise<string> {
    await this.load();
    return encodeRecords(await this.#known());
  }

  /**
   * Takes in what an exported log holds: what was set later stays as it is.
   * @returns how many records told something that was not known, and how many lines are no records
   */
  async importText(
    bytes: Uint8Array,
  ): Promise<{ readonly taken: number; readonly damaged: number }> {
    const taken: ReadingRecord[] = [];
    let damaged = 0;
    await inSlices(bytes, (lines) => {
      const text = decodeRecords(decodeText(lines));
      damaged += text.damaged.length;
      taken.push(...text.records.filter((record) => this.#take(record)));
    });
    this.#tell([...new Set(taken.flatMap(({ paper, also = [] }) => [paper, ...also]))]);
    await this.#keeper.write(taken);
    return { taken: taken.length, damaged };
  }

  override dispose(): void {
    clearTimeout(this.#retryTimer);
    this.#watch?.dispose();
    super.dispose();
  }

  async #make(changes: readonly PaperChange[]): Promise<void> {
    const records = changes.map(({ paper: { id, aliases }, change }): ReadingRecord => ({
      ...this.#clock.next(Date.now()),
      paper: id,
      ...(aliases.length > 0 && { also: aliases }),
      ...change,
    }));
    for (const record of records) {
      this.#states.add(record);
    }
    this.#ends.wait();
    // Also where nothing is different: whether there is anything to undo may be.
    this.#changed.fire(changes.map(({ paper }) => paper.id));
    await this.#keeper.write(records);
  }

  /** Takes a record in; returns whether it tells anything. */
  #take(record: ReadingRecord): boolean {
    this.#clock.see(record);
    return this.#states.add(record);
  }

  /** Tells of what was read; what this window wrote itself comes back that way and is no news. */
  #tellNews(): void {
    this.#tell(this.#states.takeChanged());
  }

  #tell(ids: readonly string[]): void {
    if (ids.length > 0) {
      this.#ends.wait();
      this.#changed.fire(ids);
    }
  }

  #known(): Promise<readonly ReadingRecord[]> {
    return runToEndInSlices(this.#states.records());
  }

  /** @param brings whether more is known than what is in the extension's own folder */
  #newKeeper(brings: boolean): LogKeeper {
    const chosen = readingLogFolder();
    const location = chosen ?? this.#storage;
    const name = location.scheme === 'file' ? location.fsPath : location.toString();
    this.#watch?.dispose();
    this.#watch = new LogWatch(location, () => void this.load());
    return new LogKeeper(
      {
        take: (lines) => {
          const others = this.#states.read(lines, decodeText);
          this.#clock.see(this.#states.latest);
          return others;
        },
        known: () => this.#known(),
        onFault: (error) => {
          this.#trouble.tell(error, { name, isChosen: chosen !== undefined });
          this.#retryLater();
        },
        onWorking: () => {
          this.#trouble.end();
        },
        onMergeFault: (error) => {
          this.#log.warn('Reading log: files cannot be merged.', describeError(error));
        },
        onMerge: ({ files, records, damaged, aside }) => {
          this.#log.info(`Reading log: made one file of ${files}, with ${records} records.`);
          if (damaged > 0) {
            this.#log.warn(`Reading log: ${damaged} damaged lines are kept aside in ${aside}.`);
          }
        },
        onDamage: (file, lines) => {
          this.#log.warn(`Reading log: passed over ${lines} damaged lines in ${file}.`);
        },
      },
      this.#machine,
      { folder: this.#platform.logFolder(this.#storage), isOwn: true },
      chosen && { folder: this.#platform.logFolder(chosen), isOwn: false },
      brings,
    );
  }

  /** Goes on in another folder, and brings along what is known. */
  async #move(): Promise<void> {
    this.#trouble.end();
    const { waiting } = this.#keeper;
    this.#keeper = this.#newKeeper(true);
    await this.load();
    await this.#keeper.write(waiting);
  }

  #retryLater(): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => {
      void this.#retry();
    }, retryDelay);
  }

  async #retry(): Promise<void> {
    await this.#keeper.retry();
    this.#tellNews();
  }
}
