import type { CancellationToken, LogOutputChannel, Uri } from 'vscode';
import { CancellationTokenSource, EventEmitter } from 'vscode';
import { describeError } from '../describeError';
import type { DigestChoices } from '../digestChoices';
import { DisposableOwner } from '../disposables';
import { maxFileSize } from '../settings';
import { Slices } from '../slices';
import type { DigestFolders } from './digestSources';
import { isWithin } from './digestSources';
import { readDump, type DumpFile, type FileVersion, type ReadOptions } from './dumpReader';
import { FileQueue } from './fileQueue';
import { FolderWatch, type FileEvent } from './folderWatch';
import type { LoadStatus } from './libraryParts';

/** A dump that came, changed or went. */
export type DumpChange =
  | { readonly kind: 'replaced'; readonly file: DumpFile }
  | { readonly kind: 'removed'; readonly uri: Uri };

interface KnownFile {
  readonly uri: Uri;
  readonly version: FileVersion;
  readonly isDump: boolean;
  readonly tooLarge: boolean;
}

/** How files are read, whichever they are. */
type Reading = Pick<ReadOptions, 'platform' | 'reader' | 'texts'>;

/** How many files are read at the same time. */
const parallelReads = 6;

/**
 * Keeps track of the dumps in all digest folders: finds them by content, follows the files as they
 * change, and reads again only what changed.
 */
