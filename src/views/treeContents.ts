import type { LogOutputChannel } from 'vscode';
import { CancellationTokenSource, EventEmitter, workspace } from 'vscode';
import type { LedgerState, Paper, PaperState, Steps } from '../core';
import { MarkedPapers, RememberedStates, filterPapersInSteps, paperStateOf } from '../core';
import { describeError } from '../host/describeError';
import { Delayed } from '../host/delayed';
import { DisposableOwner } from '../host/disposables';
import type { LibraryService } from '../host/library/libraryService';
import { PaperSearch } from '../host/search/paperSearch';
import type { ReadingLog } from '../host/readingLog/readingLog';
import { affects, groupBy, showsAllTopics, sortBy } from '../host/settings';
import { beforeAllElse, runInSlices } from '../host/slices';
import type { TreeFilter } from '../host/treeFilter';
import type { Visits } from '../host/visits';
import { groupContext } from './groupContext';
import { PapersModel } from './papersModel';
import type { Row } from './rows';

/** Milliseconds in which changes are gathered before the tree follows them. */
const gatherTime = 30;

/** With more papers than this changed at once, it is quicker to count all of them. */
const mostRecounted = 40;

/** What the tree goes by. */
export interface TreeServices {
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  readonly filter: TreeFilter;
  readonly visits: Visits;
  readonly log: LogOutputChannel;
}

/**
 * What the tree shows, in step with the library, the filter, the settings and what has been read. It
 * is worked out in slices, and what was there before stays until that is done. Where papers were only
 * read, nothing is worked out again but their counts.
 */
