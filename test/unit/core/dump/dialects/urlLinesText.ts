import fc from 'fast-check';
import type { PartialDate } from '../../../../../src/core/model';

/** What a dump of dialect urlLines says of a paper, as its writer knows it. */
export interface UrlLinesEntry {
  readonly upvotes: number;
  readonly arxivId: string;
  readonly title: string;
  readonly abstract: string;
  readonly authorCount?: number | undefined;
  readonly organization?: { readonly handle: string; readonly name: string } | undefined;
  readonly published: PartialDate;
  readonly comments?: number | undefined;
}

export interface UrlLinesList {
  readonly query?: string | undefined;
  readonly listed: PartialDate & { readonly year: number };
  readonly footer: boolean;
  readonly entries: readonly UrlLinesEntry[];
}

const site = 'https://huggingface.co';
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The text of a list, with the given line breaks. */
export function printList(list: UrlLinesList, lineBreak: string): string {
  const { query, listed, footer, entries } = list;
  const { year, month, day } = listed;
  const before = new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
  const blocks = [
    ...(query === undefined ? [] : [`url: ${site}/papers?q=${encodeURIComponent(query)}`]),
    ...[' Models', `${site}/models`, 'Subscribe', `${site}/login?next=%2Fpapers`, 'Daily Papers'],
    ...['by ', 'AK', `${site}/akhaliq`, ' and the research community', query ?? 'Daily', 'Weekly'],
    ...[` `, `${site}/papers/date/${before}`, `${months[month - 1] ?? ''} ${day}`],
    ...entries.flatMap(printEntry),
    ...(footer ? ['Previous', `${site}/papers/date/${before}`, 'TOS', `${site}/terms`] : []),
  ];
  return blocks.join(lineBreak + lineBreak);
}

function printEntry(entry: UrlLinesEntry): string[] {
  const { upvotes, arxivId, title, abstract, authorCount, organization, comments } = entry;
  const url = `${site}/papers/${arxivId}`;
  const { year, month, day } = entry.published;
  const date = `${months[month - 1] ?? ''} ${day}${year === undefined ? '' : `, ${year}`}`;
  return [
    ` [-] ${upvotes === 0 ? '-' : upvotes.toLocaleString('en-US')}`,
    `${site}/login?next=%2Fpapers%2F${arxivId}`,
    title,
    url,
    abstract,
    url,
    ...(organization
      ? [' ', url, ` ${organization.name}`, `${site}/${organization.handle}`]
      : ['[', `${authorCount ?? 1} authors](${url})`]),
    '·',
    ...(comments === undefined ? [date] : [`${date} `, String(comments), `${url}#community`]),
  ];
}

const words = fc
  .array(
    fc.constantFrom(
      ...'loom tides of in with sparse kites ell_1 8e^{-5}mm “Quoted” -- & [1] (2] · 深度学习'.split(
        ' ',
      ),
      'https://example.org/kites(v2)',
      '3 authors',
      'May 5',
      '[-]',
      '### 4D',
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => `A ${parts.join(' ')}`);
const title = fc.oneof(words, fc.constantFrom('1984', 'May 5', '12 authors', 'Daily Papers', '-'));
const abstract = fc.oneof(words, fc.constantFrom('It can!', '7', 'See https://example.org/a_b'));
const count = fc.integer({ min: 0, max: 5000 });
const day = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const published = fc.oneof(
  day,
  fc
    .record({ year: fc.integer({ min: 1991, max: 2099 }) })
    .chain((year) => day.map((rest) => ({ ...rest, ...year }))),
);
const organization = fc.record({
  handle: fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,12}$/),
  name: words,
});
const who = fc.oneof(
  fc.record({ authorCount: fc.integer({ min: 1, max: 1200 }) }),
  fc.record({ organization }),
);
const entry: fc.Arbitrary<UrlLinesEntry> = fc
  .tuple(
    fc.record({ upvotes: count, title, abstract, published }),
    who,
    fc.integer({ min: 1, max: 99_999 }),
    fc.option(count, { nil: undefined }),
  )
  .map(([texts, ownWho, number, comments]) => ({
    ...texts,
    ...ownWho,
    comments,
    arxivId: `2501.${String(number).padStart(5, '0')}`,
  }));

/** Random lists with a text that says just that. */
export const arbitraryUrlLines = fc
  .record({
    list: fc.record({
      query: fc.option(fc.constantFrom('Slow Bread', 'a+b & 100% (c)'), { nil: undefined }),
      listed: day.map((rest) => ({ ...rest, year: 2026 })),
      footer: fc.boolean(),
      entries: fc.array(entry, { minLength: 1, maxLength: 8 }),
    }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ list, lineBreak, mark }) => ({ list, text: mark + printList(list, lineBreak) }));
