import type { Event } from 'vscode';
import { CancellationTokenSource } from 'vscode';
import {
  choosePapers,
  detectDump,
  LibraryBook,
  pieces,
  type Decision,
  type Dump,
  type DumpHint,
  type LibraryChange,
  type TopicPaper,
  type UserTopics,
} from '../../core';
import { parseText } from '../../shared/library/parsedText';
import { DisposableOwner } from '../disposables';
import { runInSlices, Slices } from '../slices';
import type { TopicFinder } from '../topics/topicService';
import type { WorkerConnection } from '../worker/workerConnection';
import type { TextReader } from './dumpReader';
import { LibraryEdits, type GivenTopics } from './libraryEdits';
import { LibraryFindings } from './libraryFindings';
import type { LearntChange } from './libraryParts';

/** Entries of dumps that are followed up at a time: so many, or this part of the papers that there are. */
const fewestEntries = 256;
const partOfPapers = 0.5;

/** Edits that are under way to the worker at a time, each a dump at most. */
const mostUnderWay = 8;

/** Papers that are sent at a time for topics to be found in them. */
const papersAtOnce = 64;

/**
 * A library that is made in the worker: tells it of dumps and of all else that papers come of, and
 * writes what it finds into a book, from which questions are answered at once.
 */
export class LibraryClient extends DisposableOwner {
  /** What is known so far. */
  readonly book = new LibraryBook();
  /** Fires when the worker was lost: all is worked out anew with the next {@link takeChanges}. */
  readonly onDidLose: Event<void>;
  readonly #worker: WorkerConnection;
  readonly #edits = new LibraryEdits();
  readonly #findings = new LibraryFindings(this.book, (number) => this.#edits.record(number));
  readonly #disposal = this.register(new CancellationTokenSource());
  /** How many workers were lost. */
  #losses = 0;
  #isAnew = false;

  constructor(worker: WorkerConnection) {
    super();
    this.#worker = worker;
    this.onDidLose = worker.onDidLose;
    this.register(
      worker.onDidLose(() => {
        this.#losses++;
        this.#isAnew = true;
        this.#edits.startOver();
        this.#findings.beginAnew();
      }),
    );
  }

  /** Whether {@link takeChanges} has nothing to follow up. */
  get isUpToDate(): boolean {
    return this.#edits.isEmpty;
  }

  /** Has texts read in the worker, or here where that is lost. Never rejects. */
  readonly reader: TextReader = {
    detect: async (head) => {
      const answer = await this.#worker.ask({ kind: 'detect', head }).catch(() => undefined);
      return answer?.kind === 'detected' ? answer.detection : detectDump(head);
    },
    parse: async (text, options) => {
      const request = { kind: 'parse', text, options } as const;
      const answer = await this.#worker.ask(request).catch(() => undefined);
      return answer?.kind === 'parsed' ? answer.parsed : parseText(text, options);
    },
  };

  /** See `Library.replace`; the dump is known at once, and what comes of it later. */
  replace(uri: string, dump: Dump, hint: DumpHint): void {
    this.book.putDump(uri, dump);
    this.#edits.replace(uri, dump, hint);
  }

  /** See `Library.remove`. */
  remove(uri: string): void {
    this.book.removeDump(uri);
    this.#edits.remove(uri);
  }

  /** See `Library.decide`. */
  decide(decisions: readonly Decision[]): void {
    this.#edits.decide(decisions);
  }

  /** See `Library.learn` and `Library.forget`. */
  learn(change: LearntChange): void {
    this.#edits.learn(change);
  }

  /** Gives papers their topics, now and to come; undefined for none. */
  classify(topics: GivenTopics | undefined): void {
    this.#edits.classify(topics);
  }

  /**
   * Follows up what was told since the last call, or of many dumps the first, and brings the papers of
   * the book in order. Resolves with what has changed, or with nothing when this is disposed of; rejects
   * when it fails. To be called again when it is done, until {@link isUpToDate}.
   */
  async takeChanges(): Promise<LibraryChange | undefined> {
    let losses = this.#losses;
    await this.#untilKept(async () => {
      losses = this.#losses;
      await this.#tell();
      await this.#hear();
    });
    await this.#settleBook();
    // Of a worker that was lost just now, all is still to be found out anew.
    if (this.#isAnew && losses === this.#losses) {
      this.#isAnew = false;
      this.#findings.endAnew();
      await this.#settleBook();
    }
    return runInSlices(this.book.takeChangesInSteps(), this.#disposal.token);
  }

  /** @param update has all followed up that was told */
  topicFinder(update: () => Promise<void>): TopicFinder {
    return {
      topicFill: () =>
        this.#untilKept(async () => {
          await update();
          const answer = await this.#worker.ask({ kind: 'topicFill' });
          return answer?.kind === 'topicFill' ? answer.fill : undefined;
        }),
      discoverTopics: (papers, user) =>
        this.#untilKept(async () => {
          await update();
          return this.#discoverTopics(papers, user);
        }),
    };
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  async #discoverTopics(
    papers: readonly TopicPaper[],
    user: UserTopics,
  ): Promise<string | undefined> {
    const chosen = (await runInSlices(choosePapers(papers), this.#disposal.token)) ?? [];
    const slices = new Slices();
    for (const some of pieces(chosen, papersAtOnce)) {
      await slices.next();
      await this.#worker.ask({ kind: 'read', papers: some.map(plainPaper) });
    }
    const answer = await this.#worker.ask({ kind: 'discover', user });
    return answer?.kind === 'discovered' ? answer.model : undefined;
  }

  /**
   * Does work for which the worker is asked, again where that was lost meanwhile. Resolves with nothing
   * when this is disposed of; rejects when it fails otherwise.
   */
  async #untilKept<T>(work: () => Promise<T>): Promise<T | undefined> {
    for (;;) {
      const losses = this.#losses;
      try {
        return await work();
      } catch (error) {
        if (this.isDisposed) {
          return undefined;
        }
        if (losses === this.#losses) {
          throw error;
        }
      }
    }
  }

  async #tell(): Promise<void> {
    const slices = new Slices();
    const papers = this.book.papersSoFar().length;
    // What is known already must not go for a while because it is found out again bit by bit.
    const most = this.#isAnew ? Infinity : Math.max(fewestEntries, partOfPapers * papers);
    const told: Promise<unknown>[] = [];
    for (const make of this.#edits.take(most)) {
      await slices.next();
      const edit = make(this.#worker.isInWorker);
      const telling = this.#worker.ask({ kind: 'edit', edit });
      // That one failed is looked at when it is waited for.
      telling.catch(() => undefined);
      told.push(telling);
      if (told.length > mostUnderWay) {
        await told.shift();
      }
    }
    await Promise.all(told);
  }

  /** Asks for more while what came before is written down. */
  async #hear(): Promise<void> {
    const slices = new Slices();
    let next = this.#worker.ask({ kind: 'work' });
    for (;;) {
      const answer = await next;
      if (answer?.kind !== 'findings' || this.isDisposed) {
        return;
      }
      if (!answer.isDone) {
        next = this.#worker.ask({ kind: 'work' });
        // That it failed is looked at when this is done.
        next.catch(() => undefined);
      }
      for (const finding of answer.findings) {
        await slices.next();
        this.#findings.take(finding);
      }
      if (answer.isDone) {
        return;
      }
    }
  }

  async #settleBook(): Promise<void> {
    const slices = new Slices();
    while (this.book.settleSome() && !this.isDisposed) {
      await slices.next();
    }
  }
}

function plainPaper({ id, title, abstract }: TopicPaper): TopicPaper {
  return { id, title, abstract };
}
