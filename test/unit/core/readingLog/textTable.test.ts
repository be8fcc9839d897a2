import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextTable } from '../../../../src/core/readingLog/textTable';

const text = fc.oneof(
  fc.constantFrom('', 'a', 'ab', 'ÿ', '\u{1f984}', '\ud800', '\u0000'),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

it('gives each text one number, and the text for the number', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const table = new TextTable();
      const numbers = texts.map((each) => table.numberOfText(each));
      const different = [...new Set(texts)];
      expect(numbers).toEqual(texts.map((each) => different.indexOf(each)));
      expect(different.map((_, number) => table.text(number))).toEqual(different);
      expect(table.size).toBe(different.length);
    }),
  );
});

it('finds what is there and nothing else, however much that is', () => {
  const table = new TextTable();
  const bytes = new TextEncoder().encode('arxiv:2401.0,arxiv:2401.1');
  for (let number = 0; number < 5000; number++) {
    table.numberOfText(`arxiv:2401.${number}`);
  }
  expect(table.numberOf(bytes, 13, bytes.length)).toBe(1);
  expect(table.find('arxiv:2401.4999')).toBe(4999);
  expect(table.find('arxiv:2401.5000')).toBe(-1);
  expect(table.size).toBe(5000);
});
