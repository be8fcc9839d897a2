import type { Event, LogOutputChannel, Uri } from 'vscode';
import { EventEmitter } from 'vscode';
import type { Paper } from '../core';
import { KnownPapers } from '../core';
import { describeError } from './describeError';
import { Delayed } from './delayed';
import { DisposableOwner } from './disposables';
import { KeptFile } from './keptFile';
import { OneByOne } from './oneByOne';
import { runToEndInSlices } from './slices';
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
  readonly #keeps = new OneByOne();
  #visit: Visit | undefined;
  readonly #keeping = this.register(new Delayed(() => void this.#keep()));
  #loaded: Promise<void> | undefined;

  /** @param folder of the workspace's own storage; made when it is first written to */
  constructor(papers: PaperSource, folder: Uri, log: LogOutputChannel) {
    super();
    this.#papers = papers;
    this.#file = new KeptFile(folder, 'visits.txt');
    this.#log = log;
    this.register(
      papers.onDidChange(() => {
        this.#keeping.within(keepDelay);
      }),
    );
  }

  /** Whether there was a visit before this one, with papers to compare with. */
  get hasBefore(): boolean {
    return this.#visit?.known !== undefined;
  }

  /** Whether a paper has come since the last visit; never in the first one. */
  isNew(paper: Paper): boolean {
    return this.#visit?.known?.has(paper) === false;
  }

  /** Counts all papers as known from now on. */
  async markAllSeen(): Promise<void> {
    await this.load();
    this.#visit = { known: await runToEndInSlices(KnownPapers.inSteps(this.#papers.papers())) };
    this.#changed.fire();
    await this.#keep();
  }

  /** Reads what was kept, once. Never rejects. */
  load(): Promise<void> {
    this.#loaded ??= this.#read();
    return this.#loaded;
  }

  async #read(): Promise<void> {
    let text: string | undefined;
    try {
      text = await this.#file.read();
    } catch (error) {
      this.#log.warn(`Visits: cannot be read. ${describeError(error)}`);
    }
    this.#visit = await runToEndInSlices(startVisit(text, Date.now()));
    this.#changed.fire();
  }

  /** What changes while it is worked out what to keep is kept the next time. */
  #keep(): Promise<void> {
    this.#keeping.cancel();
    return this.#keeps.run(() => this.#write());
  }

  async #write(): Promise<void> {
    await this.load();
    const visit = this.#visit;
    const papers = this.#papers.papers();
    if (this.isDisposed || !visit || papers.length === 0) {
      return;
    }
    const seen = await runToEndInSlices(KnownPapers.inSteps(papers));
    const text = await runToEndInSlices(encodeVisit(visit, seen, Date.now()));
    try {
      await this.#file.write(text);
    } catch (error) {
      this.#log.warn(`Visits: cannot be written. ${describeError(error)}`);
    }
  }
}
