import type { Dump, Entry } from '../../../../../src/core/model';

/** Every case that is known to be hard to read. */
export const hardCases = [
  'bare entries between entries with meta',
  'no meta at all',
  'no “Daily Papers” line',
  'an organization whose handle equals its name',
  'dates with and without years and comments',
  '1 authors, 671 authors',
  'a yearless December under a January list',
  'no evidence for a year',
  'the listed date is no title',
  ' -- ',
  'an abstract shorter than its title',
  'an abstract that ends in an address',
  'an abstract that holds ] and (',
  'an abstract with a line like a heading',
  'an address in mid-line',
  '- is zero',
  'a date glued to its comments',
  'soft wraps by backslashes',
  'a title with a backslash and blanks',
  'a heading that goes on',
  'a torn last entry',
  'a link to the comments alone',
  '1.09k, 110k, 1,385',
  'doubled printings',
  'submitters above their papers',
  'a hollow page',
  'texts of images in other languages',
  'unknown navigation and footers',
  'a soft-wrapped abstract',
  'an address that a wrap goes through',
  'one object per line',
] as const;

export type HardCase = (typeof hardCases)[number];

/** What an entry says, places and kind of abstract left out. */
export type Said = Pick<
  Entry,
  | 'title'
  | 'abstract'
  | 'arxivId'
  | 'upvotes'
  | 'comments'
  | 'authorCount'
  | 'organization'
  | 'published'
  | 'submitter'
  | 'github'
>;

/** A text of invented papers, and what a person reads in it. */
export interface HardText {
  readonly shows: readonly HardCase[];
  readonly text: string;
  readonly listed?: Dump['listed'];
  readonly entries: readonly Said[];
  /** Codes, in order of their places. */
  readonly problems?: readonly string[];
}

/** A fixture whose expectation was read against its text by a person. */
export interface HardFixture {
  readonly shows: readonly HardCase[];
  readonly fixture: string;
}

/** What one dialect shows of the hard cases. */
export interface DialectCases {
  readonly dialect: string;
  readonly texts: readonly HardText[];
  readonly fixtures: readonly HardFixture[];
  /** Cases that cannot come up in the dialect, with the reason. */
  readonly without: Partial<Record<HardCase, string>>;
}

/** Blocks with a blank line between them, and a line break at the end. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

/** The fields of an entry that the table names. */
export function saidOf(entry: Said): object {
  const { title, abstract, arxivId, upvotes, comments } = entry;
  const { authorCount, organization, published, submitter, github } = entry;
  const dense = { title, abstract, arxivId, upvotes, comments, authorCount, organization };
  return { ...dense, published, submitter, github };
}
