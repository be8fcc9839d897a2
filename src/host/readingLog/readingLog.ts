import type { LogOutputChannel, Uri } from 'vscode';
import {
  EventEmitter,
  FileType,
  RelativePattern,
  Uri as Uris,
  l10n,
  window,
  workspace,
} from 'vscode';
import { decodeText } from '../decodeText';
import { describeError } from '../describeError';
import { DisposableOwner } from '../disposables';
import type { Platform } from '../platform/platform';
import { ReadingStates, type PaperIds, type ReadingStatus } from './readingStates';
import { decodeRecords, encodeRecords, type ReadingChange, type ReadingRecord } from './records';

const sharedName = 'reading-log.jsonl';
const anyName = 'reading-log*.jsonl';

/** Milliseconds to wait for more changes before the log is read again. */
const reloadDelay = 50;

/**
 * What the user did with papers: read, starred. The only thing that the extension keeps which
 * cannot be made anew, hence append-only. Several windows may write at the same time; each follows
 * what the others write.
 */
export class ReadingLog extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<readonly string[]>());
  /** Fires with the ids of papers whose state may have changed, in this window or another. */
  readonly onDidChange = this.#changed.event;

  readonly #folder: Uri;
  readonly #platform: Platform;
  readonly #log: LogOutputChannel;
  readonly #file: Uri;
  #states = new ReadingStates();
  /** Every record of this window, in order; the first {@link #written} are safe on disk. */
  readonly #own: ReadingRecord[] = [];
  #written = 0;
  #writing: Promise<void> = Promise.resolve();
  #loading: Promise<void> = Promise.resolve();
  #reloadTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(folder: Uri, platform: Platform, log: LogOutputChannel, sessionId: string) {
    super();
    this.#folder = folder;
    this.#platform = platform;
    this.#log = log;
    const name = platform.sharesFiles ? sharedName : `reading-log.${safeName(sessionId)}.jsonl`;
    this.#file = Uris.joinPath(folder, name);
    const watcher = this.register(
      workspace.createFileSystemWatcher(new RelativePattern(folder, anyName)),
    );
    const reloadSoon = (): void => {
      this.#reloadSoon();
    };
    this.register(watcher.onDidCreate(reloadSoon));
    this.register(watcher.onDidChange(reloadSoon));
    this.register(watcher.onDidDelete(reloadSoon));
    this.register(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) {
          this.#reloadSoon();
        }
      }),
    );
  }

  /** Where the log is kept. */
  get location(): Uri {
    return this.#folder;
  }

  /** Reads what is on disk. Never rejects: what cannot be read is logged. */
  load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#read());
    return this.#loading;
  }

  statusOf(paper: PaperIds): ReadingStatus {
    return this.#states.statusOf(paper);
  }

  /**
   * Sets read or starred on papers, at once in memory and then on disk.
   * @returns when the change is safe on disk, or the user has been told that it is not
   */
  async set(papers: readonly PaperIds[], change: ReadingChange): Promise<void> {
    const at = Math.max(Date.now(), this.#states.latest + 1);
    const records = papers.map(({ id, aliases }): ReadingRecord => ({
      v: 1,
      at,
      paper: id,
      ...(aliases.length > 0 ? { also: aliases } : {}),
      ...change,
    }));
    for (const record of records) {
      this.#states.add(record);
    }
    this.#own.push(...records);
    this.#changed.fire(papers.map(({ id }) => id));
    await this.#flush();
  }

  override dispose(): void {
    clearTimeout(this.#reloadTimer);
    super.dispose();
  }

  async #read(): Promise<void> {
    const states = new ReadingStates();
    try {
      for (const file of await this.#files()) {
        const { records, skipped } = decodeRecords(decodeText(await workspace.fs.readFile(file)));
        for (const record of records) {
          states.add(record);
        }
        if (skipped > 0) {
          this.#log.warn(`Reading log: passed over ${skipped} damaged lines in ${file.path}`);
        }
      }
    } catch (error) {
      this.#log.error('Reading log: cannot be read.', describeError(error));
      return;
    }
    for (const record of this.#own) {
      states.add(record);
    }
    // What this window wrote itself comes back this way and is no news.
    const news = states.differences(this.#states);
    this.#states = states;
    if (news.length > 0) {
      this.#changed.fire(news);
    }
  }

  #flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writePending());
    return this.#writing;
  }

  async #writePending(): Promise<void> {
    const records = this.#own.slice(this.#written);
    if (records.length === 0) {
      return;
    }
    try {
      await workspace.fs.createDirectory(this.#folder);
      await this.#platform.append(this.#file, new TextEncoder().encode(encodeRecords(records)));
      this.#written += records.length;
    } catch (error) {
      this.#log.error('Reading log: cannot be written.', describeError(error));
      this.#offerRetry(describeError(error));
    }
  }

  /** Not awaited by the writer: other changes go on being recorded while the message stands. */
  #offerRetry(reason: string): void {
    const retry = l10n.t('Try Again');
    const text = l10n.t(
      'The reading log could not be written: {0} What you marked is kept until this window closes.',
      reason,
    );
    void window.showErrorMessage(text, retry).then((choice) => {
      if (choice === retry) {
        return this.#flush();
      }
      return undefined;
    });
  }

  async #files(): Promise<Uri[]> {
    await workspace.fs.createDirectory(this.#folder);
    const entries = await workspace.fs.readDirectory(this.#folder);
    return entries
      .filter(([name, type]) => type === FileType.File && /^reading-log.*\.jsonl$/.test(name))
      .map(([name]) => Uris.joinPath(this.#folder, name));
  }

  #reloadSoon(): void {
    clearTimeout(this.#reloadTimer);
    this.#reloadTimer = setTimeout(() => {
      void this.load();
    }, reloadDelay);
  }
}

function safeName(text: string): string {
  return text.replace(/[^\w-]/g, '').slice(0, 40);
}