export class DumpStore extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<DumpChange>());
  readonly onDidChangeDump = this.#changed.event;
  readonly #statusChanged = this.register(new EventEmitter<LoadStatus>());
  readonly onDidChangeStatus = this.#statusChanged.event;

  readonly #sources: DigestFolders;
  readonly #reading: Reading;
  readonly #log: LogOutputChannel;
  readonly #choices: DigestChoices;
  readonly #files = new Map<string, KnownFile>();
  readonly #queue = new FileQueue();
  /** The latest look at each file that is being read. */
  readonly #looks = new Map<string, { readonly uri: Uri }>();
  #watches: FolderWatch[] = [];
  #scan = new CancellationTokenSource();
  #scanning = 0;
  #working: Promise<void> | undefined;
  #done = 0;
  #total = 0;

  constructor(
    sources: DigestFolders,
    reading: Reading,
    log: LogOutputChannel,
    choices: DigestChoices,
  ) {
    super();
    this.#sources = sources;
    this.#reading = reading;
    this.#log = log;
    this.#choices = choices;
    this.register(
      choices.onDidChange((uri) => {
        if (this.#files.has(uri.toString())) {
          this.#enqueue(uri, true);
        }
      }),
    );
  }

  /** Whether files are being looked for or read. */
  get isLoading(): boolean {
    return this.#scanning > 0 || this.#working !== undefined;
  }

  get status(): LoadStatus {
    const tooLarge = [...this.#files.values()].filter((file) => file.tooLarge);
    return {
      loading: this.isLoading,
      done: this.#done,
      total: this.#total,
      tooLarge: tooLarge.map(({ uri }) => uri),
    };
  }

  /**
   * Looks through all folders. What is known already stays; what is gone is removed.
   * @param force whether files that look unchanged are read again as well
   * @returns when every file has been looked at
   */
  async scan(force = false): Promise<void> {
    this.#scan.cancel();
    this.#scan.dispose();
    this.#scan = new CancellationTokenSource();
    const { token } = this.#scan;
    const folders = this.#sources.folders();
    this.#watch(folders);
    this.#scanning++;
    this.#fireStatus();
    const before = new Set(this.#files.keys());
    try {
      const found = await Promise.all(this.#watches.map((watch) => this.#find(watch, token)));
      if (!token.isCancellationRequested) {
        this.#forgetAllBut(new Set(found.flat().map(String)), before);
        for (const uri of found.flat()) {
          this.#enqueue(uri, force);
        }
      }
    } finally {
      this.#scanning--;
      this.#fireStatus();
    }
    await this.#working;
  }

  /** Has a file read that was just written, which VS Code may tell late. */
  look(uri: Uri): void {
    if (this.#isWatched(uri)) {
      this.#enqueue(uri, false);
    }
  }

  /** Has a file read before all others that wait, unless it is read already. */
  readFirst(uri: Uri): void {
    const key = uri.toString();
    if (this.#files.has(key) || this.#looks.has(key)) {
      return;
    }
    this.look(uri);
    this.#queue.hurry(uri);
  }

  override dispose(): void {
    this.#scan.cancel();
    this.#scan.dispose();
    this.#queue.drop(() => true);
    this.#watch([]);
    super.dispose();
  }

  #watch(folders: readonly Uri[]): void {
    this.#watches.forEach((watch) => {
      watch.dispose();
    });
    this.#watches = folders.map((folder) => {
      const watch = new FolderWatch(folder);
      watch.onDidHappen((event) => {
        this.#follow(event);
      });
      return watch;
    });
  }

  async #find(watch: FolderWatch, token: CancellationToken): Promise<Uri[]> {
    try {
      return await watch.find(token);
    } catch (error) {
      this.#log.warn(`Cannot list ${watch.folder.toString(true)}: ${describeError(error)}`);
      return [];
    }
  }

  #follow(event: FileEvent): void {
    if (event.kind !== 'deleted') {
      this.#enqueue(event.uri, event.kind === 'changed');
      return;
    }
    for (const { uri } of [...this.#files.values(), ...this.#looks.values()]) {
      if (isWithin(uri, event.uri)) {
        // What is being read of it was there only before.
        this.#looks.delete(uri.toString());
        this.#forget(uri);
      }
    }
  }

  #enqueue(uri: Uri, force: boolean): void {
    if (this.isDisposed) {
      return;
    }
    if (this.#queue.add(uri, force)) {
      this.#total++;
    }
    this.#working ??= this.#work();
  }

  /** Reads what waits until nothing does. Never rejects. */
  async #work(): Promise<void> {
    const slices = new Slices();
    while (this.#queue.size > 0) {
      const workers = Array.from({ length: parallelReads }, async () => {
        await slices.next();
        for (let next = this.#queue.take(); next; next = this.#queue.take()) {
          await this.#look(next.uri, next.force);
          this.#done++;
          this.#fireStatus();
          await slices.next();
        }
      });
      await Promise.all(workers);
    }
    this.#working = undefined;
    this.#done = 0;
    this.#total = 0;
    this.#fireStatus();
  }

  async #look(uri: Uri, force: boolean): Promise<void> {
    const key = uri.toString();
    const look = { uri };
    const overtakes = this.#looks.has(key);
    this.#looks.set(key, look);
    const file = this.#files.get(key);
    // The limit may have changed since a file was found too large, and what an earlier look saw is not taken.
    const known = force || overtakes || file?.tooLarge ? undefined : file?.version;
    const outcome = await readDump(uri, known, {
      ...{ ...this.#reading, maxBytes: maxFileSize() },
      dialect: this.#choices.of(uri).dialect,
    });
    // A later look at the same file has seen what this one may have missed.
    if (this.isDisposed || this.#looks.get(key) !== look) {
      return;
    }
    this.#looks.delete(key);
    switch (outcome.kind) {
      case 'dump': {
        const { version } = outcome.file;
        this.#files.set(key, { uri, version, isDump: true, tooLarge: false });
        this.#changed.fire({ kind: 'replaced', file: outcome.file });
        break;
      }
      case 'noDump':
        this.#forget(uri);
        this.#files.set(key, { uri, version: outcome.version, isDump: false, tooLarge: false });
        break;
      case 'tooLarge':
        this.#forget(uri);
        this.#files.set(key, { uri, version: outcome.version, isDump: false, tooLarge: true });
        this.#log.info(`Skipped, larger than the limit: ${uri.toString(true)}`);
        break;
      case 'unreadable':
        this.#forget(uri);
        this.#log.warn(`Cannot read ${uri.toString(true)}: ${outcome.because}`);
        break;
      case 'gone':
        this.#forget(uri);
        break;
      case 'unchanged':
        break;
    }
  }

  /**
   * @param found what the folders hold
   * @param before what was known when looking for it began: of what has come since, VS Code has told
   */
  #forgetAllBut(found: ReadonlySet<string>, before: ReadonlySet<string>): void {
    const isElsewhere = (uri: Uri): boolean => !found.has(uri.toString()) && !this.#isWatched(uri);
    this.#total -= this.#queue.drop(isElsewhere);
    for (const [key, { uri }] of [...this.#looks]) {
      if (isElsewhere(uri)) {
        this.#looks.delete(key);
      }
    }
    for (const [key, { uri }] of [...this.#files]) {
      if (before.has(key) ? !found.has(key) : isElsewhere(uri)) {
        this.#forget(uri);
      }
    }
  }

  /** Whether a file lies where digests are looked for now, and may be one by its name. */
  #isWatched(uri: Uri): boolean {
    return this.#watches.some((watch) => watch.includes(uri));
  }

  #forget(uri: Uri): void {
    const key = uri.toString();
    const known = this.#files.get(key);
    this.#files.delete(key);
    if (known?.isDump) {
      this.#changed.fire({ kind: 'removed', uri });
    }
  }

  #fireStatus(): void {
    this.#statusChanged.fire(this.status);
  }
}
