import type { Steps } from '../steps';
import type { HitReasons } from './hitReasons';
import { hitOf, type Hit, type HitMatches } from './hitMatches';
import type { TextNode } from './query/textQuery';
import type { SearchedPaper, SearchText } from './searchText';
import { searchText } from './searchText';
import { TextIndex } from './textIndex';

export { searchText };
export type { Hit, HitMatches, HitReasons, SearchedPaper, SearchText };

export interface SearchOptions {
  /** At most this many hits, the best ones. */
  readonly limit?: number;
  /** Only papers whose id passes. */
  readonly filter?: (id: string) => boolean;
  /** Whether the last word may be unfinished, as it is while a query is typed; true if left out. */
  readonly prefix?: boolean;
}

/**
 * Finds papers by words of their titles and abstracts, in any of their forms. The last word may be
 * unfinished; unknown and rare words may be misspelt. Short queries find papers with all words where
 * there are any; longer ones papers with most and rarest.
 */
export class SearchIndex {
  readonly #texts = new TextIndex({ relatesItself: true });
  /** The papers as they were given, whose strings are anyway held by those who gave them. */
  readonly #papers = new Map<string, SearchedPaper>();

  /** Number of papers held. */
  get size(): number {
    return this.#texts.size;
  }

  /** See `TextIndex.add`. */
  add(papers: Iterable<SearchedPaper>): void {
    const given = [...papers];
    for (const paper of given) {
      this.#papers.set(paper.id, paper);
    }
    this.#texts.add(given);
  }

  /** Forgets papers; ids that are not held are passed over. */
  remove(ids: Iterable<string>): void {
    const given = [...ids];
    for (const id of given) {
      this.#papers.delete(id);
    }
    this.#texts.remove(given);
  }

  /** Puts what was added in order, so that searching stays quick; changes no result. */
  settle(): Steps<void> {
    return this.#texts.settle();
  }

  /**
   * Finds what papers are about beyond their words, which orders what long queries find. Searches do
   * so themselves where papers are some thousands; with more they do without until it is done.
   */
  relate(): Steps<void> {
    return this.#texts.relate();
  }

  /**
   * The papers that the text of `query` finds, best first, equals by id; none for a query without
   * text. It may be in the query language; its filters are not looked at, see `paperFilter`.
   */
  search(query: string, { limit, filter, prefix }: SearchOptions = {}): Hit[] {
    const { hits, words } = this.#texts.find(query, {
      isUnfinished: prefix ?? true,
      ...(limit !== undefined && { limit }),
      ...(filter && { filter }),
    });
    return hits.map((hit) => hitOf(hit, (id) => this.#papers.get(id), words));
  }

  /** See `TextIndex.suggest`. */
  suggest(query: string): string | undefined {
    return this.#texts.suggest(query);
  }

  /** The ids of the papers that a text of a query asks for. */
  idsWith(text: TextNode): ReadonlySet<string> {
    return this.#texts.idsWith(text);
  }
}
