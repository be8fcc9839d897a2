import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashHalves, hashNumber, hashText, hashTextInSteps } from '../../../../src/core/text/hash';

describe('hashText', () => {
  it('stays what it is, because ids are made of it', () => {
    expect(hashText('')).toBe('488bdcb81aee8d83');
    expect(hashText('slow tides of small worms')).toBe('69dd265df2c54097');
    expect(hashText('深度学习')).toBe('1a4669606b40c49f');
  });

  it('is 16 hexadecimal digits for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hashText(text)).toMatch(/^[0-9a-f]{16}$/);
        expect(hashNumber(text) >>> 0).toBe(Number.parseInt(hashText(text).slice(0, 8), 16));
      }),
    );
  });

  it('is the same in two halves, however a text is cut', () => {
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const hash = hashText(one + other);
        const halves = [hash.slice(0, 8), hash.slice(8)].map((half) => Number.parseInt(half, 16));
        expect(hashHalves(one, other)).toEqual(halves);
        expect(hashHalves(one, '', other)).toEqual(halves);
      }),
    );
  });

  it('is the same in steps, which are short', () => {
    const long = 'slow tides 深 '.repeat(5000);
    for (const text of ['', 'tide', long.slice(0, 8192), long.slice(0, 8193), long]) {
      const steps = hashTextInSteps(text);
      let count = 0;
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) {
        count++;
      }
      expect(step.value).toBe(hashText(text));
      expect(count).toBe(Math.ceil(text.length / 8192));
    }
  });

  it('tells texts apart, however alike', () => {
    const texts = Array.from({ length: 50_000 }, (_, index) => `title ${index}`);
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
    for (const half of [(hash: string) => hash.slice(0, 8), (hash: string) => hash.slice(8)]) {
      const halves = new Set(texts.map((text) => half(hashText(text))));
      // About 0.3 collisions are to be expected among as many random 32-bit numbers.
      expect(halves.size).toBeGreaterThan(texts.length - 5);
    }
  });
});
