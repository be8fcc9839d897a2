import type { CancellationToken, LogOutputChannel } from 'vscode';
import { EventEmitter } from 'vscode';
import type { FoundTexts, LibraryChange, Paper, TextNode } from '../../core';
import { fingerprintOf, pieces } from '../../core';
import type { FindRequest, PaperPrint } from '../../shared/search/indexMessages';
import type { WorkerAnswer } from '../../shared/worker/workerMessages';
import { describeError } from '../describeError';
import { Delayed } from '../delayed';
import { DisposableOwner } from '../disposables';
import { Slices } from '../slices';
import type { WorkerConnection } from '../worker/workerConnection';
import { IndexConnection } from './indexConnection';
import type { KeptSegments } from './keptSegments';

/** Papers that are compared with what is indexed at a time. */
const comparedAtOnce = 256;
/** Papers whose texts are sent at a time. */
const sentAtOnce = 64;
/** Papers that are indexed before the index is put in order. */
const settledAfter = 1024;
/** Papers that are indexed before the index is kept, so that they leave the memory, and a cut costs few. */
const keptAfter = 2 ** 17;
/** Milliseconds without news after which the index is kept. */
const keepingDelay = 2000;

/** How far indexing has come. */
export interface IndexingStatus {
  /** Papers that are not found yet. */
  readonly waiting: number;
  /** Whether the user has stopped it. */
  readonly isStopped: boolean;
  /** Whether the index runs beside the extension host. */
  readonly isInWorker: boolean;
}

/** What the index follows. */
export interface IndexedLibrary {
  /** A paper by its id, as it is now. */
  paper(id: string): Paper | undefined;
  /** All papers that the index was told of. */
  papers(): Iterable<Pick<Paper, 'id'>>;
}

