import type { CancellationToken } from 'vscode';
import { env, Uri, workspace } from 'vscode';
import type {
  FilterQueryContext,
  FoundTexts,
  Hit,
  Paper,
  Query,
  SortKey,
  TextNode,
} from '../../core';
import {
  asksForHidden,
  hasFilters,
  hitOf,
  paperFilter,
  paperStateOf,
  parseQuery,
  querySort,
  sortPapers,
  textQuery,
} from '../../core';
import { fileNameOf } from '../fileName';
import type { LibraryService } from '../library/libraryService';
import type { ReadingLog } from '../readingLog/readingLog';
import { beforeAllElse } from '../slices';
import type { Visits } from '../visits';

/** A paper that a query found. */
export interface FoundPaper {
  readonly paper: Paper;
  /** Absent where the query asks for no text. */
  readonly hit?: Hit;
}

/** Which of the papers that the words of a query find are wanted. */
interface Narrowing {
  readonly limit: number;
  readonly passes: PaperTest;
  readonly needsAll?: boolean;
  /** Whether papers of the last session stand in for those that are not read yet. */
  readonly remembers?: boolean;
  readonly token?: CancellationToken | undefined;
}

type PaperTest = (paper: Paper) => boolean;

/** What of the library is searched. */
type SearchedLibrary = Pick<
  LibraryService,
  'paper' | 'papers' | 'index' | 'ledger' | 'topics' | 'remembered'
>;

/** How many more hits are asked for than papers, as filters let through some of them only. */
const spareHits = 8;
/** How many hits more are asked for where only papers are left out that the user has hidden. */
const fewHidden = 16;

/**
 * Finds papers by queries in the query language: their text by the index, all else by what is known
 * of papers. Those of the last session are found while they are not read yet.
 */
export class PaperSearch {
  readonly #library: SearchedLibrary;
  readonly #readingLog: ReadingLog;
  readonly #visits: Pick<Visits, 'isNew'>;

  constructor(library: SearchedLibrary, readingLog: ReadingLog, visits: Pick<Visits, 'isNew'>) {
    this.#library = library;
    this.#readingLog = readingLog;
    this.#visits = visits;
  }

  /**
   * The papers that a query finds, best first or as it asks; without text the newest first. None
   * when it is cancelled.
   *
   * @param limit at most so many
   */
  async find(
    query: string,
    limit = Infinity,
    token?: CancellationToken,
  ): Promise<readonly FoundPaper[]> {
    const parsed = parseQuery(query);
    const sort = querySort(parsed) ?? 'relevance';
    const passes = await this.#test(parsed, token);
    if (sort === 'relevance') {
      return this.#inOrder(parsed, { limit, passes, remembers: limit < Infinity, token });
    }
    const found = await this.#inOrder(parsed, { limit: Infinity, passes, token });
    return this.#sorted(found, sort).slice(0, limit);
  }

  /** The ids of all papers that a query finds, without those that have only some of a few words. */
  async ids(query: string): Promise<ReadonlySet<string>> {
    const parsed = parseQuery(query);
    const passes = await this.#test(parsed);
    const found = await this.#inOrder(parsed, { limit: Infinity, passes, needsAll: true });
    return new Set(found.map(({ paper }) => paper.id));
  }

  async #inOrder(query: Query, narrowing: Narrowing): Promise<readonly FoundPaper[]> {
    const { limit, passes, remembers = false } = narrowing;
    const { root, like } = textQuery(query);
    if (!root && like.every(({ negative }) => negative)) {
      return first(this.#library.papers(), limit, passes).map((paper) => ({ paper }));
    }
    const paperOf = (id: string): Paper | undefined =>
      this.#library.paper(id) ?? (remembers ? this.#library.remembered.get(id) : undefined);
    const spared = hasFilters(query) ? limit * spareHits : limit + fewHidden;
    for (let asked = spared; ; asked *= spareHits) {
      const texts = await beforeAllElse(() => this.#texts(query.text, asked, narrowing));
      const found = (texts?.hits ?? []).flatMap((hit) => {
        const paper = paperOf(hit.id);
        return paper && texts && passes(paper)
          ? [{ paper, hit: hitOf(hit, paperOf, texts.words) }]
          : [];
      });
      if (found.length >= limit || !texts || texts.hits.length < asked) {
        return found.slice(0, limit);
      }
    }
  }

  /** What the index finds; where they are wanted, papers of the last session are at hand then. */
  async #texts(
    query: string,
    limit: number,
    { needsAll = false, remembers = false, token }: Narrowing,
  ): Promise<FoundTexts | undefined> {
    const { index, remembered } = this.#library;
    const options = { isUnfinished: true, needsAll, ...(limit < Infinity && { limit }) };
    const [texts] = await Promise.all([
      index.find(query, options, token),
      remembers ? remembered.load() : undefined,
    ]);
    if (texts && remembers) {
      await remembered.read(
        texts.hits.map(({ id }) => id).filter((id) => !this.#library.paper(id)),
      );
    }
    return texts;
  }

  #sorted(found: readonly FoundPaper[], by: SortKey): readonly FoundPaper[] {
    const byPaper = new Map(found.map((each) => [each.paper, each]));
    const newestFirst = this.#library.papers().filter((paper) => byPaper.has(paper));
    return sortPapers(newestFirst, by, env.language).flatMap((paper) => byPaper.get(paper) ?? []);
  }

  /** Whether a paper is wanted: hidden ones are where a query asks for them. */
  async #test(query: Query, token?: CancellationToken): Promise<PaperTest> {
    const passes = hasFilters(query) ? await this.#filter(query, token) : () => true;
    return asksForHidden(query)
      ? passes
      : (paper) => !this.#readingLog.statusOf(paper).hidden && passes(paper);
  }

  /** A test for what a query asks for besides text; the texts in it are looked up before. */
  async #filter(query: Query, token?: CancellationToken): Promise<PaperTest> {
    const context = this.#context();
    const texts = new Map<string, TextNode>();
    paperFilter(query, {
      ...context,
      find: (text) => {
        texts.set(keyOf(text), text);
        return new Set();
      },
    });
    const found = new Map<string, ReadonlySet<string>>();
    for (const [key, text] of texts) {
      found.set(key, await this.#library.index.idsWith(text, token));
    }
    return paperFilter(query, {
      ...context,
      find: (text) => found.get(keyOf(text)) ?? new Set(),
    });
  }

  #context(): FilterQueryContext {
    const now = new Date();
    const { topics, ledger } = this.#library;
    return {
      today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
      stateOf: (paper) => paperStateOf(this.#readingLog.statusOf(paper), this.#visits.isNew(paper)),
      ledgerStateOf: (paper) => ledger.state(paper),
      topics: topics?.topics,
      placesOf: (uri) => {
        const place = Uri.parse(uri);
        return [fileNameOf(place), workspace.asRelativePath(place)];
      },
    };
  }
}

function keyOf(text: TextNode): string {
  return JSON.stringify(text);
}

/** The first papers that pass. */
function first(papers: readonly Paper[], limit: number, passes: PaperTest): readonly Paper[] {
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
