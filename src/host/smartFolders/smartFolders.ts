import type { LogOutputChannel } from 'vscode';
import { EventEmitter, workspace } from 'vscode';
import type { Paper } from '../../core';
import type { ContextKeys } from '../contextKeys';
import { describeError } from '../describeError';
import { Delayed } from '../delayed';
import { DisposableOwner } from '../disposables';
import type { LibraryService } from '../library/libraryService';
import type { ReadingLog } from '../readingLog/readingLog';
import { savedSearches, type SavedSearch } from '../savedSearches';
import type { PaperSearch } from '../search/paperSearch';
import { affects } from '../settings';
import { Slices } from '../slices';
import type { Visits } from '../visits';

/** Milliseconds in which changes are gathered before papers are counted anew. */
const gatherTime = 250;

/** A saved search with the papers that it finds now. */
export interface SmartFolder {
  readonly search: SavedSearch;
  /** Newest first; undefined as long as they have not been looked for. */
  readonly papers: readonly Paper[] | undefined;
  readonly unread: number;
}

export interface SmartFolderServices {
  readonly library: LibraryService;
  readonly readingLog: ReadingLog;
  readonly visits: Visits;
  readonly search: PaperSearch;
  readonly keys: ContextKeys;
  readonly log: LogOutputChannel;
}

/** The saved searches as folders of papers, kept true to the library and to what is read. */
export class SmartFolders extends DisposableOwner {
  readonly #changed = this.register(new EventEmitter<void>());
  /** Fires when there are other folders, or other papers in one. */
  readonly onDidChange = this.#changed.event;

  /** Ids of papers whose coming is told elsewhere. */
  readonly toldElsewhere = new Set<string>();

  readonly #services: SmartFolderServices;
  #folders: readonly SmartFolder[] = [];
  readonly #countingSoon = this.register(
    new Delayed(() => {
      this.#counting = this.#counting.then(() => this.#count());
    }),
  );
  #counting: Promise<void> = Promise.resolve();

  constructor(services: SmartFolderServices) {
    super();
    this.#services = services;
    const { library, readingLog, visits } = services;
    const countSoon = (): void => {
      this.#countSoon();
    };
    this.register(library.onDidChange(countSoon));
    this.register(readingLog.onDidChange(countSoon));
    this.register(visits.onDidChange(countSoon));
    this.register(
      library.index.onDidChangeStatus(({ waiting }) => {
        if (waiting === 0) {
          this.#countSoon();
        }
      }),
    );
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'savedSearches')) {
          this.#name();
          this.#countSoon();
        }
      }),
    );
    this.#name();
  }

  /** In the order of the settings. */
  get folders(): readonly SmartFolder[] {
    return this.#folders;
  }

  /** Whether all papers are there and can be found. */
  get isComplete(): boolean {
    const { library } = this.#services;
    return library.isStarted && !library.status.loading && library.index.status.waiting === 0;
  }

  /** The folders with what they find now, once all papers that are there can be found. */
  async counted(): Promise<readonly SmartFolder[]> {
    await this.#services.library.index.done;
    this.#counting = this.#counting.then(() => this.#count());
    await this.#counting;
    return this.#folders;
  }

  /** Shows the folders that there are at once; what is known of their papers stays. */
  #name(): void {
    const known = new Map(this.#folders.map((folder) => [keyOf(folder.search), folder]));
    this.#folders = savedSearches().map(
      (search) => known.get(keyOf(search)) ?? { search, papers: undefined, unread: 0 },
    );
    this.#services.keys.set('hasSavedSearches', this.#folders.length > 0);
    this.#changed.fire();
  }

  #countSoon(): void {
    this.#countingSoon.within(gatherTime);
  }

  async #count(): Promise<void> {
    const { library, log } = this.#services;
    if (this.isDisposed || this.#folders.length === 0 || !library.isStarted) {
      return;
    }
    try {
      const counted = new Map<string, SmartFolder>();
      for (const { search } of this.#folders) {
        counted.set(keyOf(search), await this.#countOf(search));
      }
      // Searches may have been saved or removed in between.
      this.#folders = this.#folders.map((folder) => counted.get(keyOf(folder.search)) ?? folder);
      this.#changed.fire();
    } catch (error) {
      log.error('Searches: papers cannot be counted.', describeError(error));
    }
  }

  async #countOf(search: SavedSearch): Promise<SmartFolder> {
    const { library, readingLog } = this.#services;
    const ids = await this.#services.search.ids(search.query);
    const slices = new Slices();
    const papers: Paper[] = [];
    let unread = 0;
    for (const paper of library.papers()) {
      if (ids.has(paper.id)) {
        papers.push(paper);
        unread += readingLog.statusOf(paper).read ? 0 : 1;
        await slices.next();
      }
    }
    return { search, papers, unread };
  }
}

function keyOf({ name, query }: SavedSearch): string {
  return JSON.stringify([name, query]);
}
