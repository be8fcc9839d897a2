import { describe, expect, it } from 'vitest';
import { parseDump } from '../../../../../src/core/dump/parseDump';
import { page } from './table';

const byline = 'byAK and the research community';
const abstract = 'They fly. Nobody sees them.';
const night = ['Kites at Night', abstract, '  • 3 authors\n·\nFeb 23'];
const day = ['Kites by Day', 'They fly. All see them.', '  • 1 authors\n·\nFeb 22, 2025 2'];
const published = { month: 2, day: 23 };

/** Lists as other tools, or other versions of the page, may have them. */
const plainLists: readonly (readonly [string, string, readonly object[]])[] = [
  [
    'without blank lines',
    `${byline}\nDec 26\n${[...night, ...day].join('\n')}\n`,
    [
      { title: 'Kites at Night', abstract, authorCount: 3, published },
      { title: 'Kites by Day', authorCount: 1, comments: 2 },
    ],
  ],
  [
    'with blank lines between all lines',
    page(byline, 'Dec 26', ...night, 'Kites', abstract, 'pier Pier Lab', '·', 'Feb 23'),
    [
      { title: 'Kites at Night', abstract, authorCount: 3 },
      { title: 'Kites', abstract, organization: { handle: 'pier', name: 'Pier Lab' }, published },
    ],
  ],
  [
    'with upvotes above the titles',
    page(byline, 'Dec 26', '12', ...night, 'Upvote\n-', ...day),
    [
      { title: 'Kites at Night', abstract, upvotes: 12 },
      { title: 'Kites by Day', upvotes: 0 },
    ],
  ],
  [
    'with submitters above the titles',
    page(byline, 'Dec 26', 'Submitted by\n\nada', ...night, 'Submitted by bo-2', ...day),
    [
      { title: 'Kites at Night', abstract, submitter: 'ada' },
      { title: 'Kites by Day', submitter: 'bo-2' },
    ],
  ],
  [
    'with months written out',
    page(byline, 'December 26', 'Kites', abstract, '• 1 author\n·\nFebruary 23, 2025 4'),
    [{ title: 'Kites', published: { year: 2025, ...published }, comments: 4 }],
  ],
  [
    'with authors in another language, and other bullets',
    page(
      byline,
      'Dec 26',
      'Kites',
      abstract,
      '◦ 3 Autoren\n·\nFeb 23',
      'Bees',
      abstract,
      '3 authors\n•\nFeb 23',
    ),
    [
      { title: 'Kites', authorCount: 3, published },
      { title: 'Bees', authorCount: 3, published },
    ],
  ],
  [
    'with authors and date on one line',
    page(
      byline,
      'Dec 26',
      'Kites',
      abstract,
      '• 3 authors · Feb 23 3',
      'Bees',
      abstract,
      'pier Pier Lab · Feb 23',
    ),
    [
      { title: 'Kites', authorCount: 3, published, comments: 3 },
      { title: 'Bees', organization: { handle: 'pier', name: 'Pier Lab' }, published },
    ],
  ],
];

describe('a plain list', () => {
  it.each(plainLists)('%s', (_, text, entries) => {
    const dump = parseDump(text);
    expect(dump.listed).toEqual({ month: 12, day: 26 });
    expect(dump.entries).toMatchObject(entries);
    expect(dump.entries).toHaveLength(entries.length);
    expect(dump.problems).toEqual([]);
  });

  it('reports the label of a button that stands below every abstract', () => {
    const [first, ...meta] = [night.slice(0, 2), night[2] ?? ''];
    const text = page(
      byline,
      'Dec 26',
      ...first,
      'Mehr',
      ...meta,
      'Bees',
      abstract,
      'Mehr',
      ...meta,
    );
    const { entries, problems } = parseDump(text);
    expect(entries).toMatchObject([
      { title: 'Kites at Night', abstract, authorCount: 3, published },
      { title: 'Bees', abstract, authorCount: 3, published },
    ]);
    expect(problems.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
      ['unknown-line', 'Mehr'],
      ['unknown-line', 'Mehr'],
    ]);
  });

  it('keeps a year that is a title', () => {
    const { entries } = parseDump(page(byline, 'Dec 26', '1984', abstract, '1985', abstract));
    expect(entries.map(({ title }) => title)).toEqual(['1984', '1985']);
  });
});

