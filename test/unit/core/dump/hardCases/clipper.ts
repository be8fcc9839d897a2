import { page, type DialectCases } from './table';

const site = 'https://huggingface.co';
const noTexts = 'the clipper leaves out abstracts';
const noDates = 'the clipper leaves out the dates of papers';
const noMarks = 'the clipper marks no soft wraps';

export const clipperCases: DialectCases = {
  dialect: 'clipper',
  texts: [
    {
      shows: [
        'a yearless December under a January list',
        'bare entries between entries with meta',
        'submitters above their papers',
        'a link to the comments alone',
        '- is zero',
        '1.09k, 110k, 1,385',
        ' -- ',
        'texts of images in other languages',
        'unknown navigation and footers',
        'no “Daily Papers” line',
        '1 authors, 671 authors',
      ],
      text: page(
        `---\ntitle: "Papiere"\nsource: "${site}/papers/date/2026-01-02"\n---`,
        '[Zum Inhalt](#inhalt)',
        `[![Miniatur von Kites](${site}/k.png)](${site}/papers/2512.00001)`,
        'Submitted by ada',
        '### Kites at Night -- A Survey',
        `[\n- ·\n\t 671 authors\n](${site}/papers/2512.00001)`,
        `[1.09k](${site}/papers/2512.00001) [1,385](${site}/papers/2512.00001#community)`,
        '### Kites by Day',
        `[110k](${site}/papers/2512.00002)`,
        'Submitted by bo-2',
        '### Kites at Dawn',
        `[2](${site}/papers/2512.00003#community)`,
        '### Kites at Dusk',
        `[\n- ·\n\t 1 authors\n](${site}/papers/2512.00004)`,
        `[-](${site}/papers/2512.00004) [4](${site}/papers/2512.00004#community)`,
        '[Zurück](/papers/date/2026-01-01)',
        'Über uns',
      ),
      listed: { year: 2026, month: 1, day: 2 },
      entries: [
        {
          title: 'Kites at Night -- A Survey',
          arxivId: '2512.00001',
          upvotes: 1090,
          comments: 1385,
          authorCount: 671,
          submitter: 'ada',
        },
        { title: 'Kites by Day', arxivId: '2512.00002', upvotes: 110_000 },
        { title: 'Kites at Dawn', arxivId: '2512.00003', comments: 2, submitter: 'bo-2' },
        {
          title: 'Kites at Dusk',
          arxivId: '2512.00004',
          upvotes: 0,
          comments: 4,
          authorCount: 1,
        },
      ],
    },
    {
      shows: ['no meta at all', 'no evidence for a year', 'the listed date is no title'],
      text: page(
        '# Daily Papers',
        'Jan 2',
        `[](${site}/papers/2512.00001)`,
        'Submitted by ada',
        '### Kites at Night',
        `[](${site}/papers/2512.00002)`,
        'Submitted by bo-2',
        '### Kites by Day',
        `[2](${site}/papers/2512.00002#community)`,
      ),
      listed: { month: 1, day: 2 },
      entries: [
        { title: 'Kites at Night', arxivId: '2512.00001', submitter: 'ada' },
        { title: 'Kites by Day', arxivId: '2512.00002', comments: 2, submitter: 'bo-2' },
      ],
    },
  ],
  fixtures: [
    {
      shows: [
        'an organization whose handle equals its name',
        'a heading that goes on',
        '- is zero',
        'submitters above their papers',
      ],
      fixture: 'clipper/every-alternative.md',
    },
    { shows: ['a link to the comments alone'], fixture: 'clipper/comments-only.md' },
    { shows: ['a torn last entry'], fixture: 'clipper/torn-in-counts.md' },
    { shows: ['a torn last entry'], fixture: 'clipper/torn-in-title.md' },
  ],
  without: {
    'dates with and without years and comments': noDates,
    'a date glued to its comments': noDates,
    'an abstract shorter than its title': noTexts,
    'an abstract that ends in an address': noTexts,
    'an abstract that holds ] and (': noTexts,
    'an abstract with a line like a heading': noTexts,
    'an address in mid-line': noTexts,
    'a soft-wrapped abstract': noTexts,
    'an address that a wrap goes through': noTexts,
    'soft wraps by backslashes': noMarks,
    'a title with a backslash and blanks': noMarks,
    'doubled printings': 'the list page prints every paper once',
    'a hollow page': 'a page without titles is of dialect hollow',
    'one object per line': 'the text is no JSON',
  },
};
