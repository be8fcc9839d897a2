import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../../../../src/core/dump/dialects/json';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { expectCutsKeepEntries, fixturesBut, recognises } from './rawCuts';
import { decodeJson, headOf, placeFlaws, summaryOf } from './rawFixtures';
import { arbitraryItem } from './rawPapers';

const names = fixtureNames('json', '.json').filter((name) => !name.endsWith('.expected'));

describe('fixtures of dialect json', () => {
  it.each(names)('%s', (name) => {
    const text = readFixture(`json/${name}.json`);
    const expected: unknown = JSON.parse(readFixture(`json/${name}.expected.json`));
    expect(json.recognise(headOf(text))).toBe(true);
    const dump = json.parse(text);
    expect(summaryOf(dump)).toEqual(expected);
    expect(placeFlaws(text, dump, decodeJson)).toEqual([]);
  });

  it('have an expectation each', () => {
    expect(fixtureNames('json', '.expected.json')).toEqual(names);
  });
});

describe('texts that are not of dialect json', () => {
  it.each(fixturesBut('json'))('%s', (path) => {
    expect(recognises(json, path)).toBe(false);
  });

  it.each([
    ['an error', '{"error":"Invalid date"}'],
    ['an empty list', '[]'],
    ['a list of something else', '[{"paper":"A4","title":"Tides"}]'],
    ['a list of names', '["paper", "title"]'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(json.recognise(headOf(text))).toBe(false);
  });

  it('give no entries where they are read all the same', () => {
    expect(summaryOf(json.parse('{"error":"Invalid date"}'))).toMatchObject({
      entries: [],
      problems: ['no-entries'],
    });
  });
});

describe('a cut text', () => {
  it.each(names.filter((name) => !name.startsWith('lost-')))('%s', (name) => {
    expectCutsKeepEntries(json, readFixture(`json/${name}.json`), decodeJson);
  });
});

describe('a random list', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryItem, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 1, 2, '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (papers, indent, lineBreak) => {
          const items = papers.map(({ item }) => item);
          const text = JSON.stringify(items, null, indent).replaceAll('\n', lineBreak);
          expect(json.recognise(headOf(text))).toBe(true);
          const dump = json.parse(text);
          expect(summaryOf(dump)).toMatchObject({ entries: papers.map(({ read }) => read) });
          expect(dump.problems).toEqual([]);
          expect(placeFlaws(text, dump, decodeJson)).toEqual([]);
        },
      ),
    );
  });

  it('keeps its other items when a character is lost or comes in', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryItem, { minLength: 3, maxLength: 5 }),
        fc.nat(),
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', 'x'),
        (papers, place, piece) => {
          const [first, damaged, ...rest] = papers.map(({ item }) => JSON.stringify(item));
          const at = place % (damaged?.length ?? 1);
          const broken = `${damaged?.slice(0, at)}${piece}${damaged?.slice(at + (piece === '' ? 1 : 0))}`;
          const text = `[${[first, broken, ...rest].join(',')}]`;
          const dump = json.parse(text);
          const ids = dump.entries.map(({ arxivId }) => arxivId);
          const kept = papers
            .toSpliced(1, 1)
            .map(({ read }) => ('arxivId' in read ? read.arxivId : ''));
          expect(ids).toEqual(expect.arrayContaining(kept));
        },
      ),
    );
  });
});

describe('any text', () => {
  it('is read without a fault', () => {
    const bit = fc.oneof(
      fc.constantFrom(
        '[',
        ']',
        '{',
        '}',
        '"',
        ':',
        ',',
        '\\',
        '\n',
        '"paper":{',
        '"title":"T"',
        '[{"',
        '12',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const text = bits.join('');
        json.recognise(headOf(text));
        expect(
          placeFlaws(text, json.parse(text)).filter((flaw) => !flaw.includes('printed')),
        ).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a million brackets', '['.repeat(1e6)],
    ['a million objects within one another', '{"paper":'.repeat(2e5)],
    ['torn items within one another', '[{"paper":{"a":['.repeat(5e4)],
    ['a million backslashes', `[{"paper":{"title":"${'\\'.repeat(1e6)}`],
    ['a million blanks', `[{"paper":{"title":"x"${' '.repeat(1e6)}x`],
    ['a hundred thousand damaged items', '[{"paper":{"title":"x" 1 },'.repeat(1e5)],
    ['a million characters of lists within one another', '[{"a":'.repeat(2e5)],
  ])('takes time in proportion: %s', (_, text) => {
    expect(json.parse(text).dialect).toBe('json');
  });
});
