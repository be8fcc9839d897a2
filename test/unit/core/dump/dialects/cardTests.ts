import { describe, expect, it } from 'vitest';
import { headLines, type Dialect, type DumpHead } from '../../../../../src/core/dump/dialect';
import { cleanText } from '../../../../../src/core/dump/lines';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { cardFlawsOf, summaryOf } from './cards';

/** What recognition sees of a text. */
export function headOf(text: string): DumpHead {
  const opening = text.slice(0, 8192).replace(/^\uFEFF/, '');
  const lines = opening.split(/[\r\n]+/).map(cleanText);
  return { lines: lines.filter((line) => line !== '').slice(0, headLines), text: opening };
}

/** Distance between the places at which fixtures are cut, in UTF-16 code units. */
const stride = 23;

/** What every dialect of cards promises of its fixtures, and of those of others. */
export function describeFixtures(dialect: Dialect, foreign: readonly string[]): void {
  const names = fixtureNames(dialect.name, '.md');

  describe.each(names)('%s', (name) => {
    const text = readFixture(`${dialect.name}/${name}.md`);
    const dump = dialect.parse(text);

    it('is recognised and read', () => {
      const expected: unknown = JSON.parse(readFixture(`${dialect.name}/${name}.expected.json`));
      expect(dialect.recognise(headOf(text))).toBe(true);
      expect(JSON.parse(JSON.stringify(summaryOf(dump)))).toEqual(expected);
      expect(cardFlawsOf(text, dump)).toEqual([]);
    });

    it('keeps every whole entry before a cut', () => {
      for (let cut = 0; cut < text.length; cut += stride) {
        const head = text.slice(0, cut);
        const { entries } = dialect.parse(head);
        expect(cardFlawsOf(head, dialect.parse(head))).toEqual([]);
        const whole = dump.entries.filter(({ end }) => end < cut);
        expect(entries.slice(0, whole.length)).toEqual(whole);
        expect(entries.length).toBeLessThanOrEqual(whole.length + 1);
      }
    });

    it('reads the same with other line breaks', () => {
      const lf = text.replaceAll('\r\n', '\n');
      for (const lineBreak of ['\n', '\r\n', '\r']) {
        const said = summaryOf(dialect.parse(lf.replaceAll('\n', lineBreak)));
        expect(said).toEqual(summaryOf(dump));
      }
    });
  });

  it('have an expectation each', () => {
    expect(fixtureNames(dialect.name, '.expected.json')).toEqual(names);
  });

  describe.each(foreign)('files under %s', (folder) => {
    const others = fixtureNames(folder).filter((name) => !name.endsWith('.expected.json'));

    it.each(others)('%s is not taken for one', (name) => {
      const text = readFixture(`${folder}/${name}`);
      expect(dialect.recognise(headOf(text))).toBe(false);
      expect(cardFlawsOf(text, dialect.parse(text))).toEqual([]);
    });
  });
}
