import { hardCases, page, type DialectCases, type HardCase } from './table';

const shown: readonly HardCase[] = [
  'a hollow page',
  'the listed date is no title',
  'no “Daily Papers” line',
  'no evidence for a year',
  'texts of images in other languages',
  'unknown navigation and footers',
  'submitters above their papers',
];

export const hollowCases: DialectCases = {
  dialect: 'hollow',
  texts: [
    {
      shows: shown,
      text: page(
        'Startseite',
        'byAK and the research community',
        'Jan 2',
        'Submitted by\n\n![Avatar di ada](/a.png)\n\nada',
        'Vota 4',
        'Submitted by\n\n![Avatar di bo](/b.png)\n\nbo-2',
        'Vota 12',
        'Submitted by\n\n![Avatar di cy](/c.png)\n\ncy',
        'Vota -',
        'Chi siamo',
      ),
      listed: { month: 1, day: 2 },
      entries: [],
      problems: ['no-entries'],
    },
  ],
  fixtures: [],
  without: Object.fromEntries(
    hardCases
      .filter((name) => !shown.includes(name))
      .map((name) => [name, 'a hollow page has no entries that could show it']),
  ),
};
