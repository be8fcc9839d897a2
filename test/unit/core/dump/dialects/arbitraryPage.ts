import fc from 'fast-check';
import type { Organization, PartialDate } from '../../../../../src/core/model';

/** A paper as the writer of a page knows it. */
export interface WrittenEntry {
  readonly title: string;
  readonly abstract: string;
  readonly arxivId: string;
  readonly upvotes: number;
  readonly authorCount?: number;
  readonly organization?: Organization;
  readonly published: PartialDate;
  readonly comments?: number;
}

const words = fc.constantFrom(
  ...'loom tides of in with sparse kites and bees on dough Orchard V1 4D ell_1 8e^{-5}mm'.split(
    ' ',
  ),
  ...['--', '&', '(see', 'Fig. 2)', '“Quoted”', '~$2.2k', '深度学习', '👩‍🔬', 'می‌خوانم', '[1]'],
  ...['https://example.org/kites(v2)', '](https://example.org/a)', '$x_{i}$', '·', '3 authors'],
  ...['45\\%', '*', '`code`', 'May 5'],
);
const sentence = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(words, { minLength: 1, maxLength }).map((list) => `On ${list.join(' ')}`);

const day = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
export const arbitraryDay: fc.Arbitrary<PartialDate> = fc.oneof(
  day,
  fc
    .tuple(day, fc.integer({ min: 1991, max: 2099 }))
    .map(([monthAndDay, year]) => ({ ...monthAndDay, year })),
);

const who = fc.oneof(
  fc.record({ authorCount: fc.integer({ min: 1, max: 1200 }) }),
  fc
    .tuple(
      fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,12}$/),
      fc.constantFrom('Tide Lab', '雨どり'),
    )
    .map(([handle, name]) => ({ organization: { handle, name } })),
);
const comments = fc.oneof(
  fc.constant({}),
  fc.record({ comments: fc.integer({ min: 0, max: 5000 }) }),
);

/** Lists of papers with known truth, each paper once. */
export const arbitraryEntries: fc.Arbitrary<WrittenEntry[]> = fc
  .array(
    fc.tuple(
      sentence(8),
      sentence(40),
      fc.integer({ min: 0, max: 200_000 }),
      arbitraryDay,
      who,
      comments,
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((papers) =>
    papers.map(([title, abstract, upvotes, published, ownWho, ownComments], index) => ({
      title,
      abstract,
      arxivId: `2501.${String(index).padStart(5, '0')}`,
      upvotes,
      published,
      ...ownWho,
      ...ownComments,
    })),
  );

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date as pages print it. */
export function printDate({ year, month, day: dayOfMonth }: PartialDate): string {
  const printed = `${months[month - 1] ?? ''} ${dayOfMonth}`;
  return year === undefined ? printed : `${printed}, ${year}`;
}

/** A count as pages print it. */
export function printCount(count: number): string {
  return count === 0 ? '-' : count.toLocaleString('en-US');
}
