import type { Paper } from '../model';
import { runToEnd, type Steps } from '../steps';
import { matchesIn, type HitMatches } from './hitMatches';
import { reasonsOf, type HitReasons } from './hitReasons';
import { Relations } from './latent/relations';
import type { TextNode } from './query/textQuery';
import { Collection } from './ranking/collection';
import { Searcher, type Findings } from './ranking/searcher';
import { searchedText } from './searchedText';
import type { SearchText } from './searchText';
import { searchText } from './searchText';
import { fingerprintOf } from './segment/fingerprint';
import { SegmentStore } from './segment/segmentStore';
import { suggestQuery } from './suggestQuery';

export { searchText };
export type { HitMatches, HitReasons, SearchText };

export interface SearchOptions {
  /** At most this many hits, the best ones. */
  readonly limit?: number;
  /** Only papers whose id passes. */
  readonly filter?: (id: string) => boolean;
  /** Whether the last word may be unfinished, as it is while a query is typed; true if left out. */
  readonly prefix?: boolean;
}

/** A paper that a query found. */
export interface Hit {
  readonly id: string;
  /** Higher is better; comparable among the hits of one query. */
  readonly score: number;
  /** Computed when asked for, so that hits that are not shown cost nothing. */
  readonly matches: HitMatches;
  /** Why the query found it; likewise. */
  readonly reasons: HitReasons;
}

export type SearchedPaper = Pick<Paper, 'id' | 'title' | 'abstract'>;

/** Segments above which those who never call `settle` have it done for them. */
const mostSegments = 32;

const noMatches: HitMatches = { title: [], abstract: [] };
const noReasons: HitReasons = { title: [], abstract: [], related: [] };

/**
 * Finds papers by words of their titles and abstracts, in any of their forms. The last word may be
 * unfinished; unknown and rare words may be misspelt. Short queries find papers with all words where
 * there are any; longer ones papers with most and rarest.
 */
export class SearchIndex {
  readonly #store = new SegmentStore();
  /** The papers as they were given, whose strings are anyway held by those who gave them. */
  readonly #papers = new Map<string, SearchedPaper>();
  readonly #relations = new Relations();
  #searcher: Searcher | undefined;
  #collection: Collection | undefined;

  /** Number of papers held. */
  get size(): number {
    return this.#store.size;
  }

  /**
   * Adds papers, in place of those with the same ids. Takes about a tenth of a millisecond for each
   * paper: give many in portions where something else waits, and call {@link settle} at times.
   */
  add(papers: Iterable<SearchedPaper>): void {
    for (const paper of papers) {
      const before = this.#papers.get(paper.id);
      if (before?.title === paper.title && before.abstract === paper.abstract) {
        continue;
      }
      const text = searchText(paper);
      this.#change();
      this.#papers.set(paper.id, paper);
      this.#store.add(paper.id, text, fingerprintOf(text));
    }
    this.#store.sealIfMany();
    if (this.#store.segmentCount > mostSegments) {
      runToEnd(this.settle());
    }
  }

  /** Forgets papers; ids that are not held are passed over. */
  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      if (this.#store.remove(id)) {
        this.#change();
        this.#papers.delete(id);
      }
    }
  }

  /** Puts what was added in order, so that searching stays quick; changes no result. */
  *settle(): Steps<void> {
    yield* this.#store.merge();
    this.#forget();
  }

  /**
   * Finds what papers are about beyond their words, which orders what long queries find. Searches do
   * so themselves where papers are some thousands; with more they do without until it is done.
   */
  *relate(): Steps<void> {
    yield* this.#relations.relate(this.#collect());
  }

  /**
   * The papers that the text of `query` finds, best first, equals by id; none for a query without
   * text. It may be in the query language; its filters are not looked at, see `paperFilter`.
   */
  search(query: string, options: SearchOptions = {}): Hit[] {
    const { limit, filter, prefix } = options;
    const findings = this.#current().find(searchedText(query), {
      isUnfinished: prefix ?? true,
      ...(limit !== undefined && { limit }),
      ...(filter && { filter }),
    });
    return findings.candidates.map((candidate) =>
      this.#toHit(this.#collect().idOf(candidate), candidate.score, findings),
    );
  }

  /**
   * The query with its unknown words replaced by the nearest known ones, or left out where none is
   * near; `undefined` where that changes nothing or finds nothing.
   */
  suggest(query: string): string | undefined {
    const suggestion = suggestQuery(this.#collect(), query);
    const isOfUse = suggestion !== undefined && this.search(suggestion, { limit: 1 }).length > 0;
    return isOfUse ? suggestion : undefined;
  }

  /** The ids of the papers that a text of a query asks for. */
  idsWith(text: TextNode): ReadonlySet<string> {
    return this.#current().idsWith(text);
  }

  #change(): void {
    this.#relations.noteChange();
    this.#forget();
  }

  #forget(): void {
    this.#searcher = undefined;
    this.#collection = undefined;
  }

  #collect(): Collection {
    this.#collection ??= new Collection(this.#store.segments());
    return this.#collection;
  }

  #current(): Searcher {
    const collection = this.#collect();
    this.#searcher ??= new Searcher(collection, () => this.#relations.current(collection));
    return this.#searcher;
  }

  #toHit(id: string, score: number, findings: Findings): Hit {
    const compute = (): HitMatches => {
      const paper = this.#papers.get(id);
      return paper ? matchesIn(searchText(paper), findings) : noMatches;
    };
    const explain = (found: HitMatches): HitReasons => {
      const paper = this.#papers.get(id);
      return paper ? reasonsOf(searchText(paper), found, findings) : noReasons;
    };
    let matches: HitMatches | undefined;
    let reasons: HitReasons | undefined;
    return {
      id,
      score,
      get matches() {
        matches ??= compute();
        return matches;
      },
      get reasons() {
        reasons ??= explain(this.matches);
        return reasons;
      },
    };
  }
}
