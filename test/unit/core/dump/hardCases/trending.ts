import { page, type DialectCases } from './table';

const site = 'https://huggingface.co';
const notListed = 'the page is of no day, so it carries no date';
const printedYears = 'every date of the page has its year';

const nightLinked = [
  `### [Kites at Night](${site}/papers/2512.00001)`,
  'We fly kites, says https://example.org/kites and so do we [see 1](https://example.org/a(b)) or (2].',
  `[![Лого](${site}/p.png) pier](${site}/pier) · Published on Dec 30, 2025`,
  `[Upvote\n\n-](${site}/login?next=%2Fpapers%2F2512.00001)`,
  `[GitHub 110k](https://github.com/pier/kites) [arXiv Page](https://arxiv.org/abs/2512.00001)`,
];
const dayLinked = [
  `### [Kites by Day, Seen by People Who Are Awake](${site}/papers/2512.00002)`,
  'They fly.',
  '- 671 authors\n\n· Published on Jan 2, 2026',
  `[Upvote\n\n1,385](${site}/login?next=%2Fpapers%2F2512.00002)`,
];

export const trendingCases: DialectCases = {
  dialect: 'trending',
  texts: [
    {
      shows: [
        'doubled printings',
        'submitters above their papers',
        'an organization whose handle equals its name',
        '1 authors, 671 authors',
        '- is zero',
        '1.09k, 110k, 1,385',
        'an abstract shorter than its title',
        'an abstract that holds ] and (',
        'an address in mid-line',
        'texts of images in other languages',
        'unknown navigation and footers',
        'bare entries between entries with meta',
        'no “Daily Papers” line',
      ],
      text: page(
        '[Zum Inhalt](#inhalt)',
        '# Trending Papers',
        `[![Miniatura](${site}/k.png)`,
        'Submitted by',
        `![Avatar di ada](${site}/a.png)`,
        `ada](${site}/papers/2512.00001)`,
        ...nightLinked,
        ...nightLinked,
        ...dayLinked,
        ...dayLinked,
        `### [Kites at Dawn](${site}/papers/2512.00003)`,
        'They wait.',
        `### [Kites at Dawn](${site}/papers/2512.00003)`,
        'They wait.',
        `### [Kites at Dusk](${site}/papers/2512.00004)`,
        'They land.',
        '- 1 authors\n\n· Published on May 21, 2025',
        `[Upvote\n\n1.09k](${site}/login?next=%2Fpapers%2F2512.00004)`,
        '### Über uns',
        '[Impressum](/impressum/alles)',
      ),
      entries: [
        {
          title: 'Kites at Night',
          abstract:
            'We fly kites, says https://example.org/kites and so do we [see 1](https://example.org/a(b)) or (2].',
          arxivId: '2512.00001',
          upvotes: 0,
          organization: { handle: 'pier', name: 'pier' },
          published: { year: 2025, month: 12, day: 30 },
          submitter: 'ada',
          github: { url: 'https://github.com/pier/kites', stars: 110_000 },
        },
        {
          title: 'Kites by Day, Seen by People Who Are Awake',
          abstract: 'They fly.',
          arxivId: '2512.00002',
          upvotes: 1385,
          authorCount: 671,
          published: { year: 2026, month: 1, day: 2 },
        },
        { title: 'Kites at Dawn', abstract: 'They wait.', arxivId: '2512.00003' },
        {
          title: 'Kites at Dusk',
          abstract: 'They land.',
          arxivId: '2512.00004',
          upvotes: 1090,
          authorCount: 1,
          published: { year: 2025, month: 5, day: 21 },
        },
      ],
    },
    {
      shows: [
        'no meta at all',
        ' -- ',
        'a soft-wrapped abstract',
        'an address that a wrap goes through',
        'an abstract that ends in an address',
        'a heading that goes on',
        'an abstract with a line like a heading',
      ],
      text: page(
        '# Papiere\n**Page Title:** Trending Papers - Hugging Face\n--------------------',
        '## Trending Papers',
        '### Kites at Night -- A\n  Survey',
        'We fly. The plans are at https://\nexample.org/kites and, older, at https://example.org/kites-\n2025/list or at\nhttps://example.org/night',
        '### Kites by Day',
        'We see them.\n#### Results\nThey fly.',
      ),
      entries: [
        {
          title: 'Kites at Night -- A Survey',
          abstract:
            'We fly. The plans are at https://example.org/kites and, older, at https://example.org/kites- 2025/list or at https://example.org/night',
        },
        { title: 'Kites by Day', abstract: 'We see them. #### Results They fly.' },
      ],
      problems: ['broken-url'],
    },
  ],
  fixtures: [
    {
      shows: ['doubled printings', 'submitters above their papers', ' -- '],
      fixture: 'trending/linked-doubled.md',
    },
    {
      shows: ['doubled printings', 'a heading that goes on', 'a soft-wrapped abstract'],
      fixture: 'trending/plain-doubled.md',
    },
    { shows: ['a torn last entry'], fixture: 'trending/linked-torn-in-abstract.md' },
    { shows: ['a torn last entry'], fixture: 'trending/linked-torn-in-upvotes.md' },
    { shows: ['a torn last entry'], fixture: 'trending/plain-torn-in-second-title.md' },
  ],
  without: {
    'dates with and without years and comments': printedYears,
    'a yearless December under a January list': printedYears,
    'no evidence for a year': printedYears,
    'the listed date is no title': notListed,
    'a date glued to its comments': 'the page prints no comments',
    'soft wraps by backslashes': 'these tools mark no soft wraps',
    'a title with a backslash and blanks': 'these tools indent the next line instead',
    'a link to the comments alone': 'the page links to no comments',
    'a hollow page': 'a page without titles is of dialect hollow',
    'one object per line': 'the text is no JSON',
  },
};
