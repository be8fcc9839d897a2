import { page, type DialectCases } from './table';

const noTexts = 'a mail has no abstracts';
const noAuthors = 'a mail names no authors';
const noDates = 'a mail has no dates of papers';
const noComments = 'a mail counts no comments';
const noMarkdown = 'a mail is no Markdown';

export const emailCases: DialectCases = {
  dialect: 'email',
  texts: [
    {
      shows: [
        'no meta at all',
        'no “Daily Papers” line',
        'no evidence for a year',
        'the listed date is no title',
        ' -- ',
        '- is zero',
        '1.09k, 110k, 1,385',
        'unknown navigation and footers',
        'a heading that goes on',
      ],
      text: page(
        'Hallo Ada,',
        'Here is the selection of papers for today (2 Jan):',
        'Kites at Night -- A\nSurvey (140 ▲)\nKites by Day (- ▲)\nDec 30 (1.09k ▲)\nKites (at Dawn) (110k ▲)\nKites at Dusk (1,385 ▲)',
        'Alle ansehen\nAbbestellen',
        '-- \nPier Lab',
      ),
      listed: { month: 1, day: 2 },
      entries: [
        { title: 'Kites at Night -- A Survey', upvotes: 140 },
        { title: 'Kites by Day', upvotes: 0 },
        { title: 'Dec 30', upvotes: 1090 },
        { title: 'Kites (at Dawn)', upvotes: 110_000 },
        { title: 'Kites at Dusk', upvotes: 1385 },
      ],
    },
  ],
  fixtures: [
    { shows: [' -- ', '- is zero', '1.09k, 110k, 1,385'], fixture: 'email/daily.txt' },
    { shows: ['a hollow page'], fixture: 'email/hollow.txt' },
    { shows: ['a torn last entry'], fixture: 'email/torn-in-upvotes.txt' },
    { shows: ['unknown navigation and footers'], fixture: 'email/unknown-lines.txt' },
  ],
  without: {
    'bare entries between entries with meta': 'every title has its upvotes, and nothing else',
    'an organization whose handle equals its name': noAuthors,
    'dates with and without years and comments': noDates,
    '1 authors, 671 authors': noAuthors,
    'a yearless December under a January list': noDates,
    'an abstract shorter than its title': noTexts,
    'an abstract that ends in an address': noTexts,
    'an abstract that holds ] and (': noTexts,
    'an abstract with a line like a heading': noTexts,
    'an address in mid-line': noTexts,
    'a date glued to its comments': noComments,
    'soft wraps by backslashes': noMarkdown,
    'a title with a backslash and blanks': noMarkdown,
    'a link to the comments alone': noComments,
    'doubled printings': 'a mail prints every paper once',
    'submitters above their papers': 'a mail names no submitters',
    'texts of images in other languages': 'a mail as text has no images',
    'a soft-wrapped abstract': noTexts,
    'an address that a wrap goes through': noTexts,
    'one object per line': 'the text is no JSON',
  },
};
