import { describe, expect, it } from 'vitest';
import { detectDump } from '../../../../../src/core/dump/detect';
import { parseDump } from '../../../../../src/core/dump/parseDump';
import { site } from './listPages';
import { page } from './table';

interface Printing {
  readonly mark?: string;
  readonly more?: string;
  readonly notes?: readonly [string, string];
}

/** A page of trending papers with links. */
function trending({ mark = '###', more = '', notes = ['', ''] }: Printing): string {
  const card = (title: string, text: string, of: number): string =>
    page(
      `${mark} [${title}](${site}/papers/2401.0000${of})`,
      `${text}${more}`,
      '- 3 authors\n\n· Published on January 2, 2026',
      `[Upvote\n\n12](${site}/login?next=%2Fpapers%2F2401.0000${of})`,
      '[GitHub 1.2k](https://github.com/a/b)',
    );
  return page(
    '# Trending Papers',
    '## by AK and the research community',
    notes[0],
    card('Kites', 'They fly. Nobody sees them.', 1),
    notes[1],
    card('Bees', 'They hum.', 2),
    '## Company',
    '[About](/about)',
  );
}

/** The same by a tool that lists links apart. */
function listedApart({ mark = '###', more = '' }: Printing): string {
  const card = (title: string, text: string): string =>
    `${mark} ${title}\n\n${text}${more}\n- 3 authors\n[LINK: GitHub 1.2k](https://github.com/a/b)`;
  return page(
    '# Trending Papers',
    card('Kites', 'They fly. Nobody sees them.'),
    card('Bees', 'They hum.'),
  );
}

const trended = [
  { title: 'Kites', abstract: 'They fly. Nobody sees them.', authorCount: 3 },
  { title: 'Bees', abstract: 'They hum.', authorCount: 3 },
];

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

describe.each([
  ['with links', trending],
  ['with links listed apart', listedApart],
])('a page of trending papers %s', (_, write) => {
  it.each([
    ['glued', 'Show more'],
    ['glued in another language', 'Mehr anzeigen'],
    ['apart', ' Show more'],
    ['on a line of its own', '\n\nShow more'],
  ])('may have the label of a button behind texts, %s', (__, more) => {
    const text = write({ more });
    const { entries } = parseDump(text);
    expect(entries).toMatchObject(trended);
    expect(
      entries.map(({ abstractRange: { start, end } = { start: 0, end: 0 } }) =>
        text.slice(start, end),
      ),
    ).toEqual(trended.map(({ abstract }) => abstract));
  });

  it('may be indented', () => {
    const { entries, dialect } = parseDump(indented(write({})));
    expect(dialect).toBe('trending');
    expect(entries).toMatchObject(trended);
  });

  it('may have titles of the second level', () => {
    const { entries, dialect } = parseDump(write({ mark: '##' }));
    expect(dialect).toBe('trending');
    expect(entries).toMatchObject(trended);
    expect(entries).toHaveLength(2);
  });
});

describe('an indented title', () => {
  it('goes on in lines that are indented further', () => {
    const text = indented(
      '# Trending Papers\n\n### Kites at\n  Night\nThey fly.\n- 3 authors\n',
    ).concat('    [LINK: GitHub 3](https://github.com/a/b)\n');
    expect(parseDump(text).entries).toMatchObject([
      { title: 'Kites at Night', abstract: 'They fly.' },
    ]);
  });
});

/** A clipped page. */
function clipped({ mark = '###', notes = ['', ''] }: Printing): string {
  return page(
    `---\nsource: "${site}/papers/date/2026-01-02"\n---`,
    '# Daily Papers',
    notes[0],
    `${mark} Kites at Night`,
    `[\n- ·\n\t 671 authors\n](${site}/papers/2512.00001)`,
    `[3](${site}/papers/2512.00001) [4](${site}/papers/2512.00001#community)`,
    notes[1],
    `${mark} Kites by Day`,
    `[5](${site}/papers/2512.00002#community)`,
    '## Company',
    '[About](/about)',
  );
}

const clippedPapers = [
  { title: 'Kites at Night', authorCount: 671, upvotes: 3, comments: 4 },
  { title: 'Kites by Day', comments: 5 },
];

describe('a clipped page', () => {
  it.each(['##', '###'])('may have titles marked %s', (mark) => {
    const dump = parseDump(clipped({ mark, notes: ['Submitted by ada', 'Submitted by bo'] }));
    expect(dump).toMatchObject({ dialect: 'clipper', listed: { year: 2026, month: 1, day: 2 } });
    expect(dump.entries).toMatchObject(clippedPapers);
    expect(dump.entries).toHaveLength(2);
  });

  it('may name no submitters', () => {
    const dump = parseDump(clipped({}));
    expect(dump).toMatchObject({ dialect: 'clipper', entries: clippedPapers });
  });
});

