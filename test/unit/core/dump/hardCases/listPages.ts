import { page } from './table';

export const site = 'https://huggingface.co';
const byline = '## by AK and the research community';

/** What stands above the title of each of two papers. */
export interface Tops {
  readonly night: string;
  readonly day: string;
}

/** A page of two papers as the dialects of list pages print them, with the given lines on top of each. */
export const listPages: Readonly<Record<string, (tops: Tops) => string>> = {
  firecrawl: ({ night, day }) =>
    page(
      byline,
      'Feb 24',
      night,
      `### [Kites at Night](${site}/papers/2602.00001)`,
      `[They fly.](${site}/papers/2602.00001)`,
      `[- 3 authors](${site}/papers/2602.00001)`,
      '·',
      `Feb 23[6](${site}/papers/2602.00001#community)`,
      day,
      `### [Kites by Day](${site}/papers/2602.00002)`,
      `[They fly, too.](${site}/papers/2602.00002)`,
      `[![pier](${site}/c.png)Pier Lab](${site}/pier)`,
      '·',
      'Feb 22, 2025',
    ),
  terminal: ({ night, day }) =>
    page(
      byline,
      'Feb 24',
      night,
      '### [Kites at Night][4]',
      '[\n\nThey fly.\n\n][5]\n[\n* 3 authors\n][6]\n·\nFeb 23 [ 6][7]',
      day,
      '### [Kites by Day][14]',
      '[\n\nThey fly, too.\n\n][15]\n[[pier] Pier Lab][16]\n·\nFeb 22, 2025',
    ),
  urlLines: ({ night, day }) =>
    page(
      'by ',
      'AK',
      `${site}/akhaliq`,
      ' and the research community',
      'Feb 24',
      night,
      `${site}/login?next=%2Fpapers%2F2602.00001`,
      'Kites at Night',
      `${site}/papers/2602.00001`,
      'They fly.',
      `${site}/papers/2602.00001`,
      '[',
      `3 authors](${site}/papers/2602.00001)`,
      '·',
      'Feb 23 ',
      '6',
      `${site}/papers/2602.00001#community`,
      day,
      `${site}/login?next=%2Fpapers%2F2602.00002`,
      'Kites by Day',
      `${site}/papers/2602.00002`,
      'They fly, too.',
      `${site}/papers/2602.00002`,
      ' ',
      `${site}/papers/2602.00002`,
      ' Pier Lab',
      `${site}/pier`,
      '·',
      'Feb 22, 2025',
    ),
};

/** What the two papers say, apart from what stands on top of them. */
export const listed = [
  {
    title: 'Kites at Night',
    abstract: 'They fly.',
    authorCount: 3,
    published: { month: 2, day: 23 },
    comments: 6,
  },
  {
    title: 'Kites by Day',
    abstract: 'They fly, too.',
    organization: { handle: 'pier', name: 'Pier Lab' },
    published: { year: 2025, month: 2, day: 22 },
  },
] as const;

/** A button of upvotes as a dialect prints it. */
export const buttons: Readonly<Record<string, (label: string, paper: number) => string>> = {
  firecrawl: (label, paper) => `[${label}](${site}/login?next=%2Fpapers%2F2602.0000${paper})`,
  terminal: (label, paper) => `[\n${label}\n][${paper}3]`,
  urlLines: (label) => label,
};

export const listDialects = Object.keys(listPages);
