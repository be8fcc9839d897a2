import { page, type DialectCases } from './table';

const banner = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'byAK and the research community',
];
const linksApart = 'the text has no addresses but those in its abstracts';
const noMarkdown = 'a browser copies text without the marks of Markdown';

export const plainCases: DialectCases = {
  dialect: 'plain',
  texts: [
    {
      shows: ['1.09k, 110k, 1,385', 'no “Daily Papers” line'],
      text: page(
        ...banner,
        'Feb 24',
        'Kites at Night',
        'They fly. Nobody sees them.',
        '  • 2 authors\n·\nFeb 23 1.09k',
        'Kites by Day',
        'They fly. Everybody sees them.',
        '  • 1 authors\n·\nMay 21, 2025 1,385',
        'Kites at Dawn',
        'They wait. Some see them.',
        'Pier Pier\n·\nMay 21, 2025 110k',
      ),
      listed: { month: 2, day: 24 },
      entries: [
        {
          title: 'Kites at Night',
          abstract: 'They fly. Nobody sees them.',
          authorCount: 2,
          published: { month: 2, day: 23 },
          comments: 1090,
        },
        {
          title: 'Kites by Day',
          abstract: 'They fly. Everybody sees them.',
          authorCount: 1,
          published: { year: 2025, month: 5, day: 21 },
          comments: 1385,
        },
        {
          title: 'Kites at Dawn',
          abstract: 'They wait. Some see them.',
          organization: { handle: 'Pier', name: 'Pier' },
          published: { year: 2025, month: 5, day: 21 },
          comments: 110_000,
        },
      ],
    },
    {
      shows: [
        'an abstract with a line like a heading',
        'an address in mid-line',
        'a soft-wrapped abstract',
        'an address that a wrap goes through',
      ],
      text: page(
        ...banner,
        'Feb 24',
        'Kites at Night',
        'They fly, says https://example.org/kites and so do we.\n### Results\nWe see them at https://\nexample.org/night now.',
        '  • 2 authors\n·\nFeb 23',
        'Kites by Day',
        'The plans are at https://example.org/kites-\n2025/list for all. They fly.',
        '  • 3 authors\n·\nFeb 22',
      ),
      listed: { month: 2, day: 24 },
      entries: [
        {
          title: 'Kites at Night',
          abstract:
            'They fly, says https://example.org/kites and so do we. ### Results We see them at https://example.org/night now.',
          authorCount: 2,
          published: { month: 2, day: 23 },
        },
        {
          title: 'Kites by Day',
          abstract: 'The plans are at https://example.org/kites- 2025/list for all. They fly.',
          authorCount: 3,
          published: { month: 2, day: 22 },
        },
      ],
      problems: ['broken-url'],
    },
    {
      shows: ['unknown navigation and footers', 'the listed date is no title'],
      text: page(
        'Piers',
        'Startseite',
        ...banner,
        'Daily',
        'Weekly',
        'Monthly',
        'Feb 24',
        'Kites at Night',
        'They fly. Nobody sees them.',
        '  • 2 authors\n·\nFeb 23',
        'Previous',
        'Next',
        'System theme',
        'Company',
        'Impressum',
        'Website',
      ),
      listed: { month: 2, day: 24 },
      entries: [
        {
          title: 'Kites at Night',
          abstract: 'They fly. Nobody sees them.',
          authorCount: 2,
          published: { month: 2, day: 23 },
        },
      ],
    },
  ],
  fixtures: [
    { shows: ['bare entries between entries with meta'], fixture: 'plain/bare-between-meta.txt' },
    { shows: ['no meta at all'], fixture: 'plain/no-meta-at-all.txt' },
    {
      shows: ['an organization whose handle equals its name'],
      fixture: 'plain/organization-handle-equals-name.txt',
    },
    {
      shows: ['dates with and without years and comments'],
      fixture: 'plain/comments-and-years.txt',
    },
    { shows: ['1 authors, 671 authors'], fixture: 'plain/author-counts.txt' },
    {
      shows: ['a yearless December under a January list', 'no evidence for a year'],
      fixture: 'plain/december-yearless-under-january.txt',
    },
    { shows: ['the listed date is no title'], fixture: 'plain/title-like-date.txt' },
    { shows: [' -- '], fixture: 'plain/title-punctuation.txt' },
    {
      shows: ['an abstract shorter than its title'],
      fixture: 'plain/abstract-shorter-than-title.txt',
    },
    {
      shows: ['an abstract shorter than its title'],
      fixture: 'plain/abstract-shorter-than-title-without-meta.txt',
    },
    {
      shows: ['an abstract that ends in an address', 'an abstract that holds ] and ('],
      fixture: 'plain/abstract-endings.txt',
    },
    {
      shows: ['an abstract that ends in an address'],
      fixture: 'plain/abstract-endings-without-meta.txt',
    },
    { shows: ['a torn last entry'], fixture: 'plain/torn-in-abstract.txt' },
    { shows: ['a torn last entry'], fixture: 'plain/torn-in-abstract-without-meta.txt' },
    { shows: ['a soft-wrapped abstract'], fixture: 'plain/wrapped-abstract-without-meta.txt' },
  ],
  without: {
    '- is zero': 'the text has no upvotes, and leaves out comments where there are none',
    'a date glued to its comments': 'a blank stands between them',
    'soft wraps by backslashes': noMarkdown,
    'a title with a backslash and blanks': noMarkdown,
    'a heading that goes on': noMarkdown,
    'a link to the comments alone': linksApart,
    'doubled printings': 'the list page prints every paper once',
    'submitters above their papers': 'the text names no submitters',
    'a hollow page': 'a page without titles is of dialect hollow',
    'texts of images in other languages': 'the text has no images',
    'one object per line': 'the text is no JSON',
  },
};