describe('a mail', () => {
  it.each([
    ['words for upvotes', 'Kites (140 upvotes)', undefined],
    ['other arrows', 'Kites (140 △)', undefined],
    ['the arrow first', 'Kites (▲ 140)', undefined],
    ['no brackets', 'Kites 140 ▲', undefined],
    [
      'a link around it all',
      '[Kites (140 ▲)](https://huggingface.co/papers/2401.00001)',
      '2401.00001',
    ],
    ['bold titles', '**[Kites](https://huggingface.co/papers/2401.00001)** (140 ▲)', '2401.00001'],
    ['addresses apart', 'Kites (140 ▲) ( https://huggingface.co/papers/2401.00001 )', '2401.00001'],
  ])('may have %s', (_, line, arxivId) => {
    const intro = 'Here is the selection of papers for today (6 Jul):';
    const { entries } = parseDump(`${intro}\n\n${line}\nBees (3 ▲)\n`);
    expect(entries).toMatchObject([
      { title: 'Kites', upvotes: 140, ...(arxivId !== undefined && { arxivId }) },
      { title: 'Bees', upvotes: 3 },
    ]);
  });
});

const site = 'https://huggingface.co';
const card = [
  `### [Kites](${site}/papers/2401.00001)`,
  'They fly.',
  '- 3 authors\n\n· Published on January 2, 2026',
  `[Upvote\n\n12](${site}/login?next=%2Fpapers%2F2401.00001)`,
];
const trending = page('# Trending Papers', ...card);
const votes = `[Upvote 12](${site}/login?next=%2Fpapers%2F2401.00001)`;
const firecrawl = page(
  'Submitted by ada',
  `[2](${site}/login?next=%2Fpapers%2F2401.00001)`,
  card[0] ?? '',
);

describe('Markdown', () => {
  it.each([
    ['months written out', trending],
    ['addresses in angle brackets', trending.replace(/\((https[^)]*)\)/g, '(<$1>)')],
    ['titles of links', trending.replace(/(00001)\)/g, '$1 "A title")')],
    ['relative addresses', trending.replaceAll(site, '')],
    ['versions', trending.replaceAll('2401.00001', '2401.00001v2')],
  ])('may have %s', (_, text) => {
    expect(parseDump(text).entries).toMatchObject([
      {
        title: 'Kites',
        abstract: 'They fly.',
        arxivId: '2401.00001',
        authorCount: 3,
        upvotes: 12,
        published: { year: 2026, month: 1, day: 2 },
      },
    ]);
  });

  it('may name a vote button, and submitters above votes', () => {
    expect(
      parseDump(page('## by AK and the research community', votes, ...card.slice(0, 1))),
    ).toMatchObject({ dialect: 'firecrawl', entries: [{ title: 'Kites', upvotes: 12 }] });
    expect(parseDump(page('## by AK and the research community', firecrawl))).toMatchObject({
      dialect: 'firecrawl',
      entries: [{ title: 'Kites', upvotes: 2 }],
    });
  });

  it('may have ids of before 2007', () => {
    const text = trending.replaceAll('2401.00001', 'hep-th/9901001');
    expect(parseDump(text).entries).toMatchObject([{ title: 'Kites', arxivId: 'hep-th/9901001' }]);
  });

  it('keeps a heading that lost its link amid others', () => {
    const text = page(
      '# Trending Papers',
      ...card,
      '### Bees',
      'They hum.',
      ...card.map((line) => line.replace('Kites', 'Ants').replaceAll('00001', '00002')),
    );
    expect(parseDump(text).entries.map(({ title }) => title)).toEqual(['Kites', 'Bees', 'Ants']);
  });
});

describe('JSON', () => {
  const item = '{"paper":{"id":"2401.00001","title":"Kites","summary":"They fly."}}';

  it.each([
    ['in an object', `{"dailyPapers":[${item}]}`],
    ['in an object of several lines', `{\n "count": 1,\n "papers": [\n${item}\n]}`],
    ['with commas at the ends of lines', `${item},\n`],
  ])('may stand %s', (_, text) => {
    expect(parseDump(text)).toMatchObject({ dialect: 'json', entries: [{ title: 'Kites' }] });
  });
});
