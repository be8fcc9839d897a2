import type { CancellationToken } from 'vscode';
import { l10n } from 'vscode';
import { readableTitle, textParts, type Paper } from '../../core';
import type { LibraryService } from '../../host/library/libraryService';
import type { ReadingLog } from '../../host/readingLog/readingLog';
import type { ReadingOrder } from '../../host/readingOrder';
import type { PaperSearch } from '../../host/search/paperSearch';
import type { SearchHistory } from '../../host/search/searchHistory';
import { savedSearches, updateSavedSearch } from '../../host/savedSearches';
import { completionItems, problemItems, type QueryNames } from './queryItems';
import {
  formerItem,
  hitItem,
  nothingItem,
  recentItem,
  savedItem,
  searchButtons,
  separator,
  stoppedItem,
  suggestionItem,
  type SearchItem,
} from './searchItems';

/** How many hits are shown. */
const hitLimit = 100;
/** How many papers an empty search shows, of those that were opened and of the newest. */
const openedLimit = 5;
const newestLimit = 30;
/** Of how many papers, the newest, titles are offered where one is typed. */
const titlesOffered = 1000;
/** How many searches of before it shows. */
const formerLimit = 5;

/** Works out the rows of Search Papers. */
export class SearchRows {
  readonly buttons = searchButtons();
  readonly #library: LibraryService;
  readonly #search: PaperSearch;
  readonly #readingLog: ReadingLog;
  readonly #order: ReadingOrder;
  readonly #history: SearchHistory;

  constructor(
    library: LibraryService,
    search: PaperSearch,
    readingLog: ReadingLog,
    order: ReadingOrder,
    history: SearchHistory,
  ) {
    this.#library = library;
    this.#search = search;
    this.#readingLog = readingLog;
    this.#order = order;
    this.#history = history;
  }

  /** The rows for a query; without one, papers that were opened and the newest ones. */
  async of(query: string, token: CancellationToken): Promise<readonly SearchItem[]> {
    if (query.trim() === '') {
      const opened = this.#order.recent.slice(0, openedLimit);
      await this.#library.remembered.read(opened.filter((id) => !this.#library.paper(id)));
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
    const better = await this.#betterSpelt(query, token);
    const rows = [...(better === undefined ? [] : [suggestionItem(better)]), ...help];
    return rows.length > 0 || this.#library.status.loading ? rows : [nothingItem(query)];
  }

  /** A query that finds nothing, spelt as it finds something; undefined where no spelling does. */
  async #betterSpelt(query: string, token: CancellationToken): Promise<string | undefined> {
    const { text, rest } = textParts(query);
    const suggestion = text === '' ? undefined : await this.#library.index.suggest(text, token);
    const better = suggestion && [suggestion, rest].join(' ').trim();
    // What stands beside the words may leave out all that they find.
    const isBetter =
      better && (rest === '' || (await this.#search.find(better, 1, token)).length > 0);
    return isBetter ? better : undefined;
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
    const log = this.#readingLog;
    return {
      tag: {
        *[Symbol.iterator]() {
          yield* log.tags;
        },
      },
      like: {
        *[Symbol.iterator]() {
          yield* library
            .papers()
            .slice(0, titlesOffered)
            .map(({ title }) => readableTitle(title));
        },
      },
      topic: library.topics?.topics.map(({ label }) => label) ?? [],
      org: {
        *[Symbol.iterator]() {
          yield* new Set(library.papers().flatMap(({ organization }) => organization?.name ?? []));
        },
      },
    };
  }

  #recent(): SearchItem[] {
    const { remembered } = this.#library;
    const recent = this.#order.recent.flatMap(
      (id) => this.#library.paper(id) ?? remembered.get(id) ?? [],
    );
    const opened = recent.slice(0, openedLimit);
    const newest = this.#library.papers().slice(0, newestLimit + opened.length);
    const others = newest.filter((paper) => !opened.includes(paper)).slice(0, newestLimit);
    const saved = savedSearches().map((search) =>
      savedItem(search, () => updateSavedSearch(search.name, undefined)),
    );
    const former = this.#history.queries
      .slice(0, formerLimit)
      .map((query) => formerItem(query, () => this.#history.remove(query)));
    return [
      ...section(l10n.t('recently opened'), this.#papers(opened)),
      ...section(l10n.t('saved searches'), saved),
      ...section(l10n.t('recent searches'), former),
      ...section(l10n.t('newest'), this.#papers(others)),
    ];
  }

  #papers(papers: readonly Paper[]): SearchItem[] {
    return papers.map((paper) => recentItem(paper, this.#readingLog.statusOf(paper), this.buttons));
  }
}

function section(label: string, items: readonly SearchItem[]): readonly SearchItem[] {
  return items.length > 0 ? [separator(label), ...items] : [];
}
