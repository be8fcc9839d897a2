import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firecrawl } from '../../../../../src/core/dump/dialects/firecrawl';
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

describeFixtures(firecrawl, '.md', ['terminal', 'plain', 'not-dumps']);

const site = 'https://huggingface.co';

describe('a random page', () => {
  it('is parsed back as it was written', () => {
    fc.assert(
      fc.property(
        arbitraryEntries,
        arbitraryDay,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n', '\r'),
        (entries, listed, wraps, lineBreak) => {
          const text = page(entries, printDate(listed), wraps).replaceAll('\n', lineBreak);
          expect(firecrawl.recognise(headOf(text))).toBe(true);
          const dump = firecrawl.parse(text);
          expect(dump.listed).toEqual(listed);
          expect(dump.entries.map(toldBy)).toEqual(entries.map(allFields));
          expect(dump.problems).toEqual([]);
          expect(misplaced(text, dump)).toEqual([]);
        },
      ),
    );
  });

  it('made of pieces in any order is parsed without a fault', () => {
    const pieces = readFixture('firecrawl/every-alternative.md').split(/(?<=\n|\[|\]\()/);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), (some) => {
        const text = some.join('');
        expect(misplaced(text, firecrawl.parse(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the places of a page', () => {
  const text = readFixture('firecrawl/every-alternative.md');
  const dump = firecrawl.parse(text);

  it('hold what is printed there', () => {
    const [first, second] = printedParts(text, dump);
    expect(first).toEqual([
      'Tide Tables from Shadows',
      'A webcam that sees a',
      'of four centimetres.',
      undefined,
      'Northfield Institute of Tides',
      'May 29',
      '6',
    ]);
    expect(second?.[0]).toBe(String.raw`Listening to Dough: Acoustic Estimation of\  Fermentation`);
  });

  it('span whole entries, and what stands around them', () => {
    const spans = dump.entries.map(({ start, end }) => text.slice(start, end));
    expect(spans.every((span) => /^\[(?:-|[\d.,k]+)\]\(/.test(span))).toBe(true);
    expect(spans[0]?.endsWith('#community)')).toBe(true);
    expect(spans[1]?.endsWith('Feb 27, 2025')).toBe(true);
    expect(dump.furniture).toHaveLength(2);
    expect(text.slice(dump.listedRange?.start, dump.listedRange?.end)).toBe('Oct 2');
  });
});

describe('a long hostile text', () => {
  it.each([
    ['headings that end nowhere', '### [\n'],
    ['headings of one paper', '### [a](/papers/2501.00001)\n\n[b\n\n'],
    ['brackets', '[- ![['],
    ['link ends', ']('],
    ['escapes', '\\'],
    ['votes', '[1](/login?next=%2Fpapers%2F2501.00001)\n'],
    ['query marks', '/papers?a=b&'],
  ])('of %s is read in linear time', (_, piece) => {
    const start = performance.now();
    firecrawl.parse(piece.repeat(Math.ceil(300_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

function allFields(entry: WrittenEntry): object {
  const { authorCount, organization, comments } = entry;
  return { ...entry, authorCount, organization, comments };
}

function page(entries: readonly WrittenEntry[], listed: string, wraps: boolean): string {
  return [
    '# Daily Papers',
    `## by [![](${site}/a.png)AK](${site}/akhaliq) and the research community`,
    listed,
    ...entries.map((entry) => printEntry(entry, wraps)),
    'Trending Papers ranked by GitHub stars activity',
  ].join('\n\n');
}

function printEntry(entry: WrittenEntry, wraps: boolean): string {
  const { arxivId, title, abstract, upvotes, authorCount = 0, organization, comments } = entry;
  const url = `${site}/papers/${arxivId}`;
  const escaped = escape(abstract);
  const printed = wraps
    ? escaped.replace(/ /g, (_, at: number) => (at % 3 ? ' ' : '\\\\\n'))
    : escaped;
  return [
    `[${printCount(upvotes)}](${site}/login?next=%2Fpapers%2F${arxivId})`,
    `### [${wraps ? escape(title).replace(' ', '\\  ') : escape(title)}](${url})`,
    `[${printed}](${url})`,
    organization
      ? `[![${organization.handle}](${site}/a.png)${organization.name}](${site}/${organization.handle})`
      : `[- ![](${site}/avatars/a.svg)\\\\\n- ${authorCount} authors](${url})`,
    '·',
    printDate(entry.published) +
      (comments === undefined ? '' : `[${printCount(comments)}](${url}#community)`),
  ].join('\n\n');
}

function escape(text: string): string {
  return text.replace(/[\\*`_-]/g, String.raw`\$&`);
}