/** Keeps the search index in step with the library, and asks it. */
export class PaperIndexing extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<IndexingStatus>());
  readonly onDidChangeStatus = this.#changed.event;
  readonly #library: IndexedLibrary;
  readonly #log: LogOutputChannel;
  readonly #connection: IndexConnection;
  /** Papers that may not be indexed as they are now. */
  readonly #waiting = new Set<string>();
  /** How many more there are, or rather how often they were told. */
  #untaken = 0;
  #done: Promise<void> = Promise.resolve();
  #isStopped = false;
  readonly #keeping = this.register(
    new Delayed(() => {
      this.#keep();
    }),
  );

  /**
   * @param library has the papers
   * @param worker holds the index
   */
  constructor(
    library: IndexedLibrary,
    worker: WorkerConnection,
    kept: KeptSegments,
    log: LogOutputChannel,
  ) {
    super();
    this.#library = library;
    this.#log = log;
    this.#connection = this.register(new IndexConnection(worker, kept, log));
    this.register(
      this.#connection.onDidLose(() => {
        this.#indexAgain();
      }),
    );
  }

  /** Resolves when everything that was told so far is indexed. */
  get done(): Promise<void> {
    return this.#done;
  }

  get status(): IndexingStatus {
    const { isInWorker } = this.#connection;
    return { waiting: this.#waiting.size + this.#untaken, isStopped: this.#isStopped, isInWorker };
  }

  /** Has the index take up what is kept of it, if anything is. Never rejects. */
  takeUp(): Promise<void> {
    return this.#connection.takeUp();
  }

  /** Follows a change: papers that went are not found any more, the others soon. */
  follow({ added, removed, updated }: Pick<LibraryChange, 'added' | 'removed' | 'updated'>): void {
    this.#indexSoon([...added, ...updated], removed);
  }

  /** Called when the library is whole: what is indexed besides its papers is forgotten. */
  complete(): void {
    this.#queue(async () => {
      if (!this.#isStopped) {
        await this.#connection.ask({ kind: 'forgetOthers' });
        this.#keepSoon();
      }
    });
  }

  /** Leaves papers that wait as they are, until {@link resume}. */
  stop(): void {
    this.#isStopped = true;
    this.#changed.fire(this.status);
  }

  resume(): void {
    this.#isStopped = false;
    this.#indexSoon([], []);
  }

  /** Papers that match, best first, of what is indexed so far. Nothing when it is cancelled. */
  async find(
    query: string,
    options: FindRequest,
    token?: CancellationToken,
  ): Promise<FoundTexts | undefined> {
    const answer = await this.#connection.ask({ kind: 'find', query, options }, token);
    return answer?.kind === 'found' ? answer.found : undefined;
  }

  /** The ids of the papers that a text of a query asks for. */
  async idsWith(text: TextNode, token?: CancellationToken): Promise<ReadonlySet<string>> {
    const answer = await this.#connection.ask({ kind: 'idsWith', text }, token);
    return answer?.kind === 'ids' ? answer.ids : new Set();
  }

  /** The nearest spelling that has matches, when a query has none. */
  async suggest(query: string, token?: CancellationToken): Promise<string | undefined> {
    const answer = await this.#connection.ask({ kind: 'suggest', query }, token);
    return answer?.kind === 'suggested' ? answer.query : undefined;
  }

  #indexSoon(changed: readonly string[], removed: readonly string[]): void {
    this.#untaken += changed.length;
    this.#queue(async () => {
      await this.#take(changed, removed);
      if (removed.length > 0) {
        await this.#connection.ask({ kind: 'remove', ids: removed });
      }
      await this.#indexWaiting();
      this.#keepSoon();
    });
  }

  /** Of a large library there may be too many for one go. */
  async #take(changed: readonly string[], removed: readonly string[]): Promise<void> {
    const slices = new Slices();
    for (const ids of pieces(removed)) {
      await slices.next();
      ids.forEach((id) => this.#waiting.delete(id));
    }
    for (const ids of pieces(changed)) {
      await slices.next();
      ids.forEach((id) => this.#waiting.add(id));
      this.#untaken -= ids.length;
    }
  }

  /** The index was lost: another one learns of all papers, and has what is kept. */
  #indexAgain(): void {
    this.#indexSoon(
      Array.from(this.#library.papers(), ({ id }) => id),
      [],
    );
  }

  #queue(work: () => Promise<void>): void {
    this.#done = this.#done.then(work).catch((error: unknown) => {
      if (!this.isDisposed) {
        this.#log.error('Search: cannot follow a change.', describeError(error));
      }
    });
  }

  async #indexWaiting(): Promise<void> {
    const slices = new Slices();
    let added = 0;
    let unkept = 0;
    while (this.#waiting.size > 0 && !this.#isStopped && !this.isDisposed) {
      const compared = await this.#compare(slices);
      const wanted = compared?.kind === 'compared' ? compared.wanted : [];
      for (const ids of pieces(wanted, sentAtOnce)) {
        const papers = ids.flatMap((id) => this.#text(id));
        await this.#connection.ask({ kind: 'add', papers });
      }
      added += wanted.length;
      unkept += wanted.length;
      if (added >= settledAfter) {
        added = 0;
        await this.#connection.ask({ kind: 'settle' });
      }
      if (unkept >= keptAfter) {
        unkept = 0;
        await this.#keepAmid();
      }
      this.#changed.fire(this.status);
    }
    await this.#connection.ask({ kind: 'settle' });
    this.#changed.fire(this.status);
  }

  /** Compares some of the papers that wait. */
  async #compare(slices: Slices): Promise<WorkerAnswer | undefined> {
    const papers: PaperPrint[] = [];
    for (const id of this.#waiting) {
      if (papers.length >= comparedAtOnce) {
        break;
      }
      this.#waiting.delete(id);
      const paper = this.#library.paper(id);
      if (paper) {
        papers.push([id, ...fingerprintOf(paper)]);
      }
      await slices.next();
    }
    return this.#connection.ask({ kind: 'compare', papers });
  }

  #text(id: string): readonly Pick<Paper, 'id' | 'title' | 'abstract'>[] {
    const paper = this.#library.paper(id);
    if (!paper) {
      return [];
    }
    const { title, abstract } = paper;
    return [{ id, title, ...(abstract !== undefined && { abstract }) }];
  }

  /** Never rejects: what cannot be kept is found all the same. */
  async #keepAmid(): Promise<void> {
    try {
      await this.#connection.keep();
    } catch (error) {
      this.#log.warn(`Search: the index cannot be kept: ${describeError(error)}`);
    }
  }

  #keepSoon(): void {
    this.#keeping.afterQuiet(keepingDelay);
  }

  #keep(): void {
    this.#queue(() => this.#connection.keep());
    this.#relate().catch((error: unknown) => {
      this.#log.warn(`Search: related papers are not known: ${describeError(error)}`);
    });
  }

  /** Has the index find what papers are about beyond their words, which takes too long for this thread. */
  async #relate(): Promise<void> {
    if (this.#connection.isInWorker) {
      await this.#connection.ask({ kind: 'relate' });
    }
  }
}
