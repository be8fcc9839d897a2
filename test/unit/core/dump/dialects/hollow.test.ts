import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hollow } from '../../../../../src/core/dump/dialects/hollow';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { flawsAround, head, summaryOf } from './urlLinesHelp';

const names = fixtureNames('hollow', '.txt');
const banner = 'Daily Papers\n\nbyAK and the research community\n\nMar 25\n\n';

describe('fixtures of dialect hollow', () => {
  it.each(names)('%s', (name) => {
    const text = readFixture(`hollow/${name}.txt`);
    const expected: unknown = JSON.parse(readFixture(`hollow/${name}.expected.json`));

    expect(hollow.recognise(head(text))).toBe(true);
    const dump = hollow.parse(text);
    expect(summaryOf(dump)).toEqual(expected);
    expect(dump.problems).toMatchObject([{ code: 'no-entries', severity: 'warning' }]);
    expect(flawsAround(text, dump)).toEqual([]);
  });

  it('have an expectation each', () => {
    expect(fixtureNames('hollow', '.expected.json')).toEqual(names);
  });

  it.each(names)('%s is sound wherever it is cut', (name) => {
    const text = readFixture(`hollow/${name}.txt`);
    for (let cut = 0; cut < text.length; cut += 23) {
      const opening = text.slice(0, cut);
      expect(flawsAround(opening, hollow.parse(opening))).toEqual([]);
    }
  });
});

describe('recognition of dialect hollow', () => {
  it.each(
    ['plain', 'urlLines', 'not-dumps'].flatMap((folder) =>
      fixtureNames(folder)
        .filter((name) => !name.endsWith('.expected.json'))
        .map((name) => `${folder}/${name}`),
    ),
  )('refuses %s', (path) => {
    expect(hollow.recognise(head(readFixture(path)))).toBe(false);
  });

  const titled = ['Tide Tables', 'Rust', 'Dough'].map(
    (title) => `Submitted by\n\nasta\n\n${title}`,
  );
  it.each([
    ['no submitters', banner],
    ['no banner', 'Submitted by asta\n\nSubmitted by orr'],
    ['titles', banner + titled.join('\n\n')],
    ['headings', `${banner}Submitted by asta\n\n### Tide Tables`],
    [
      'a sentence of an abstract',
      `${banner}Tides\n\nA pier is seen.\n\nSubmitted by hand, tides rise`,
    ],
  ])('refuses a page with %s', (_, text) => {
    expect(hollow.recognise(head(text))).toBe(false);
  });

  it('knows a page whatever its submitters are called', () => {
    const name = fc.stringMatching(/^[A-Za-z][\w-]{0,12}( [A-Z][a-z]{0,8})?$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), fc.boolean(), (who, below) => {
        const lines = who.map((one) => `Submitted by${below ? '\n\n' : ' '}${one}`);
        expect(hollow.recognise(head(banner + lines.join('\n\n')))).toBe(true);
      }),
    );
  });
});

describe('any text', () => {
  it('is parsed without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const dump = hollow.parse(text);
        expect(dump.entries).toEqual([]);
        expect(flawsAround(text, dump)).toEqual([]);
      }),
    );
  });
});
