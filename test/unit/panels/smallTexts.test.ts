import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/shared/fileName';
import { shorten } from '../../../src/panels/shorten';

describe('fileName', () => {
  it.each([
    ['file:///digests/May%2014.txt', 'May 14.txt'],
    ['vscode-vfs://github/a/b/list.md?ref=main#L1', 'list.md'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['file:///broken%zz.txt', 'broken%zz.txt'],
    ['file:///a%E2%80%AEtxt.exe', 'atxt.exe'],
  ])('of %s is %s', (uri, name) => {
    expect(fileName(uri)).toBe(name);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fileName(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('shorten', () => {
  it.each([
    ['Short enough', 12, 'Short enough'],
    ['Trap-line routes of small agents', 20, 'Trap-line routes of…'],
    ['Unbreakablewordofgreatlength', 10, 'Unbreakab…'],
    ['👩👩👩👩', 3, '👩👩…'],
  ])('cuts %j to %i', (text, length, short) => {
    expect(shorten(text, length)).toBe(short);
  });

  it('never gives more than it may', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 30 }),
        (text, length) => {
          expect(Array.from(shorten(text, length)).length).toBeLessThanOrEqual(length);
        },
      ),
    );
  });
});
