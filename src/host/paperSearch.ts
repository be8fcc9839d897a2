import { env, Uri, workspace } from 'vscode';
import type { FilterQueryContext, Hit, Paper, Query, SortKey } from '../core';
import { hasFilters, paperFilter, parseQuery, querySort, sortPapers, textQuery } from '../core';
import { fileNameOf } from './fileName';
import type { LibraryService } from './library/libraryService';
import type { ReadingLog } from './readingLog/readingLog';
import type { Visits } from './visits';

/** A paper that a query found. */
export interface FoundPaper {
  readonly paper: Paper;
  /** Absent where the query asks for no text. */
  readonly hit?: Hit;
}

/**
 * Finds papers by queries in the query language: their text by the index, all else by what is known
 * of papers.
 */
export class PaperSearch {
  readonly #library: LibraryService;
  readonly #readingLog: ReadingLog;
  readonly #visits: Visits;

  constructor(library: LibraryService, readingLog: ReadingLog, visits: Visits) {
    this.#library = library;
    this.#readingLog = readingLog;
    this.#visits = visits;
  }

  /**
   * The papers that a query finds, best first or as it asks; without text the newest first.
   *
   * @param limit at most so many
   */
  find(query: string, limit = Infinity): readonly FoundPaper[] {
    const parsed = parseQuery(query);
    const sort = querySort(parsed) ?? 'relevance';
    if (sort === 'relevance') {
      return this.#inOrder(parsed, limit);
    }
    return this.#sorted(this.#inOrder(parsed, Infinity), sort).slice(0, limit);
  }

  /** The ids of all papers that a query finds. */
  ids(query: string): ReadonlySet<string> {
    return new Set(this.find(query).map(({ paper }) => paper.id));
  }

  #inOrder(query: Query, limit: number): readonly FoundPaper[] {
    const passes = hasFilters(query) ? paperFilter(query, this.#context()) : () => true;
    if (!textQuery(query).root) {
      return first(this.#library.papers(), limit, passes).map((paper) => ({ paper }));
    }
    const filter = (id: string): boolean => {
      const paper = this.#library.paper(id);
      return paper !== undefined && passes(paper);
    };
    return this.#library
      .search(query.text, { filter, ...(limit < Infinity && { limit }) })
      .flatMap((hit) => {
        const paper = this.#library.paper(hit.id);
        return paper ? [{ paper, hit }] : [];
      });
  }

  #sorted(found: readonly FoundPaper[], by: SortKey): readonly FoundPaper[] {
    const byPaper = new Map(found.map((each) => [each.paper, each]));
    const newestFirst = this.#library.papers().filter((paper) => byPaper.has(paper));
    return sortPapers(newestFirst, by, env.language).flatMap((paper) => byPaper.get(paper) ?? []);
  }

  #context(): FilterQueryContext {
    const now = new Date();
    const { topics, ledger } = this.#library;
    return {
      today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
      stateOf: (paper) => {
        const { read, starred } = this.#readingLog.statusOf(paper);
        const isNew = this.#visits.isNew(paper);
        return { state: read ? 'read' : 'unread', starred, isNew };
      },
      ledgerStateOf: (paper) => ledger.state(paper),
      topics: topics?.topics,
      placesOf: (uri) => {
        const place = Uri.parse(uri);
        return [fileNameOf(place), workspace.asRelativePath(place)];
      },
      find: (text) => this.#library.idsWith(text),
    };
  }
}

/** The first papers that pass. */
function first(
  papers: readonly Paper[],
  limit: number,
  passes: (paper: Paper) => boolean,
): readonly Paper[] {
  const found: Paper[] = [];
  for (const paper of papers) {
    if (found.length >= limit) {
      break;
    }
    if (passes(paper)) {
      found.push(paper);
    }
  }
  return found;
}
