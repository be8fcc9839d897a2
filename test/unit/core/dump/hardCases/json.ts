import type { DialectCases, HardText } from './table';

const printedYears = 'every instant has its year';
const noMarkdown = 'texts are strings, not Markdown';

const night = String.raw`{"paper":{"id":"2512.00001","title":"Kites at Night -- A\n  Survey","summary":"They fly, says https://example.org/kites and so\ndo we [see 1](https://example.org/a(b)) or (2].\n### Why\nhttps://example.org/why","authors":[{"name":"Ada Fellowes"}],"publishedAt":"2025-12-30T10:00:00.000Z","submittedOnDailyAt":"2026-01-02T01:00:00.000Z","submittedOnDailyBy":{"user":"ada","fullname":"Ada F"},"upvotes":1385,"organization":{"name":"pier","fullname":"pier"}},"title":"Kites at Night","publishedAt":"2025-12-29T20:00:00.000Z","numComments":2}`;
const bare = String.raw`{"paper":{"id":"2512.00002","title":"Kites by Day","publishedAt":"2025-12-30T10:00:00.000Z","summary":"They fly."},"title":"Kites by Day"}`;
const dawn = String.raw`{"paper":{"id":"2512.00003","title":"Kites at Dawn, Seen by People Who Sleep","summary":"They wait.","authors":[{"name":"Bo"},{"name":"Cy"}],"publishedAt":"2025-05-21T10:00:00.000Z","submittedOnDailyAt":"2026-01-02T01:00:00.000Z","upvotes":0},"title":"Kites at Dawn","numComments":0,"submittedBy":{"name":"bo-2"}}`;
const torn = String.raw`{"paper":{"id":"2512.00004","title":"Kites at Dusk","publishedAt":"2025-05-21T10:00:00.000Z","summary":"They la`;

const said = {
  listed: { year: 2026, month: 1, day: 2 },
  entries: [
    {
      title: 'Kites at Night -- A Survey',
      abstract:
        'They fly, says https://example.org/kites and so do we [see 1](https://example.org/a(b)) or (2]. ### Why https://example.org/why',
      arxivId: '2512.00001',
      upvotes: 1385,
      comments: 2,
      authorCount: 1,
      organization: { handle: 'pier', name: 'pier' },
      published: { year: 2025, month: 12, day: 30 },
      submitter: 'ada',
    },
    {
      title: 'Kites by Day',
      abstract: 'They fly.',
      arxivId: '2512.00002',
      published: { year: 2025, month: 12, day: 30 },
    },
    {
      title: 'Kites at Dawn, Seen by People Who Sleep',
      abstract: 'They wait.',
      arxivId: '2512.00003',
      upvotes: 0,
      comments: 0,
      authorCount: 2,
      published: { year: 2025, month: 5, day: 21 },
      submitter: 'bo-2',
    },
  ],
};
const tornSaid = {
  ...said,
  entries: [
    ...said.entries,
    {
      title: 'Kites at Dusk',
      abstract: 'They la',
      arxivId: '2512.00004',
      published: { year: 2025, month: 5, day: 21 },
    },
  ],
  problems: ['torn-entry'],
};

const texts: readonly HardText[] = [
  {
    shows: [
      'bare entries between entries with meta',
      'no “Daily Papers” line',
      'an organization whose handle equals its name',
      'a yearless December under a January list',
      'the listed date is no title',
      ' -- ',
      'an abstract shorter than its title',
      'an abstract that ends in an address',
      'an abstract that holds ] and (',
      'an abstract with a line like a heading',
      'an address in mid-line',
      'a heading that goes on',
      'submitters above their papers',
      'a soft-wrapped abstract',
    ],
    text: `[${night},${bare},${dawn}]\n`,
    ...said,
  },
  {
    shows: ['one object per line'],
    text: `${night}\n${bare}\n${dawn}\n`,
    ...said,
  },
  { shows: ['a torn last entry'], text: `[${night},${bare},${dawn},${torn}`, ...tornSaid },
  {
    shows: ['one object per line', 'a torn last entry'],
    text: `${night}\n${bare}\n${dawn}\n${torn}`,
    ...tornSaid,
  },
  {
    shows: ['no meta at all', 'an address that a wrap goes through', '1.09k, 110k, 1,385'],
    text: String.raw`[{"paper":{"id":"2512.00001","title":"Kites at Night","summary":"Plans: https://\nexample.org/kites and https://example.org/kites-\n2025/list now.","upvotes":110000},"title":"Kites at Night"}]`,
    entries: [
      {
        title: 'Kites at Night',
        abstract: 'Plans: https://example.org/kites and https://example.org/kites- 2025/list now.',
        arxivId: '2512.00001',
        upvotes: 110_000,
      },
    ],
    problems: ['missing-date', 'broken-url'],
  },
];

export const jsonCases: DialectCases = {
  dialect: 'json',
  texts,
  fixtures: [
    { shows: ['a heading that goes on', ' -- '], fixture: 'json/current.json' },
    { shows: ['a torn last entry'], fixture: 'json/torn-in-number.json' },
    { shows: ['a torn last entry'], fixture: 'json/torn-in-summary.json' },
  ],
  without: {
    'dates with and without years and comments': printedYears,
    '1 authors, 671 authors': 'authors are counted by their names',
    'no evidence for a year': printedYears,
    '- is zero': 'counts are numbers',
    'a date glued to its comments': 'counts have members of their own',
    'soft wraps by backslashes': noMarkdown,
    'a title with a backslash and blanks': noMarkdown,
    'a link to the comments alone': 'every item has its id',
    'doubled printings': 'a list has every paper once',
    'a hollow page': 'an empty list is refused as other JSON',
    'texts of images in other languages': 'a list has no images',
    'unknown navigation and footers': 'a list has neither',
  },
};