export class TreeContents extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<readonly Row[] | undefined>());
  /** Fires with the rows that show something else; with nothing when all of them may. */
  readonly onDidChange = this.#changed.event;

  readonly #services: TreeServices;
  readonly #search: PaperSearch;
  readonly #shown = new Map<string, number>();
  readonly #ledger = new Map<string, LedgerState>();
  readonly #disposal = this.register(new CancellationTokenSource());
  #model: PapersModel | undefined;
  /** All papers; those that the badge counts are marked. */
  #unread = new MarkedPapers([], []);
  readonly #following = this.register(
    new Delayed(() => {
      this.#follow();
    }),
  );
  #isOutdated = false;
  /** The papers that were hidden when the tree was last worked out, by id. */
  #hidden = new Set<string>();
  /** Papers that have been read, or are unread again, since the counts were last taken. */
  #marked = new Set<Paper>();
  #drawing: Promise<void> = Promise.resolve();

  constructor(services: TreeServices) {
    super();
    this.#services = services;
    this.#search = new PaperSearch(services.library, services.readingLog, services.visits);
    const { library, readingLog, filter, visits } = services;
    const outdate = (): void => {
      this.#isOutdated = true;
      this.#followSoon();
    };
    this.register(
      library.onDidChange(() => {
        this.#ledger.clear();
        outdate();
      }),
    );
    this.register(filter.onDidChange(outdate));
    this.register(visits.onDidChange(outdate));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'groupBy', 'sortBy', 'showAllTopics')) {
          outdate();
        }
      }),
    );
    this.register(
      readingLog.onDidChange((ids) => {
        this.#mark(ids);
      }),
    );
  }

  /** Undefined until the first papers are there. */
  get model(): PapersModel | undefined {
    return this.#model;
  }

  /** How many papers are unread and new; in the first visit, in which none can be, how many are unread. */
  get unread(): number {
    return this.#unread.count;
  }

  /** Resolves when everything that has changed so far is shown. */
  async settled(): Promise<void> {
    while (this.#following.isWaiting) {
      this.#following.cancel();
      this.#follow();
      await this.#drawing;
    }
    await this.#drawing;
  }

  override dispose(): void {
    this.#disposal.cancel();
    super.dispose();
  }

  #mark(ids: readonly string[]): void {
    const { state, starred, later, text } = this.#services.filter.current;
    if (
      ids.length > mostRecounted ||
      groupBy().includes('state') ||
      [state, starred, later, text].some((part) => part !== undefined)
    ) {
      this.#isOutdated = true;
    } else {
      this.#markSome(ids.flatMap((id) => this.#services.library.paper(id) ?? []));
    }
    this.#followSoon();
  }

  #markSome(papers: readonly Paper[]): void {
    papers.forEach((paper) => this.#marked.add(paper));
    if (
      this.#marked.size > mostRecounted ||
      papers.some((paper) => this.#stateOf(paper).isHidden !== this.#hidden.has(paper.id))
    ) {
      this.#isOutdated = true;
    }
  }

  #followSoon(): void {
    this.#following.within(gatherTime);
  }

  #follow(): void {
    this.#drawing = this.#drawing
      .then(async () => {
        if (this.#isOutdated) {
          await this.#arrange();
        } else {
          this.#recount();
        }
      })
      .catch((error: unknown) => {
        this.#services.log.error('Papers view: cannot follow a change.', describeError(error));
      });
  }

  async #arrange(): Promise<void> {
    this.#isOutdated = false;
    // What is marked from now on may have been counted already when it is.
    this.#marked = new Set();
    const { text } = this.#services.filter.current;
    const found = text === undefined ? undefined : await this.#search.ids(text);
    const contents = await beforeAllElse(() =>
      runInSlices(this.#contentsInSteps(found), this.#disposal.token, 'waitedFor'),
    );
    if (contents) {
      this.#model = contents.model;
      this.#unread = contents.unread;
      this.#countAgain();
      this.#changed.fire(undefined);
    }
  }

  #recount(): void {
    const rows = this.#countAgain();
    if (rows) {
      this.#changed.fire(rows);
    }
  }

  /** Counts anew what was marked; returns the rows around it, undefined where nothing was. */
  #countAgain(): readonly Row[] | undefined {
    // What is outdated again is about to be worked out anew.
    const marked = this.#isOutdated ? [] : [...this.#marked];
    this.#marked = new Set();
    for (const paper of marked) {
      this.#unread.mark(paper, this.#isCounted(this.#stateOf(paper)));
    }
    return marked.length > 0 ? (this.#model?.recount(marked) ?? []) : undefined;
  }

  /** @param found the ids of the papers that the text of the filter finds, if it has one */
  *#contentsInSteps(
    found: ReadonlySet<string> = new Set(),
  ): Steps<{ readonly model: PapersModel; readonly unread: MarkedPapers }> {
    const { library, filter } = this.#services;
    const papers = library.papers();
    this.#hidden = new Set();
    const states = yield* RememberedStates.inSteps(papers, (paper) => this.#notedStateOf(paper));
    const stateOf = (paper: Paper): PaperState => states.of(paper);
    const unread = yield* MarkedPapers.inSteps(papers, (paper) => this.#isCounted(stateOf(paper)));
    const shown = yield* filterPapersInSteps(papers, filter.current, {
      stateOf,
      find: () => found,
      ledgerOf: (paper) => this.#ledgerOf(paper),
    });
    const model = yield* PapersModel.inSteps(shown, {
      by: groupBy(),
      sortBy: sortBy(),
      context: { ...groupContext(library, stateOf), allTopics: showsAllTopics() },
      shown: this.#shown,
    });
    states.forget();
    return { model, unread };
  }

  /** Whether the badge counts papers of a state. */
  #isCounted({ state, isNew, isHidden }: PaperState): boolean {
    return (
      state === 'unread' &&
      isHidden !== true &&
      (isNew === true || !this.#services.visits.hasBefore)
    );
  }

  #stateOf(paper: Paper): PaperState {
    const { readingLog, visits } = this.#services;
    return paperStateOf(readingLog.statusOf(paper), visits.isNew(paper));
  }

  /** The same, with a note of which papers are hidden. */
  #notedStateOf(paper: Paper): PaperState {
    const state = this.#stateOf(paper);
    if (state.isHidden === true) {
      this.#hidden.add(paper.id);
    }
    return state;
  }

  #ledgerOf(paper: Paper): LedgerState {
    const known = this.#ledger.get(paper.id) ?? this.#services.library.ledger.state(paper);
    this.#ledger.set(paper.id, known);
    return known;
  }
}
