import { describe, expect, it } from 'vitest';
import { headLines, type Dialect } from '../../../../../src/core/dump/dialect';
import { cleanText } from '../../../../../src/core/dump/lines';
import type { Entry } from '../../../../../src/core/model';
import { fixtureNames, readFixture } from '../fixtureFiles';
import { misplaced, outline } from './markdownFixtures';

/** Distance between the places where a fixture is cut, in UTF-16 code units. */
const stride = 23;

/** What holds for each of the Markdown-like dialects: its fixtures, whole, cut off and recognised. */
export function describeFixtures(
  dialect: Dialect,
  ending: string,
  others: readonly string[],
): void {
  const names = fixtureNames(dialect.name, ending);
  const read = (name: string): string => readFixture(`${dialect.name}/${name}${ending}`);

  describe(`fixtures of dialect ${dialect.name}`, () => {
    it.each(names)('%s', (name) => {
      const text = read(name);
      const expected: unknown = JSON.parse(readFixture(`${dialect.name}/${name}.expected.json`));
      const dump = dialect.parse(text);
      expect(outline(dump)).toEqual(expected);
      expect(misplaced(text, dump)).toEqual([]);
      expect(dump).toMatchObject({ dialect: dialect.name, omitsCurrentYear: true });
    });

    it.each(names)('%s, cut off anywhere, keeps the entries before', (name) => {
      const text = read(name);
      const { entries } = dialect.parse(text);
      for (let cut = 0; cut < text.length; cut += stride) {
        const head = text.slice(0, cut);
        const dump = dialect.parse(head);
        expect(misplaced(head, dump)).toEqual([]);
        // A cut in an entry's last line, or in the table of addresses, may leave it shorter.
        const whole = entries.filter(({ end, published }) => end < cut && published);
        const kept = dump.entries.filter(({ end, published }) => end < cut && published);
        expect(kept.map(printedThere).slice(0, whole.length)).toEqual(whole.map(printedThere));
        const begun = entries.filter(({ start }) => start < cut);
        expect(dump.entries.length).toBeLessThanOrEqual(begun.length);
      }
    });

    it.each(names)('%s is recognised', (name) => {
      expect(dialect.recognise(headOf(read(name)))).toBe(true);
    });
  });

  describe(`texts that are not of dialect ${dialect.name}`, () => {
    const files = others.flatMap((folder) =>
      fixtureNames(folder)
        .filter((name) => !name.endsWith('.expected.json'))
        .map((name) => `${folder}/${name}`),
    );
    it.each(files)('%s is not recognised, and read without a fault', (path) => {
      const text = readFixture(path);
      expect(dialect.recognise(headOf(text))).toBe(false);
      expect(misplaced(text, dialect.parse(text))).toEqual([]);
    });
  });
}

/** What an entry says that no other place of the text has a part in. */
function printedThere({ title, abstract, start, end, published, comments }: Entry): object {
  return { title, abstract, start, end, published, comments };
}

/** The opening of a text as recognition gets it. */
export function headOf(text: string): { lines: string[]; text: string } {
  const opening = text.slice(0, 8192).replace(/^\uFEFF/, '');
  const lines = opening
    .split(/\r\n?|\n/)
    .map(cleanText)
    .filter((line) => line !== '');
  return { lines: lines.slice(0, headLines), text: opening };
}
