import { foldTerm } from '../text/tokens';
import { stemOf } from './analysis/stemOf';
import { queryTerms } from './analysis/queryWords';
import type { HitMatches } from './hitMatches';
import type { Findings } from './ranking/searcher';
import type { SearchText } from './searchText';
import type { Range } from '../model';

/** A word as the text prints it first, with how often it stands there in any of its forms. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

/** Why a search found a paper; words of the query in the order of the texts. */
export interface HitReasons {
  readonly title: readonly CountedWord[];
  readonly abstract: readonly CountedWord[];
  /** Words of the paper that others have which the query finds, the most telling first. */
  readonly related: readonly string[];
}

const mostRelated = 5;

/** What tells why a paper was found: see {@link HitReasons}. */
export function reasonsOf(
  text: SearchText,
  matches: HitMatches,
  { stems, related }: Pick<Findings, 'stems' | 'related'>,
): HitReasons {
  const printed = new Map<string, string>();
  for (const part of related.length > 0 ? [text.title, text.abstract] : []) {
    for (const { term, start, end } of queryTerms(part)) {
      const stem = stemOf(term);
      printed.set(stem, printed.get(stem) ?? part.slice(start, end));
    }
  }
  const others = related.flatMap(({ stem }) => (stems.has(stem) ? [] : (printed.get(stem) ?? [])));
  return {
    title: counted(text.title, matches.title),
    abstract: counted(text.abstract, matches.abstract),
    related: others.slice(0, mostRelated),
  };
}

/** The words at ranges of a text, forms of one word as one. */
function counted(text: string, ranges: readonly Range[]): CountedWord[] {
  const words = new Map<string, CountedWord>();
  for (const { start, end } of ranges) {
    const word = text.slice(start, end);
    const stem = stemOf(foldTerm(word));
    const known = words.get(stem);
    words.set(stem, { word: known?.word ?? word, count: (known?.count ?? 0) + 1 });
  }
  return [...words.values()];
}
