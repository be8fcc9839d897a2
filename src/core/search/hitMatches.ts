import type { Range } from '../model';
import { foldTerm } from '../text/tokens';
import { stemOf } from './analysis/stemOf';
import { readWords } from './analysis/wordReader';
import type { Findings } from './ranking/searcher';
import type { SearchText } from './searchText';

/** Where a paper has words of the query: ordered, disjoint UTF-16 ranges in its `searchText`. */
export interface HitMatches {
  readonly title: readonly Range[];
  readonly abstract: readonly Range[];
}

type Found = Pick<Findings, 'stems' | 'prefix'>;

/** The words of a paper that a search found it by. */
export function matchesIn({ title, abstract }: SearchText, found: Found): HitMatches {
  return { title: rangesIn(title, found), abstract: rangesIn(abstract, found) };
}

function rangesIn(text: string, { stems, prefix }: Found): Range[] {
  const ranges: Range[] = [];
  const take = (term: string, start: number, end: number): void => {
    if (stems.has(stemOf(term)) || (prefix !== undefined && term.startsWith(prefix))) {
      ranges.push({ start, end });
    }
  };
  readWords(text, {
    plain: (_, start, end) => {
      take(foldTerm(text.slice(start, end)), start, end);
    },
    folded: take,
    alias: take,
  });
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
