import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTerm, tokenize } from '../../../../src/core/text/tokens';
import { anyText, longTexts } from './hostileText';

const termsOf = (text: string): string[] => tokenize(text).map(({ term }) => term);

describe('tokenize', () => {
  it.each([
    ['Slow tides, 2 moons.', ['slow', 'tides', '2', 'moons']],
    ['fine-tuned GPT-4o', ['fine', 'tuned', 'gpt', '4o']],
    ["Ada's don't writers'", ['ada', 'dont', 'writers']],
    ['Ångström Straße ﬁne', ['angstrom', 'strasse', 'fine']],
    ['ℓ₁ and R²', ['l1', 'and', 'r2']],
    ['snake_case', ['snake', 'case']],
    ['深度学习', ['深度', '度学', '学习', '习']],
    ['GPT模型v2', ['gpt', '模型', '型', 'v2']],
    ['한국어 हिन्दी', ['한국어', 'हिन्दी']],
    ['', []],
    ['?! –', []],
  ])('takes %j apart', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('says where a word stands, without the ending of its genitive', () => {
    expect(tokenize("An Érdi's ÉEG")).toEqual([
      { term: 'an', start: 0, end: 2 },
      { term: 'erdi', start: 3, end: 7 },
      { term: 'eeg', start: 10, end: 13 },
    ]);
  });

  it('gives folded terms inside of any text, in order of their start', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let start = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(start);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.term).toBe(foldTerm(text.slice(token.start, token.end)));
          expect(token.term).not.toBe('');
          start = token.start;
        }
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of longTexts(100_000)) {
      expect(tokenize(text).length, name).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('foldTerm', () => {
  it.each([
    ['ÉCOLE', 'ecole'],
    ['Ｆｕｌｌ', 'full'],
    ['Łódź', 'lodz'],
    ['Σίσυφος', 'σισυφοσ'],
    ['が', 'が'],
  ])('folds %j', (printed, folded) => {
    expect(foldTerm(printed)).toBe(folded);
  });

  it('does not change what it has folded', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}]+$/u), (word) => {
        expect(foldTerm(foldTerm(word))).toBe(foldTerm(word));
      }),
    );
  });
});
