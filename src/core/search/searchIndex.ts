import type { Paper, Range } from '../model';
import { readableText } from '../text/readableTitle';
import type { Token } from '../text/tokens';
import { BoundedCache } from './boundedCache';
import { idsWithAll, scoresOf } from './ranking';
import type { SearchText } from './searchText';
import { searchText } from './searchText';
import { indexTerms, queryTerms } from './searchTerms';
import { suggestTerm } from './suggestTerm';
import { TermIndex } from './termIndex';
import type { TermMatches } from './termMatches';
import { exactMatches, tolerantMatches } from './termMatches';

export { searchText };
export type { SearchText };

export interface SearchOptions {
  /** At most this many hits, the best ones. */
  readonly limit?: number;
  /** Only papers whose id passes. */
  readonly filter?: (id: string) => boolean;
  /** Whether words may be unfinished, as they are while a query is typed; true if left out. */
  readonly prefix?: boolean;
}

/** Where a paper has words of the query: ordered, disjoint UTF-16 ranges in its `searchText`. */
export interface HitMatches {
  readonly title: readonly Range[];
  readonly abstract: readonly Range[];
}

/** A paper that a query found. */
export interface Hit {
  readonly id: string;
  /** Higher is better; comparable among the hits of one query. */
  readonly score: number;
  /** Computed when asked for, so that hits that are not shown cost nothing. */
  readonly matches: HitMatches;
}

/** Shortest word that stands for longer ones when it is not the last of a query. */
const shortestPrefix = 3;

/** Words of a query that are looked up; more come only of a text pasted by mistake. */
const mostWords = 24;

/** Words whose matches are held until papers come or go. */
const heldWords = 64;

/** Papers whose terms are held after they have been hits. */
const heldHits = 256;

/** The terms of the two texts of a paper, with where they stand. */
interface HitTerms {
  readonly title: readonly Token[];
  readonly abstract: readonly Token[];
}

/**
 * Finds papers by words of their titles and abstracts. Words may be unfinished and misspelt; a word
 * in a title counts more than in an abstract, the word itself more than a longer one, that more than
 * a similar one. Papers with all words come first; where none has all, those with most and rarest.
 */
export class SearchIndex {
  private readonly terms = new TermIndex();
  private readonly texts = new Map<string, SearchText>();
  /** While a query is typed, only its last word changes. */
  private readonly matches = new BoundedCache<TermMatches>(heldWords);
  /** While a query is typed, most hits are hits again. */
  private readonly hitTerms = new BoundedCache<HitTerms>(heldHits);

  /** Number of papers held. */
  get size(): number {
    return this.texts.size;
  }

  /**
   * Adds papers, in place of those with the same ids. Takes some tenths of a millisecond for each
   * paper: give many in portions where something else waits.
   */
  add(papers: Iterable<Pick<Paper, 'id' | 'title' | 'abstract'>>): void {
    for (const paper of papers) {
      const text = searchText(paper);
      const held = this.texts.get(paper.id);
      if (held?.title === text.title && held.abstract === text.abstract) {
        continue;
      }
      this.remove([paper.id]);
      this.matches.clear();
      this.texts.set(paper.id, text);
      this.terms.add(paper.id, text);
    }
  }

  /** Forgets papers; ids that are not held are passed over. */
  remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const text = this.texts.get(id);
      if (text) {
        this.matches.clear();
        this.hitTerms.delete(id);
        this.texts.delete(id);
        this.terms.remove(id, text);
      }
    }
  }

  /** The papers that `query` finds, best first, equals by id; none for a query without words. */
  search(query: string, options: SearchOptions = {}): Hit[] {
    const matches = this.matchesOf(wordsOf(query), options.prefix ?? true);
    const found = new Set(matches.flatMap((term) => [...term.found]));
    return [...scoresOf(matches, this.size)]
      .filter(([id]) => options.filter?.(id) ?? true)
      .sort(([leftId, left], [rightId, right]) => right - left || (leftId < rightId ? -1 : 1))
      .slice(0, options.limit)
      .map(([id, score]) => this.toHit(id, score, found));
  }

  /**
   * The query with its unknown words replaced by the nearest known ones, or left out where none is
   * near; `undefined` where that changes nothing or finds nothing.
   */
  suggest(query: string): string | undefined {
    const words = wordsOf(query);
    const corrected = words.flatMap((word) => suggestTerm(this.terms, word) ?? []);
    const suggestion = corrected.join(' ');
    const isNew = suggestion !== '' && suggestion !== words.join(' ');
    return isNew && this.search(suggestion, { limit: 1 }).length > 0 ? suggestion : undefined;
  }

  /**
   * The papers that each word finds. Words are taken at their letters as far as that gives papers
   * with all of them, else nearly; words that find nothing at all are left out.
   */
  private matchesOf(words: readonly string[], mayBeUnfinished: boolean): TermMatches[] {
    const isPrefix = (word: string, index: number): boolean =>
      mayBeUnfinished && (index === words.length - 1 || word.length >= shortestPrefix);
    const exact = words.map((word, index) => this.exact(word, isPrefix(word, index)));
    if (idsWithAll(exact).length > 0) {
      return exact;
    }
    const tolerant = (word: string, index: number): TermMatches =>
      this.tolerant(word, isPrefix(word, index));
    const completed = exact
      .map((matches, index) => (isFound(matches) ? matches : tolerant(words[index] ?? '', index)))
      .filter(isFound);
    return idsWithAll(completed).length > 0 ? completed : words.map(tolerant).filter(isFound);
  }

  private exact(word: string, prefix: boolean): TermMatches {
    return this.matches.get(`${word}${prefix ? '*' : ''}`, () =>
      exactMatches(this.terms, word, prefix),
    );
  }

  private tolerant(word: string, prefix: boolean): TermMatches {
    return this.matches.get(`${word}${prefix ? '~*' : '~'}`, () =>
      tolerantMatches(this.terms, word, prefix),
    );
  }

  private toHit(id: string, score: number, found: ReadonlySet<string>): Hit {
    const compute = (): HitMatches => this.matchesIn(id, found);
    let matches: HitMatches | undefined;
    return {
      id,
      score,
      get matches() {
        matches ??= compute();
        return matches;
      },
    };
  }

  private matchesIn(id: string, found: ReadonlySet<string>): HitMatches {
    const text = this.texts.get(id);
    if (!text) {
      return { title: [], abstract: [] };
    }
    const terms = this.hitTerms.get(id, () => {
      return { title: indexTerms(text.title), abstract: indexTerms(text.abstract) };
    });
    return { title: rangesOf(terms.title, found), abstract: rangesOf(terms.abstract, found) };
  }
}

const isFound = ({ strengths }: TermMatches): boolean => strengths.size > 0;

/** The first distinct words of a query, which may hold TeX as titles do. */
function wordsOf(query: string): string[] {
  const words = new Set(queryTerms(readableText(query)).map(({ term }) => term));
  return [...words].slice(0, mostWords);
}

/** Where found terms stand, overlapping ones as one. */
function rangesOf(terms: readonly Token[], found: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  for (const { term, start, end } of terms) {
    if (!found.has(term)) {
      continue;
    }
    const last = ranges.at(-1);
    if (last && start < last.end) {
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      ranges.push({ start, end });
    }
  }
  return ranges;
}
