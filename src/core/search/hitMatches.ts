import type { Range } from '../model';
import { stemOf } from './analysis/stemOf';
import { WordBatch } from './analysis/wordBatch';
import { readWords } from './analysis/wordReader';
import { reasonsOf, type HitReasons } from './hitReasons';
import { searchText, type SearchedPaper, type SearchText } from './searchText';
import type { FoundTexts, FoundWords } from './textIndex';

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
  /** Why the query found it; likewise. */
  readonly reasons: HitReasons;
}

const noReasons: HitReasons = { title: [], abstract: [], related: [] };
const noMatches: HitMatches = { title: [], abstract: [] };

/**
 * A hit as it is shown.
 *
 * @param paperNow the paper as it is when that is looked at; where it is gone, nothing in it matches
 */
export function hitOf(
  { id, score }: FoundTexts['hits'][number],
  paperNow: (id: string) => Omit<SearchedPaper, 'id'> | undefined,
  words: FoundWords,
): Hit {
  let matches: HitMatches | undefined;
  let reasons: HitReasons | undefined;
  return {
    id,
    score,
    get matches() {
      if (!matches) {
        const paper = paperNow(id);
        matches = paper ? matchesIn(searchText(paper), words) : noMatches;
      }
      return matches;
    },
    get reasons() {
      if (!reasons) {
        const paper = paperNow(id);
        reasons = paper ? reasonsOf(searchText(paper), this.matches, words) : noReasons;
      }
      return reasons;
    },
  };
}

/** The words of a paper that a search found it by. */
export function matchesIn({ title, abstract }: SearchText, found: MarkedWords): HitMatches {
  return { title: rangesIn(title, found), abstract: rangesIn(abstract, found) };
}

/** What of {@link FoundWords} is marked. */
type MarkedWords = Pick<FoundWords, 'stems' | 'prefix'>;

function rangesIn(text: string, { stems, prefix }: MarkedWords): Range[] {
  const ranges: Range[] = [];
  const words = new WordBatch();
  readWords(text, words);
  for (let index = 0; index < words.size; index++) {
    const { term, start, end } = words.tokenAt(index);
    if (stems.has(stemOf(term)) || (prefix !== undefined && term.startsWith(prefix))) {
      ranges.push({ start, end });
    }
  }
  return joined(ranges);
}

/** Ranges in order, overlapping ones as one. */
function joined(ranges: readonly Range[]): Range[] {
  const disjoint: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = disjoint.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
    } else {
      disjoint.push({ start, end });
    }
  }
  return disjoint;
}
