import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../src/core/model';
import { snippet } from '../../../../src/core/search/snippet';
import { tokenize } from '../../../../src/core/text/tokens';
import { anyText } from '../text/hostileText';

/** The places of `words` in `text`, as a search gives them. */
function matchesOf(text: string, ...words: string[]): Range[] {
  return tokenize(text)
    .filter(({ term }) => words.includes(term))
    .map(({ start, end }) => ({ start, end }));
}

const text =
  'Tides turn. Slow tides meet tides again and again and tides. ' +
  'Under two moons of very different sizes the tides of a small sea hide worms. Worms sleep.';

describe('snippet', () => {
  it('is the sentence with most different words', () => {
    const matches = matchesOf(text, 'tides', 'worms');
    expect(snippet(text, matches, 200)).toEqual({
      text: 'Under two moons of very different sizes the tides of a small sea hide worms.',
      matches: [
        { start: 44, end: 49 },
        { start: 70, end: 75 },
      ],
    });
  });

  it('is, of sentences with as many, the one with most matches', () => {
    const best = 'Slow tides meet tides again and again and tides.';
    expect(snippet(text, matchesOf(text, 'tides'), 200).text).toBe(best);
  });

  it('is cut around its matches, between words', () => {
    const matches = matchesOf(text, 'tides', 'worms');
    expect(snippet(text, matches, 60).text).toBe(
      '…very different sizes the tides of a small sea hide worms.',
    );
    expect(snippet(text, matchesOf(text, 'small'), 40).text).toBe(
      '…the tides of a small sea hide worms.',
    );
    expect(snippet(text, matchesOf(text, 'under'), 24).text).toBe('Under two moons of…');
    expect(snippet(text, matchesOf(text, 'different'), 26).text).toBe('…very different sizes the…');
  });

  it('is the beginning where nothing matches', () => {
    expect(snippet(text, [], 200)).toEqual({ text: 'Tides turn.', matches: [] });
    expect(snippet('', [], 200)).toEqual({ text: '', matches: [] });
  });

  it('cuts a word that does not fit, never a character', () => {
    const long = `${'a'.repeat(30)}\u{1F30A}${'b'.repeat(30)}`;
    for (let length = 2; length < 80; length++) {
      const cut = snippet(long, [{ start: 0, end: long.length }], length).text;
      expect(cut).not.toMatch(/\p{Surrogate}/u);
      expect(cut.length).toBeLessThanOrEqual(length);
    }
  });

  it('is a slice of any text with places that hold the same there', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: -1, max: 120 }),
        fc.nat(3),
        (source, length, every) => {
          const words = tokenize(source)
            .filter((_, index) => index % (every + 1) === 0)
            .reduce<Range[]>((kept, { start, end }) => {
              return (kept.at(-1)?.end ?? 0) <= start ? [...kept, { start, end }] : kept;
            }, []);
          const cut = snippet(source, words, length);
          expect(cut.text.length).toBeLessThanOrEqual(Math.max(length, 2));
          const inner = cut.text.replace(/^…|…$/g, '');
          expect(source.includes(inner) || source.includes(cut.text)).toBe(true);
          let done = 0;
          for (const { start, end } of cut.matches) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(cut.text.length);
            const matched = cut.text.slice(start, end);
            expect(words.some((word) => source.slice(word.start, word.end).includes(matched))).toBe(
              true,
            );
            done = end;
          }
          if (words.length > 0 && length > 60) {
            expect(cut.matches.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
