import type { Paper } from '../model';
import { readableTitle } from '../text/readableTitle';

/** What papers can be sorted by. */
export type SortKey = 'date' | 'comments' | 'upvotes' | 'title';

/** Every {@link SortKey}, the usual one first. */
export const sortKeys: readonly SortKey[] = ['date', 'comments', 'upvotes', 'title'];

/**
 * Sorts papers that are given newest first: by counts, most first and unknown ones last, or by title
 * as a reader of the language sees it. What is equal stays newest first; by date nothing changes.
 *
 * @param locale BCP 47 language tag for the order of titles
 */
export function sortPapers(
  papers: readonly Paper[],
  by: SortKey,
  locale?: string,
): readonly Paper[] {
  switch (by) {
    case 'date':
      return papers;
    case 'comments':
      return sorted(papers, ({ comments }) => -(comments ?? -1));
    case 'upvotes':
      return sorted(papers, ({ upvotes }) => -(upvotes ?? -1));
    case 'title': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return papers
        .map((paper) => ({ paper, title: readableTitle(paper.title) }))
        .sort((a, b) => compare(a.title, b.title))
        .map(({ paper }) => paper);
    }
  }
}

function sorted(papers: readonly Paper[], place: (paper: Paper) => number): readonly Paper[] {
  return papers.toSorted((a, b) => place(a) - place(b));
}
