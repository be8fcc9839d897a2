import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Collection } from '../../../../src/core/search/ranking/collection';
import { correctionsOf } from '../../../../src/core/search/ranking/misspellings';
import { SegmentStore } from '../../../../src/core/search/segment/segmentStore';
import { editDistance } from './editDistance';

/** Words of few letters, of one byte and of two, of which many are near one another. */
const anyWord = fc.string({
  unit: fc.constantFrom('b', 'c', 'z', 'д', 'ж'),
  minLength: 1,
  maxLength: 9,
});

it.each([
  ['whole words', false],
  ['beginnings of words', true],
])('finds the %s within some edits, and no others', (_, isUnfinished) => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyWord, { minLength: 1, maxLength: 60 }),
      anyWord,
      fc.integer({ min: 1, max: 2 }),
      (words, typed, edits) => {
        const store = new SegmentStore();
        store.add('a', { title: '', abstract: words.join(' ') }, [0, 0]);
        const segments = store.segments();
        const { vocabulary, counts } = store;
        const found = correctionsOf(
          new Collection({ segments, vocabulary, counts }),
          typed,
          edits,
          isUnfinished,
        );
        const distanceTo = isUnfinished ? nearestBeginning : editDistance;
        expect(new Map(found.map(({ word, distance }) => [word, distance]))).toEqual(
          new Map(
            words
              .map((word) => [word, distanceTo(typed, word)] as const)
              .filter(([, distance]) => distance <= edits),
          ),
        );
      },
    ),
    { numRuns: 400 },
  );
});

function nearestBeginning(typed: string, word: string): number {
  const lengths = Array.from({ length: word.length + 1 }, (_, length) => length);
  return Math.min(...lengths.map((length) => editDistance(typed, word.slice(0, length))));
}
