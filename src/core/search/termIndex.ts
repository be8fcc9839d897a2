import MiniSearch from 'minisearch';
import type { SearchText } from './searchText';
import { indexTerms } from './searchTerms';

export type SearchField = keyof SearchText;

/** How a term may differ from the indexed terms that it finds, and where these may stand. */
export interface TermMatching {
  /** Find terms that begin with it. */
  readonly prefix?: boolean;
  /** Find terms within this many changed, added or left out characters. */
  readonly edits?: number;
  readonly fields?: readonly SearchField[];
}

/** Called for each indexed term that is found, each text it is in and each paper that has it there. */
export type TermVisitor = (id: string, found: string, field: SearchField) => void;

type Document = SearchText & { readonly id: string };

const allFields: readonly SearchField[] = ['title', 'abstract'];

/** Which papers hold which terms. The engine beneath, MiniSearch, is known to this file alone. */
export class TermIndex {
  private readonly engine = new MiniSearch<Document>({
    fields: [...allFields],
    tokenize: (text) => indexTerms(text).map(({ term }) => term),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3 }, tokenize: (term) => [term] },
  });

  add(id: string, text: SearchText): void {
    this.engine.add({ id, ...text });
  }

  /** Takes out what `add` put in; `text` must be the same. */
  remove(id: string, text: SearchText): void {
    this.engine.remove({ id, ...text });
  }

  /** Visits all places of terms like `term`. */
  visit(term: string, matching: TermMatching, visitor: TermVisitor): void {
    for (const field of matching.fields ?? allFields) {
      this.engine.search(term, {
        fields: [field],
        prefix: matching.prefix ?? false,
        fuzzy: matching.edits ?? 0,
        // The engine asks for every place and drops those with a boost of nothing. Its own results,
        // with their objects for each paper and term, cost twenty times as much on short prefixes.
        boostDocument: (id, found) => {
          visitor(String(id), found, field);
          return 0;
        },
      });
    }
  }

  /** The papers with just this term and how much they are about it, 0–1: Okapi BM25+. */
  relevance(term: string): ReadonlyMap<string, number> {
    const results = this.engine.search(term, { prefix: false, fuzzy: false });
    const highest = results[0]?.score ?? 1;
    return new Map(results.map(({ id, score }) => [String(id), score / highest]));
  }
}
