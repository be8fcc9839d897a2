import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlLines } from '../../../../../src/core/dump/dialects/urlLines';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { fieldsOf, flawsAround, head, summaryOf } from './urlLinesHelp';
import { arbitraryUrlLines } from './urlLinesText';

const names = fixtureNames('urlLines', '.txt');
/** Distance between the places that are tried, in UTF-16 code units. */
const stride = 23;

describe('fixtures of dialect urlLines', () => {
  it.each(names)('%s', (name) => {
    const text = readFixture(`urlLines/${name}.txt`);
    const expected: unknown = JSON.parse(readFixture(`urlLines/${name}.expected.json`));

    expect(urlLines.recognise(head(text))).toBe(true);
    const dump = urlLines.parse(text);
    expect(dump).toMatchObject({ omitsCurrentYear: true });
    expect(summaryOf(dump)).toEqual(expected);
    expect(flawsAround(text, dump)).toEqual([]);
  });

  it('have an expectation each', () => {
    expect(fixtureNames('urlLines', '.expected.json')).toEqual(names);
  });
});

describe('a dump of dialect urlLines', () => {
  const text = readFixture('urlLines/every-alternative.txt');

  it('places every part where it is printed', () => {
    const { entries, listedRange } = urlLines.parse(text);
    const printed = entries.map(({ titleRange, abstractRange, parts }) =>
      [
        titleRange,
        abstractRange,
        parts.authors,
        parts.organization,
        parts.published,
        parts.comments,
      ]
        .filter((range) => range !== undefined)
        .map(({ start, end }) => text.slice(start, end))
        .filter((part) => part.length < 40),
    );
    expect(text.slice(listedRange?.start, listedRange?.end)).toBe('Mar 25');
    expect(printed).toEqual([
      ['3 authors', 'Oct 7, 2024'],
      ['671 authors', 'Feb 23', '3'],
      ['Tide Tables from Shadows', 'Northfield Institute', 'May 21, 2025', '1,385'],
      ['It is short.', 'pier', 'Mar 3'],
      ['1984', '1 authors', 'Dec 31'],
    ]);
  });

  it('has entries that span upvotes to comments', () => {
    const [, second] = urlLines.parse(text).entries;
    const whole = text.slice(second?.start, second?.end);
    expect(whole.startsWith('[-] -\n')).toBe(true);
    expect(whole.endsWith('\n\n3\n\nhttps://huggingface.co/papers/2502.00002#community')).toBe(
      true,
    );
  });

  it('has furniture around its entries and its date', () => {
    const { furniture, entries, listedRange } = urlLines.parse(text);
    const spans = [...furniture, ...entries, ...(listedRange ? [listedRange] : [])];
    const inOrder = spans.sort((a, b) => a.start - b.start);
    const between = inOrder.map(({ end }, index) => text.slice(end, inOrder[index + 1]?.start));
    expect(between.join('').trim()).toBe('');
    expect(furniture).toHaveLength(2);
  });

  it('says where a line fits nothing', () => {
    const { problems } = urlLines.parse(readFixture('urlLines/unknown-lines.txt'));
    expect(problems.map(({ text: { values } }) => values[0])).toEqual([
      'Promoted',
      'sponsored',
      'yesterday',
    ]);
  });

  it('finds a query that only the page echoes', () => {
    expect(urlLines.parse(readFixture('urlLines/no-front-matter.txt')).query).toBe('Slow Bread');
    expect(urlLines.parse(readFixture('urlLines/no-query.txt'))).not.toHaveProperty('query');
  });

  it.each([
    ['2026-03-24', 'Mar 25', 2026],
    ['2025-12-31', 'Jan 1', 2026],
    ['2025-12-30', 'Jan 2', 2026],
    ['2024-02-28', 'Feb 29', 2024],
    ['2027-01-01', 'Dec 31', 2026],
  ])('under a link to %s takes %s as of %i', (linked, listed, year) => {
    const one = text.replaceAll('2026-03-24', linked).replace('Mar 25', listed);
    expect(urlLines.parse(one).listed?.year).toBe(year);
  });
});

describe('recognition of dialect urlLines', () => {
  it.each(
    [
      'plain',
      'firecrawl',
      'terminal',
      'clipper',
      'trending',
      'email',
      'json',
      'html',
      'hollow',
      'not-dumps',
    ].flatMap((folder) => fixtureFilesOf(folder)),
  )('refuses %s', (path) => {
    expect(urlLines.recognise(head(readFixture(path)))).toBe(false);
  });

  it.each([
    [
      'upvotes and an address of a paper',
      ' [-] 12\n\nTides\n\nhttps://huggingface.co/papers/2501.00001',
      true,
    ],
    [
      'an address of the log-in page',
      'https://huggingface.co/login?next=%2Fpapers%2F2501.00001',
      true,
    ],
    ['the log-in page of the list', 'https://huggingface.co/login?next=%2Fpapers', false],
    ['a box in a list of tasks', '[-] 12\n\n[ ] 3\n\n[x] done', false],
    ['nothing', '', false],
  ])('judges %s', (_, text, expected) => {
    expect(urlLines.recognise(head(text))).toBe(expected);
  });
});

