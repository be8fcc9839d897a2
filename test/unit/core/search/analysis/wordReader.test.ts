import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTerm, WordBatch } from '../../../../../src/core/search/analysis/wordBatch';
import { readWords } from '../../../../../src/core/search/analysis/wordReader';
import { hashOf } from '../../../../../src/core/search/analysis/wordHash';
import { tokenize } from '../../../../../src/core/text/tokens';

/** Stretches that are read in one way and the other, with and without blanks between them. */
const pieces = [
  ...['word', 'Bc', 'XYz', '7', 'é', 'ß', '中文', 'ﬃ', '\u0301', 'İ', '😀', 'S'.repeat(30)],
  ...['-', '‐', "'", '’', '(', '.', '_', ' ', ' ', '\n', '\u00a0'],
];
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...pieces), maxLength: 14 }),
  fc.string({ unit: 'binary' }),
);

function read(...texts: string[]): WordBatch {
  const words = new WordBatch();
  for (const text of texts) {
    readWords(text, words);
  }
  return words;
}

function termsOf(words: WordBatch, isAlias: 0 | 1): string[] {
  return Array.from({ length: words.size }, (_, index) => index)
    .filter((index) => words.aliases[index] === isAlias)
    .map((index) => words.tokenAt(index).term);
}

describe('readWords', () => {
  it('reads the words that `tokenize` finds, however a text is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(termsOf(read(text), 0)).toEqual(
          tokenize(text).map(({ term }) => term.slice(0, longestTerm)),
        );
      }),
    );
  });

  it('tells where each word begins, and its hash', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = read(text);
        const places: number[] = [];
        for (let index = 0; index < words.size; index++) {
          const [from = 0, to = 0] = [words.starts[index], words.starts[index + 1]];
          expect(words.hashes[index]).toBe(hashOf(words.bytes, from, to) >>> 0);
          if (words.aliases[index] === 0) {
            places.push(words.tokenAt(index).start);
          }
        }
        expect(places).toEqual(tokenize(text).map(({ start }) => start));
      }),
    );
  });

  it('puts the words of a text behind those of another', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        for (const isAlias of [0, 1] as const) {
          expect(termsOf(read(one, other), isAlias)).toEqual([
            ...termsOf(read(one), isAlias),
            ...termsOf(read(other), isAlias),
          ]);
        }
      }),
    );
  });

  it.each([
    ['pre-training of BrainFLORA', ['pretraining', 'flora']],
    ['state-of-the-art', []],
    ["the model's pre-trained mRNA", ['pretrained', 'rna']],
    ['naïve-Bayes and so‐called', ['naivebayes', 'socalled']],
    ["pre-training, it's", ['pretraining']],
    ["co-pilot'x", ['copilotx']],
  ])('finds further terms in %s', (text, aliases) => {
    expect(termsOf(read(text), 1)).toEqual(aliases);
  });
});