const picture = `![Bild](${site}/avatar.png)`;
const notesInOtherLanguages: readonly [string, [string, string]][] = [
  ['beside it', ['Eingereicht von ada', 'Eingereicht von bo-2']],
  ['above it', ['Отправлено\n\nada', 'Отправлено\n\nbo-2']],
  ['around it', ['由 ada 提交', '由 bo-2 提交']],
  ['above its picture', [`Soumis par\n\n${picture}\n\nada`, `Soumis par\n\n${picture}\n\nbo-2`]],
];

describe.each([
  ['trending', trending],
  ['clipper', clipped],
])('a submitter in dialect %s', (dialect, write) => {
  it.each(notesInOtherLanguages)('is known by words in any language %s', (_, notes) => {
    const dump = parseDump(write({ notes }));
    expect(dump.dialect).toBe(dialect);
    expect(dump.entries.map(({ submitter }) => submitter)).toEqual(['ada', 'bo-2']);
  });

  it.each([
    ['labels that recur', ['Mehr anzeigen', 'Mehr anzeigen']],
    ['numbers', ['Seite 1', 'Seite 2']],
    ['what stands above one title', ['Zum Inhalt', '']],
  ] as const)('is none of %s', (_, notes) => {
    const { entries } = parseDump(write({ notes }));
    expect(entries.map(({ submitter }) => submitter)).toEqual([undefined, undefined]);
  });
});

const paper = (id: string, title: string): object => ({
  id,
  title,
  summary: 'They fly.',
  authors: [{ name: 'Ada' }],
  publishedAt: '2024-01-02T03:00:00.000Z',
  upvotes: 3,
});
const papers = [paper('2401.00001', 'Kites'), paper('2401.00002', 'Bees')];
const items = papers.map((one) => ({ paper: one, numComments: 4 }));
const json = (value: object): string => JSON.stringify(value, null, 1);

describe('JSON', () => {
  it.each([
    ['a list of papers without items', json(papers)],
    ['a paper on each line', papers.map((one) => JSON.stringify(one)).join('\n')],
    ['papers without items in an object', json({ papers })],
    ['a list that a script names', `const papers = ${json(items)};\n`],
    ['a list that a script has a type for', `export const papers: Paper[] = ${json(papers)};\n`],
    ['a list that is given to a page', `window.papers=${JSON.stringify({ items })};`],
    ['a list that a module gives', `export default ${json(papers)}`],
    ['a list that has a name alone', `papers = ${json(items)}`],
  ])('may be %s', (_, text) => {
    const dump = parseDump(text);
    expect(dump).toMatchObject({ dialect: 'json', problems: [] });
    expect(dump.entries).toMatchObject([
      { title: 'Kites', abstract: 'They fly.', arxivId: '2401.00001', upvotes: 3 },
      { title: 'Bees', abstract: 'They fly.', arxivId: '2401.00002', upvotes: 3 },
    ]);
    expect(dump.entries.map(({ titleRange: { start, end } }) => text.slice(start, end))).toEqual([
      'Kites',
      'Bees',
    ]);
  });

  it('is read on from the next paper below a fault', () => {
    const text = json([...papers, paper('2401.00003', 'Ants')]);
    const { entries, problems } = parseDump(text.replace('"Bees"', '"Bees'));
    expect(entries.map(({ arxivId }) => arxivId)).toEqual([
      '2401.00001',
      '2401.00002',
      '2401.00003',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-line']);
  });

  it.each([
    ['other items', json([{ id: 1, title: 'Kites', summary: 'They fly.' }])],
    ['items with other ids', json([{ id: 'a1', title: 'Kites', authors: [] }])],
    ['a list in a script', 'const kites = [{ "name": "Ada" }];\nconst bees = [];\n'],
  ])('is no list of papers with %s', (_, text) => {
    expect(detectDump(text).dialect).toBeUndefined();
  });
});

describe('a web page', () => {
  const props = JSON.stringify({ dailyPapers: items }).replaceAll('"', '&quot;');
  const element = `<div class="contents" data-target="DailyPapers" data-props="${props}"></div>`;
  const title = '<title>Daily Papers - Hugging Face</title>';

  it.each([
    ['the element alone', element],
    ['a part of the page', `<main>\n<!-- list -->\n${element}\n</main>`],
    ['a page with an XML declaration', `<?xml version="1.0"?>\n<html>${title}${element}</html>`],
    [
      'a page with an XML declaration and a type',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C">\n<html>${title}${element}</html>`,
    ],
    ['a page with a comment on top', `<!-- saved -->\n<html>${title}${element}</html>`],
  ])('may be %s', (_, text) => {
    expect(parseDump(text)).toMatchObject({
      dialect: 'html',
      entries: [{ title: 'Kites' }, { title: 'Bees' }],
    });
  });

  it.each([
    ['a part of another page', '<div data-target="Likes" data-props="{}"></div>'],
    ['other XML', '<?xml version="1.0"?>\n<feed><title>Daily Papers</title></feed>'],
  ])('is not %s', (_, text) => {
    expect(detectDump(text).dialect).toBeUndefined();
  });
});
