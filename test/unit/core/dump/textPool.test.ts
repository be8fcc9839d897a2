import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextPool } from '../../../../src/core/dump/textPool';

describe('a pool of texts', () => {
  it('gives back the same text, whatever it is and whatever came before', () => {
    const pool = new TextPool();
    const long = fc.string({ unit: 'binary', minLength: 190, maxLength: 230 });
    fc.assert(
      fc.property(fc.oneof(long, fc.string({ unit: 'binary' })), (text) => {
        expect(pool.copy(text)).toBe(text);
        expect(pool.copy(text)).toBe(text);
      }),
    );
  });

  it('tells long texts apart that begin alike and are as long', () => {
    const pool = new TextPool();
    const [one, other] = ['a', 'b'].map((end) => `${'The same beginning. '.repeat(20)}${end}`);
    expect([one, other, one].map((text) => pool.copy(text ?? ''))).toEqual([one, other, one]);
  });

  it('gives back halves of pairs, quotes and line breaks', () => {
    const pool = new TextPool();
    const text = '\ud83d "quoted"\n\\u0041 \u2028 \udc00 ’';
    expect(pool.copy(text)).toBe(text);
    expect(pool.copy(text.repeat(20))).toBe(text.repeat(20));
  });
});
