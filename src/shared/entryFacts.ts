import type { Entry, Paper } from '../core';

/** What the line of facts needs; papers have it, and entries apart from the year's certainty. */
export type FactsSource = Pick<
  Paper,
  | 'authors'
  | 'authorCount'
  | 'organization'
  | 'published'
  | 'comments'
  | 'upvotes'
  | 'arxivId'
  | 'github'
>;

/**
 * The facts of an entry, with the library's knowledge of the paper where that is of use: the year
 * of a date that the dump prints without one.
 */
export function entryFacts(entry: Entry, paper: Paper | undefined): FactsSource {
  const { published, ...facts } = entry;
  if (!published) {
    return facts;
  }
  const known = paper?.published;
  const same =
    known?.month === published.month &&
    known.day === published.day &&
    (published.year === undefined || published.year === known.year);
  return {
    ...facts,
    published: same
      ? known
      : {
          ...published,
          certainty: published.year === undefined ? 'unknown' : 'printed',
          because: unplaced.template,
          reason: unplaced,
        },
  };
}

/** Why a date has no year when the library does not know the paper. */
const unplaced = { template: 'The digest prints no year with this date.', values: [] };
