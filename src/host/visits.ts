import type { Event, LogOutputChannel, Uri } from 'vscode';
import { EventEmitter, FileSystemError, Uri as Uris, workspace } from 'vscode';
import type { Paper } from '../core';
import { KnownPapers } from '../core';
import { describeError } from './describeError';
import { DisposableOwner } from './disposables';
import { encodeVisit, startVisit, type Visit } from './visitRecord';

const fileName = 'visits.json';

/** Milliseconds in which changes of the library are gathered before they are kept. */
const keepDelay = 2000;

/** What tells of papers coming. */
export interface PaperSource {
  readonly onDidChange: Event<void>;
  papers(): readonly Paper[];
}

/**
 * Which papers have come since the reader's last visit to a workspace. Sessions with little time
 * between them are one visit. What is kept can be lost without harm: then nothing counts as new.
 */
export class Visits extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when other papers count as new. */
  readonly onDidChange = this.#changed.event;

  readonly #papers: PaperSource;
  readonly #folder: Uri;
  readonly #log: LogOutputChannel;
  #visit: Visit | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #loaded: Promise<void> | undefined;

  /** @param folder of the workspace's own storage; made when it is first written to */
  constructor(papers: PaperSource, folder: Uri, log: LogOutputChannel) {
    super();
    this.#papers = papers;
    this.#folder = folder;
    this.#log = log;
    this.register(
      papers.onDidChange(() => {
        this.#keeping ??= setTimeout(() => void this.#keep(), keepDelay);
      }),
    );
  }

  /** Whether there was a visit before this one, with papers to compare with. */
  get hasBefore(): boolean {
    return this.#visit?.known !== undefined;
  }

  /** Whether a paper has come since the last visit; never in the first one. */
  isNew(paper: Pick<Paper, 'id' | 'aliases'>): boolean {
    const known = this.#visit?.known;
    return known !== undefined && !known.has(paper);
  }

  /** Counts all papers as known from now on. */
  async markAllSeen(): Promise<void> {
    await this.load();
    this.#visit = { ...this.#visit, known: new KnownPapers(this.#papers.papers()) };
    this.#changed.fire();
    await this.#keep();
  }

  /** Reads what was kept, once. Never rejects. */
  load(): Promise<void> {
    this.#loaded ??= this.#read();
    return this.#loaded;
  }

  override dispose(): void {
    clearTimeout(this.#keeping);
    super.dispose();
  }

  get #file(): Uri {
    return Uris.joinPath(this.#folder, fileName);
  }

  async #read(): Promise<void> {
    let text: string | undefined;
    try {
      text = new TextDecoder().decode(await workspace.fs.readFile(this.#file));
    } catch (error) {
      if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) {
        this.#log.warn(`Visits: cannot be read. ${describeError(error)}`);
      }
    }
    this.#visit = startVisit(text, Date.now());
    this.#changed.fire();
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    await this.load();
    const papers = this.#papers.papers();
    if (this.isDisposed || !this.#visit || papers.length === 0) {
      return;
    }
    const text = encodeVisit(this.#visit, new KnownPapers(papers), Date.now());
    // Written beside and put in place at once: a window that closes amid it leaves the old one.
    const written = Uris.joinPath(this.#folder, `${fileName}.new`);
    try {
      await workspace.fs.createDirectory(this.#folder);
      await workspace.fs.writeFile(written, new TextEncoder().encode(text));
      await workspace.fs.rename(written, this.#file, { overwrite: true });
    } catch (error) {
      this.#log.warn(`Visits: cannot be written. ${describeError(error)}`);
    }
  }
}
