import type { Event, LogOutputChannel, Uri } from 'vscode';
import { EventEmitter } from 'vscode';
import type { Paper } from '../core';
import { KnownPapers } from '../core';
import { describeError } from './describeError';
import { DisposableOwner } from './disposables';
import { KeptFile } from './keptFile';
import { encodeVisit, startVisit, type Visit } from './visitRecord';

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
  readonly #file: KeptFile;
  readonly #log: LogOutputChannel;
  #visit: Visit | undefined;
  /** What was found out of papers: the tree asks for all of them whenever it is drawn. */
  #news = new WeakMap<Paper, boolean>();
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #loaded: Promise<void> | undefined;

  /** @param folder of the workspace's own storage; made when it is first written to */
  constructor(papers: PaperSource, folder: Uri, log: LogOutputChannel) {
    super();
    this.#papers = papers;
    this.#file = new KeptFile(folder, 'visits.json');
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
  isNew(paper: Paper): boolean {
    const known = this.#visit?.known;
    if (!known) {
      return false;
    }
    const before = this.#news.get(paper);
    const isNew = before ?? !known.has(paper);
    if (before === undefined) {
      this.#news.set(paper, isNew);
    }
    return isNew;
  }

  /** Counts all papers as known from now on. */
  async markAllSeen(): Promise<void> {
    await this.load();
    this.#visit = { known: new KnownPapers(this.#papers.papers()) };
    this.#news = new WeakMap();
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

  async #read(): Promise<void> {
    let text: string | undefined;
    try {
      text = await this.#file.read();
    } catch (error) {
      this.#log.warn(`Visits: cannot be read. ${describeError(error)}`);
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
    try {
      await this.#file.write(text);
    } catch (error) {
      this.#log.warn(`Visits: cannot be written. ${describeError(error)}`);
    }
  }
}
