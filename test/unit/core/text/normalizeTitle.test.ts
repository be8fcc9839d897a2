import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeTitle } from '../../../../src/core/text/normalizeTitle';
import { anyText, longTexts } from './hostileText';

describe('normalizeTitle', () => {
  it.each([
    ['Worms of $\\textit{C. elegans}$', 'Worms of C. elegans', 'worms of textit{C. elegans}'],
    ['Beyond $\\ell_1$ coding', 'Beyond ell_1 Coding', 'Beyond ℓ₁ coding', 'beyond ℓ1 coding'],
    ['$\\alpha$-synuclein', 'α-Synuclein', 'alpha-synuclein', 'alpha synuclein'],
    ['$R^2$ and $W_q$', 'R² and W_q', 'R^2 and W_{q}'],
    ['Fast--Slow — “Tides”', "fast-slow: 'tides'", 'FAST SLOW TIDES'],
    ['Gödel & Ærø', 'G\\"odel \\& Aero', 'godel aero'],
    ['eﬃcient   ﬁne\ttuning', 'efficient fine tuning'],
    ['Straße', 'STRASSE'],
  ])('gives %j and its other renderings one key', (...renderings) => {
    expect(new Set(renderings.map(normalizeTitle)).size).toBe(1);
  });

  it.each([
    ['Deep Tides', 'Deeper Tides'],
    ['Tides 1', 'Tides 2'],
    ['深度学习', '深度学'],
    ['हिन्दी', 'हिन्द'],
    ['か', 'が'],
  ])('keeps %j and %j apart', (left, right) => {
    expect(normalizeTitle(left)).not.toBe(normalizeTitle(right));
  });

  it('keeps words of the Greek language', () => {
    expect(normalizeTitle('Ελληνικά')).toBe('ελληνικα');
  });

  it('falls back to the title where there is no letter or digit', () => {
    expect(normalizeTitle(' ??? ')).toBe('???');
    expect(normalizeTitle('')).toBe('');
  });

  it('makes a key of any title, without upper case, outer or double spaces', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const key = normalizeTitle(title);
        expect(key === '').toBe(title.trim() === '');
        expect(key).toBe(key.trim());
        if (/[\p{L}\p{N}]/u.test(key)) {
          expect(key).not.toMatch(/ {2}|[A-Z]/);
        }
      }),
    );
  });

  it('makes the same of ASCII on its own and beside letters beyond it', () => {
    const ascii = fc.string({
      unit: fc.constantFrom(...Array.from(" aZ0-_^:.!%&{}$~`'\\"), 'math', 'text', 'alpha'),
    });
    fc.assert(
      fc.property(ascii, (title) => {
        expect(normalizeTitle(`a ${title} .`)).toBe(
          normalizeTitle(`a ${title} . é`).replace(/ e$/, ''),
        );
      }),
    );
  });

  it('reads long runs of anything in time', () => {
    for (const [name, text] of longTexts(100_000)) {
      expect(normalizeTitle(text) === '', name).toBe(text.trim() === '');
    }
  });
});