function fixtureFilesOf(folder: string): string[] {
  try {
    return fixtureNames(folder)
      .filter((name) => !name.endsWith('.expected.json'))
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

describe('a random dump of dialect urlLines', () => {
  it('is parsed back as it was written', () => {
    fc.assert(
      fc.property(arbitraryUrlLines, ({ list, text }) => {
        const dump = urlLines.parse(text);
        expect(urlLines.recognise(head(text))).toBe(true);
        expect(dump.listed).toEqual(list.listed);
        expect(dump.query).toEqual(list.query);
        expect(dump.entries.map(fieldsOf)).toEqual(list.entries.map((entry) => ({ ...entry })));
        expect(dump.problems).toEqual([]);
        expect(flawsAround(text, dump)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its entries when a second one is pasted below', () => {
    fc.assert(
      fc.property(arbitraryUrlLines, arbitraryUrlLines, (first, second) => {
        const text = `${first.text}\n\n${second.text}`;
        const dump = urlLines.parse(text);
        const entries = [...first.list.entries, ...second.list.entries];
        expect(dump.entries.map(fieldsOf)).toEqual(entries.map((entry) => ({ ...entry })));
        expect(dump.problems.map(({ code }) => code)).toEqual(['second-digest']);
        expect(flawsAround(text, dump)).toEqual([]);
      }),
    );
  });
});

describe.each(names)('%s, damaged', (name) => {
  const text = readFixture(`urlLines/${name}.txt`);
  const { entries } = urlLines.parse(text);
  const cuts = Array.from({ length: Math.ceil(text.length / stride) }, (_, at) => at * stride);

  it('keeps every whole entry before a cut', () => {
    for (const cut of cuts) {
      const opening = text.slice(0, cut);
      const dump = urlLines.parse(opening);
      const whole = entries.filter(({ end }) => end < cut);
      expect(flawsAround(opening, dump)).toEqual([]);
      expect(dump.entries.slice(0, whole.length)).toEqual(whole);
      expect(dump.entries.length).toBeLessThanOrEqual(whole.length + 1);
    }
  });

  it.each([
    ['a character is lost', (at: number) => text.slice(0, at) + text.slice(at + 1)],
    ['a line is lost', (at: number) => text.slice(0, at) + text.slice(text.indexOf('\n', at) + 1)],
    ['a gap comes in', (at: number) => `${text.slice(0, at)}\n\n${text.slice(at)}`],
    ['two stretches change places', (at: number) => text.slice(at) + text.slice(0, at)],
  ])('is sound when %s', (_, damage) => {
    for (const cut of cuts) {
      const damaged = damage(cut);
      const dump = urlLines.parse(damaged);
      expect(flawsAround(damaged, dump)).toEqual([]);
      if (damaged.startsWith(text.slice(0, cut))) {
        const safe = entries.filter(({ end }) => end < cut);
        expect(dump.entries.slice(0, safe.length)).toEqual(safe);
      }
    }
  });
});

describe('any text', () => {
  it('is parsed without a fault', () => {
    const url = 'https://huggingface.co/papers/2501.00001';
    const piece = fc.oneof(
      fc.constantFrom('', '[-] 3', '[', '·', '12', 'Feb 23', 'Feb 23 2', 'A Title', '```', url),
      fc.constantFrom(`${url}#community`, `2 authors](${url})`, 'https://huggingface.co/pier'),
      fc.constantFrom('https://huggingface.co/login?next=%2Fpapers%2F2501.00001', `${url}2`),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, gaps) => {
        const text = pieces.join(gaps ? '\n\n' : '\n');
        expect(flawsAround(text, urlLines.parse(text))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  const paper = 'https://huggingface.co/papers/2501.00001';
  it.each([
    ['upvotes', '[-] 3\n'],
    ['addresses', `${paper}\n`],
    ['titles with one address', `Title\n\n${paper}\n\n`],
    ['titles without an address', 'Title\n\n'],
    ['separators', '·\n'],
    ['log-in addresses', 'https://huggingface.co/login?next=%2Fpapers%2F2501.00001\n'],
    ['authors', '3 authors]\n'],
  ])('of many %s is read in time', (_, line) => {
    const text = line.repeat(60_000);
    expect(urlLines.parse(text).dialect).toBe('urlLines');
  });
});
