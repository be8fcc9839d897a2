import type { Paper } from '../model';
import { runToEnd, type Steps } from '../steps';
import { readableTitle } from '../text/readableTitle';
import { mapInSteps } from '../pieces';
import { sortInSteps } from '../sortInSteps';

/** What papers can be sorted by. */
export type SortKey = 'date' | 'comments' | 'upvotes' | 'title';

/** Every {@link SortKey}, the usual one first. */
export const sortKeys: readonly SortKey[] = ['date', 'comments', 'upvotes', 'title'];

interface Titled {
  readonly paper: Paper;
  readonly title: string;
}

/**
 * Sorts papers that are given newest first: by counts, most first and unknown ones last, or by title
 * as a reader of the language sees it. What is equal stays newest first; by date nothing changes.
 *
 * @param locale BCP 47 language tag for the order of titles
 */
export function* sortPapersInSteps(
  papers: readonly Paper[],
  by: SortKey,
  locale?: string,
): Steps<readonly Paper[]> {
  switch (by) {
    case 'date':
      return papers;
    case 'comments':
      return yield* sortInSteps(papers, (a, b) => (b.comments ?? -1) - (a.comments ?? -1));
    case 'upvotes':
      return yield* sortInSteps(papers, (a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1));
    case 'title': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      const titled = yield* mapInSteps(papers, (paper): Titled => ({
        paper,
        title: readableTitle(paper.title),
      }));
      const sorted = yield* sortInSteps(titled, (a, b) => compare(a.title, b.title));
      return yield* mapInSteps(sorted, ({ paper }) => paper);
    }
  }
}

/** The same at once. */
export function sortPapers(
  papers: readonly Paper[],
  by: SortKey,
  locale?: string,
): readonly Paper[] {
  return runToEnd(sortPapersInSteps(papers, by, locale));
}
