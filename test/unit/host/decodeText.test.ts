import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, isBinary } from '../../../src/host/decodeText';

const text = 'Tide Tables — 深度学习 👩‍🔬';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, low byte first', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
    expect(isBinary(bytes)).toBe(false);
  });

  it('shows what is no UTF-8 as replacement characters and reads on', () => {
    const bytes = Buffer.concat([Buffer.from('May'), Buffer.from([0xff, 0xc3]), Buffer.from(' 5')]);
    expect(decodeText(bytes)).toBe('May\uFFFD\uFFFD 5');
  });

  it('reads nothing as nothing', () => {
    expect(decodeText(new Uint8Array())).toBe('');
    expect(isBinary(new Uint8Array())).toBe(false);
  });

  it('reads any bytes, and any text as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: 'grapheme' }), (bytes, written) => {
        expect(typeof decodeText(bytes)).toBe('string');
        expect(decodeText(new TextEncoder().encode(`a${written}`))).toBe(`a${written}`);
      }),
    );
  });
});

describe('isBinary', () => {
  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['a text with a NUL', [0x61, 0, 0x62]],
    ['UTF-16 that does not say so', [...Buffer.from('new', 'utf16le')]],
  ])('is true of %s', (_, bytes) => {
    expect(isBinary(new Uint8Array(bytes))).toBe(true);
  });
});
