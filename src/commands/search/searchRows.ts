import type { CancellationToken } from 'vscode';
import { l10n } from 'vscode';
import type { Paper } from '../../core';
import type { LibraryService } from '../../host/library/libraryService';
import type { ReadingLog } from '../../host/readingLog/readingLog';
import type { ReadingOrder } from '../../host/readingOrder';
import type { PaperSearch } from '../../host/search/paperSearch';
import { completionItems, problemItems, type QueryNames } from './queryItems';
import {
  hitItem,
  recentItem,
  searchButtons,
  separator,
  stoppedItem,
  suggestionItem,
  type SearchItem,
} from './searchItems';

/** How many hits are shown. */
const hitLimit = 100;
/** How many papers an empty search shows. */
const recentLimit = 30;

/** Works out the rows of Search Papers. */
export class SearchRows {
  readonly buttons = searchButtons();
  readonly #library: LibraryService;
  readonly #search: PaperSearch;
  readonly #readingLog: ReadingLog;
  readonly #order: ReadingOrder;

  constructor(
    library: LibraryService,
    search: PaperSearch,
    readingLog: ReadingLog,
    order: ReadingOrder,
  ) {
    this.#library = library;
    this.#search = search;
    this.#readingLog = readingLog;
    this.#order = order;
  }

  /** The rows for a query; without one, papers that were opened and the newest ones. */
  async of(query: string, token: CancellationToken): Promise<readonly SearchItem[]> {
    if (query.trim() === '') {
      return this.#recent();
    }
    const found = await this.#search.find(query, hitLimit, token);
    const items = found.map(({ paper, hit }) => {
      const status = this.#readingLog.statusOf(paper);
      return hit
        ? hitItem(paper, hit, query, status, this.buttons)
        : recentItem(paper, status, this.buttons);
    });
    const help = [
      ...this.#stopped(),
      ...problemItems(query),
      ...completionItems(query, this.#names()),
    ];
    if (items.length > 0) {
      return [...items, ...help];
    }
    const suggestion = await this.#library.index.suggest(query, token);
    return suggestion === undefined ? help : [suggestionItem(suggestion), ...help];
  }

  #stopped(): SearchItem[] {
    const { index } = this.#library;
    const { waiting, isStopped } = index.status;
    const resume = (): void => {
      index.resume();
    };
    return isStopped && waiting > 0 ? [stoppedItem(waiting, resume)] : [];
  }

  /** What the library has to offer for the fields of a query; gone through when it is asked for. */
  #names(): QueryNames {
    const library = this.#library;
    return {
      topic: library.topics?.topics.map(({ label }) => label) ?? [],
      org: {
        *[Symbol.iterator]() {
          yield* new Set(library.papers().flatMap(({ organization }) => organization?.name ?? []));
        },
      },
    };
  }

  #recent(): SearchItem[] {
    const opened = this.#order.recent.flatMap((id) => this.#library.paper(id) ?? []);
    const newest = this.#library.papers().slice(0, recentLimit + opened.length);
    const others = newest.filter((paper) => !opened.includes(paper)).slice(0, recentLimit);
    return [
      ...this.#section(l10n.t('recently opened'), opened),
      ...this.#section(l10n.t('newest'), others),
    ];
  }

  #section(label: string, papers: readonly Paper[]): SearchItem[] {
    const items = papers.map((paper) =>
      recentItem(paper, this.#readingLog.statusOf(paper), this.buttons),
    );
    return items.length > 0 ? [separator(label), ...items] : [];
  }
}
