import type { LogOutputChannel } from 'vscode';
import { CancellationTokenSource, Uri } from 'vscode';
import type { Paper } from '../../core';
import { describeError } from '../describeError';
import { Delayed } from '../delayed';
import { DisposableOwner } from '../disposables';
import { inMemory } from '../platform/readableFile';
import type { ByteFolder } from '../search/keptSegments';
import { runInSlices } from '../slices';
import type { DumpStore } from './dumpStore';
import { encodePapers, KeptPapers } from './keptPapers';

const fileName = 'papers.bin';

/** Milliseconds without news after which the papers are kept. */
const keepingDelay = 10_000;

/** What a library has. */
export interface LibraryContents {
  readonly dumps: Pick<DumpStore, 'readFirst'>;
  /** The papers that there are now. */
  readonly papers: () => readonly Paper[];
}

/** Where they are kept. */
export type PapersFolder = Pick<ByteFolder, 'open' | 'replace'>;

/**
 * The papers of the last session, which stand in for those that are not read yet, so that a search need
 * not wait for a large library. They can be lost without harm.
 */
export class RememberedPapers extends DisposableOwner {
  readonly #folder: PapersFolder;
  readonly #contents: LibraryContents;
  readonly #log: Pick<LogOutputChannel, 'warn'>;
  readonly #delay: number;
  readonly #disposal = this.register(new CancellationTokenSource());
  #loading: Promise<void> | undefined;
  #kept: KeptPapers | undefined;
  /** Whether all papers are read, so that none is needed from here. */
  #isReplaced = false;
  /** The mark of what stands in the file, as far as it is known. */
  #mark: number | undefined;
  readonly #keeping = this.register(new Delayed(() => void this.#keep()));

  /**
   * @param folder where they are kept
   * @param delay milliseconds without news after which they are kept
   */
  constructor(
    folder: PapersFolder,
    contents: LibraryContents,
    log: Pick<LogOutputChannel, 'warn'>,
    delay = keepingDelay,
  ) {
    super();
    this.#delay = delay;
    this.#folder = folder;
    this.#contents = contents;
    this.#log = log;
  }

  /** Has them at hand, once, without reading any. Never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Reads papers of the last session. Never rejects. */
  async read(ids: Iterable<string>): Promise<void> {
    await this.load();
    try {
      await this.#kept?.read(ids);
    } catch (error) {
      this.#warn(error);
    }
  }

  /** A paper that was read, without its abstract; none once all papers of this session are. */
  get(id: string): Paper | undefined {
    return this.#kept?.get(id);
  }

  /**
   * Has the dumps of a paper read before all others, so that what is not kept of it comes soon. Never
   * rejects.
   */
  async hurry(id: string): Promise<void> {
    await this.read([id]);
    for (const { uri } of this.get(id)?.occurrences ?? []) {
      this.#contents.dumps.readFirst(Uri.parse(uri));
    }
  }

  /** To be called when all papers are read: they stand for themselves, and are soon kept. */
  replace(): void {
    this.#isReplaced = true;
    this.#kept = undefined;
    this.#keeping.afterQuiet(this.#delay);
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  async #load(): Promise<void> {
    try {
      const kept = this.#isReplaced ? undefined : await this.#open();
      // All papers may have been read in between.
      if (!this.#isReplaced) {
        this.#kept = kept;
      }
    } catch (error) {
      this.#warn(error);
    }
  }

  #warn(error: unknown): void {
    this.#log.warn(`Library: cannot read the papers that were kept: ${describeError(error)}`);
  }

  async #open(): Promise<KeptPapers | undefined> {
    const file = await this.#folder.open(fileName);
    const kept = file && (await KeptPapers.of(file));
    this.#mark = kept?.mark;
    return kept;
  }

  async #keep(): Promise<void> {
    try {
      const papers = this.#contents.papers();
      const bytes = await runInSlices(encodePapers(papers), this.#disposal.token);
      const mark = bytes && (await KeptPapers.of(inMemory(bytes)))?.mark;
      if (!bytes || mark === (this.#mark ?? (await this.#open())?.mark)) {
        return;
      }
      await this.#folder.replace(fileName, bytes);
      this.#mark = mark;
    } catch (error) {
      this.#log.warn(`Library: the papers cannot be kept: ${describeError(error)}`);
    }
  }
}
