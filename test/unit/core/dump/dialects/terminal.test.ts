import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminal } from '../../../../../src/core/dump/dialects/terminal';
import { joinWraps } from '../../../../../src/core/dump/markdown/wraps';
import {
  arbitraryDay,
  arbitraryEntries,
  printCount,
  printDate,
  type WrittenEntry,
} from './arbitraryPage';
import { describeFixtures, headOf } from './markdownChecks';
import { misplaced, printedParts, toldBy } from './markdownFixtures';
import { readFixture } from '../fixtureFiles';
import { wrappedLines } from '../wrappedLines';

describeFixtures(terminal, '.txt', ['firecrawl', 'plain', 'not-dumps']);

const site = 'https://huggingface.co';

describe('a random page', () => {
  it('is parsed back as it was written', () => {
    fc.assert(
      fc.property(
        arbitraryEntries,
        arbitraryDay,
        fc.boolean(),
        fc.integer({ min: 80, max: 120 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (entries, listed, hasTable, width, lineBreak) => {
          const text = page(entries, printDate(listed), hasTable, width).replaceAll(
            '\n',
            lineBreak,
          );
          expect(terminal.recognise(headOf(text.replaceAll('\r', '\n')))).toBe(true);
          const dump = terminal.parse(text);
          expect(dump.listed).toEqual(listed);
          expect(dump.entries.map(toldBy)).toEqual(
            entries.map((entry) => allFields(entry, hasTable)),
          );
          expect(dump.problems).toEqual([]);
          expect(misplaced(text, dump)).toEqual([]);
        },
      ),
    );
  });

  it('made of pieces in any order is parsed without a fault', () => {
    const pieces = readFixture('terminal/every-alternative-with-table.txt').split(/(?<=\n|\[|\])/);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), (some) => {
        const text = some.join('');
        expect(misplaced(text, terminal.parse(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the places of a page', () => {
  const text = readFixture('terminal/every-alternative-with-table.txt');
  const dump = terminal.parse(text);

  it('hold what is printed there', () => {
    const [first, second] = printedParts(text, dump);
    expect(first?.slice(3)).toEqual(['3 authors', undefined, 'May 30', undefined]);
    expect(second?.slice(3)).toEqual([
      undefined,
      'Northfield Institute of Tides',
      'Mar 8, 2024',
      '1,385',
    ]);
    expect(second?.[0]?.endsWith('Thought of\n### Microphones')).toBe(true);
  });

  it('span whole entries', () => {
    const spans = dump.entries.map(({ start, end }) => text.slice(start, end));
    expect(spans.every((span) => span.startsWith('[\n'))).toBe(true);
    expect(spans[1]?.endsWith('[ 1,385][39]')).toBe(true);
  });
});

describe('joinWraps', () => {
  it.each([
    [
      'a word that fills more than a line',
      ['at', 'https://ab', 'cdefghijkl', 'm n'],
      'at https://abcdefghijklm n',
    ],
    ['an address that fits its line', ['a', 'https://ab', 'c'], 'a https://ab c', 20],
    ['a line that ends behind a scheme', ['see https://', 'a.org b'], 'see https://a.org b', 40],
    ['a long word that is no address', ['abcdefghij', 'klm'], 'abcdefghij klm'],
  ])('treats %s', (_, lines, joined, width = 10) => {
    expect(joinWraps(lines, width).content).toBe(joined);
  });
});

describe('a long hostile text', () => {
  it.each([
    ['headings that end nowhere', '### [\n'],
    ['continued headings', '### [a\n### b\n### c\n'],
    ['open abstracts', '### [a][1]\n\n[\n\nb\n'],
    ['open brackets', '[\n'],
    ['bullets', '[\n* 3\n'],
    ['organizations', '[[a] '],
    ['references', '][1]'],
  ])('of %s is read in linear time', (_, piece) => {
    const start = performance.now();
    terminal.parse(piece.repeat(Math.ceil(300_000 / piece.length)));
    terminal.parse(`### [\n${'### a\n'.repeat(50_000)}`);
    terminal.parse(`[${'\n* 3'.repeat(70_000)}`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

function allFields(entry: WrittenEntry, hasTable: boolean): object {
  const { arxivId, authorCount, organization, comments } = entry;
  return {
    ...entry,
    arxivId: hasTable ? arxivId : undefined,
    authorCount,
    organization,
    comments,
  };
}

function page(
  entries: readonly WrittenEntry[],
  listed: string,
  hasTable: boolean,
  width: number,
): string {
  const addresses: string[] = [];
  const link = (url: string): string => `][${addresses.push(url)}]`;
  const lines = [
    `## by[AK${link(`${site}/akhaliq`)} and the research community`,
    '* Daily',
    '',
    listed,
    ...entries.flatMap((entry) => printEntry(entry, link, width)),
  ];
  const table = addresses.map((url, index) => `[${index + 1}]: ${url}`);
  return [...lines, '', ...(hasTable ? table : [])].join('\n');
}

function printEntry(entry: WrittenEntry, link: (url: string) => string, width: number): string[] {
  const { arxivId, title, abstract, upvotes, authorCount = 0, organization, comments } = entry;
  const url = `${site}/papers/${arxivId}`;
  return [
    '[',
    printCount(upvotes),
    link(`${site}/login?next=%2Fpapers%2F${arxivId}`),
    '',
    ...wrappedLines(`[${title}${link(url)}`, width).map((line) => `### ${line}`),
    '',
    '[',
    '',
    ...wrappedLines(abstract, width),
    '',
    link(url),
    ...(organization
      ? [`[[${organization.handle}] ${organization.name}${link(`${site}/${organization.handle}`)}`]
      : ['[', `* ${authorCount} authors`, link(url)]),
    '·',
    printDate(entry.published) +
      (comments === undefined ? '' : ` [ ${printCount(comments)}${link(`${url}#community`)}`),
  ];
}
