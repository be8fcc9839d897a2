import type { LogOutputChannel } from 'vscode';
import { CancellationTokenSource, Uri } from 'vscode';
import type { Paper } from '../../core';
import { describeError } from '../describeError';
import { Delayed } from '../delayed';
import { DisposableOwner } from '../disposables';
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

/**
 * The papers of the last session, which stand in for those that are not read yet, so that a search need
 * not wait for a large library. They can be lost without harm.
 */
export class RememberedPapers extends DisposableOwner {
  readonly #folder: ByteFolder;
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
    folder: ByteFolder,
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

  /** Reads them, once. Never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** A paper of the last session, without its abstract; none once all papers are read. */
  get(id: string): Paper | undefined {
    return this.#kept?.get(id);
  }

  /** Has the dumps of a paper read before all others, so that what is not kept of it comes soon. */
  hurry(id: string): void {
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
      const kept = this.#isReplaced ? undefined : await this.#read();
      // All papers may have been read in between.
      if (!this.#isReplaced) {
        this.#kept = kept;
      }
    } catch (error) {
      this.#log.warn(`Library: cannot read the papers that were kept: ${describeError(error)}`);
    }
  }

  async #read(): Promise<KeptPapers | undefined> {
    const bytes = await this.#folder.read(fileName);
    const kept = bytes && KeptPapers.of(bytes);
    this.#mark = kept?.mark;
    return kept;
  }

  async #keep(): Promise<void> {
    try {
      const papers = this.#contents.papers();
      const bytes = await runInSlices(encodePapers(papers), this.#disposal.token);
      const mark = bytes && KeptPapers.of(bytes)?.mark;
      if (!bytes || mark === (this.#mark ?? (await this.#read())?.mark)) {
        return;
      }
      await this.#folder.replace(fileName, bytes);
      this.#mark = mark;
    } catch (error) {
      this.#log.warn(`Library: the papers cannot be kept: ${describeError(error)}`);
    }
  }
}
