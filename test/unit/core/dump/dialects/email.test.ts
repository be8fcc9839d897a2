import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email } from '../../../../../src/core/dump/dialects/email';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { expectCutsKeepEntries, fixturesBut, recognises } from './rawCuts';
import { headOf, placeFlaws, summaryOf } from './rawFixtures';
import { rawLine } from './rawPapers';

const names = fixtureNames('email', '.txt').filter((name) => !name.endsWith('.expected'));

describe('fixtures of dialect email', () => {
  it.each(names)('%s', (name) => {
    const text = readFixture(`email/${name}.txt`);
    const expected: unknown = JSON.parse(readFixture(`email/${name}.expected.json`));
    expect(email.recognise(headOf(text))).toBe(true);
    const dump = email.parse(text);
    expect(summaryOf(dump)).toEqual(expected);
    expect(placeFlaws(text, dump)).toEqual([]);
  });

  it('have an expectation each', () => {
    expect(fixtureNames('email', '.expected.json')).toEqual(names);
  });
});

describe('texts that are not of dialect email', () => {
  it.each(fixturesBut('email'))('%s', (path) => {
    expect(recognises(email, path)).toBe(false);
  });
});

describe('a cut text', () => {
  it.each(names)('%s', (name) => {
    expectCutsKeepEntries(email, readFixture(`email/${name}.txt`));
  });
});

describe('a random mail', () => {
  const arbitraryTitle = fc.record({
    lines: fc.array(rawLine, { minLength: 1, maxLength: 3 }),
    upvotes: fc.constantFrom('-', '0', '3', '1,385', '1.09k', '110k'),
  });
  const counts: Readonly<Record<string, number>> = {
    '-': 0,
    '0': 0,
    '3': 3,
    '1,385': 1385,
    '1.09k': 1090,
    '110k': 110_000,
  };

  it('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryTitle, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n', '\n\n'),
        fc.constantFrom('', '> '),
        fc.constantFrom('', '\n', '\n\nUnsubscribe'),
        (titles, between, quoting, footer) => {
          const printed = titles.map(({ lines, upvotes }) => `${lines.join('\n')} (${upvotes} ▲)`);
          const text =
            `Here is the selection of papers for today (6 Jul):\n\n${printed.join(between)}${footer}`
              .split('\n')
              .map((textLine) => quoting + textLine)
              .join('\n');
          expect(email.recognise(headOf(text))).toBe(true);
          const dump = email.parse(text);
          expect(dump.listed).toEqual({ month: 7, day: 6 });
          expect(dump.entries.map(({ title, upvotes }) => ({ title, upvotes }))).toEqual(
            titles.map(({ lines, upvotes }) => ({
              title: lines.join(' '),
              upvotes: counts[upvotes],
            })),
          );
          expect(dump.problems).toEqual([]);
        },
      ),
    );
  });
});

describe('any text', () => {
  it.each([
    ['a million brackets', `${'('.repeat(1e6)} ▲)`],
    ['a million marks of quoting', '> '.repeat(1e6)],
    ['a title of a hundred thousand lines', `${'A Title\n'.repeat(1e5)}(3 ▲)`],
    ['a hundred thousand intros', 'selection of papers (6 Jul):\n'.repeat(1e5)],
    ['a hundred thousand dates', `selection of papers ${'6 Jul 2025 '.repeat(1e5)}:`],
    ['a million lines without upvotes', `selection of papers (6 Jul):\n${'a\n'.repeat(1e6)}`],
    ['nothing', ''],
  ])('takes time in proportion: %s', (_, text) => {
    email.recognise(headOf(text));
    expect(email.parse(text).dialect).toBe('email');
  });
});
