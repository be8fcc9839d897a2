import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortWords } from '../../../../../src/core/search/segment/sortWords';
import { Vocabulary } from '../../../../../src/core/search/segment/vocabulary';
import { WordNumbers } from '../../../../../src/core/search/segment/wordNumbers';

/** Few letters, so that words share their beginnings; some beyond the first plane of Unicode. */
const anyWord = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '字', '𝒳'), maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyWords = fc.array(anyWord, { maxLength: 60 });

it('words are sorted as `<` compares them', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const numbers = new WordNumbers();
      const held = [...new Set(words.map((word) => numbers.at(numbers.of(word))))];
      const sorted = Uint32Array.from(held.keys());
      sortWords(numbers, sorted);
      expect(Array.from(sorted, (number) => numbers.at(number))).toEqual(held.toSorted());
    }),
  );
});

it('words that are kept up to one, and those behind it, have their numbers and their order again', () => {
  fc.assert(
    fc.property(anyWords, anyWords, anyWords, (kept, later, fresh) => {
      const before = new Vocabulary();
      kept.forEach((word) => before.of(word));
      const end = before.size;
      later.forEach((word) => before.of(word));
      const after = new Vocabulary();
      expect(after.append(before.part(0, end))).toBe(true);
      expect(after.append(before.part(end, before.size))).toBe(true);
      [...kept, ...later, ...fresh].forEach((word) => {
        expect(after.of(word)).toBe(before.of(word));
      });
      expect([...after.order().numbers]).toEqual([...before.order().numbers]);
    }),
  );
});
