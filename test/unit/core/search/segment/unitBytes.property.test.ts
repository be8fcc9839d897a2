import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringTable } from '../../../../../src/core/search/segment/stringTable';
import {
  byteCount,
  bytesOf,
  compareStretches,
  sharedLength,
  textOf,
  unitAt,
  widthOf,
} from '../../../../../src/core/search/segment/unitBytes';

/** Any units, halves of pairs among them, often with the same beginning. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(0x61, 0x62, 0xe9, 0x3b1, 0x6a21, 0xd83d), fc.nat(0xffff)), {
    maxLength: 6,
  })
  .map((units) => String.fromCharCode(...units));

describe('texts as bytes', () => {
  it('are read as they were written, unit by unit and as a whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = bytesOf(text);
        expect(textOf(bytes)).toBe(text);
        expect(bytes.length).toBe(byteCount(text));
        let at = 0;
        for (let index = 0; index < text.length; index++) {
          expect(unitAt(bytes, at)).toBe(text.charCodeAt(index));
          at += widthOf(text.charCodeAt(index));
        }
        expect(at).toBe(bytes.length);
      }),
    );
  });

  it('are one byte for each unit of ASCII', () => {
    expect([...bytesOf('spiking 7')]).toEqual([...Buffer.from('spiking 7')]);
    expect(['é', 'α', '模', '\ud83d'].map(byteCount)).toEqual([2, 2, 3, 3]);
  });

  it('are in the order of their units, and begin alike as these do', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [a, b] = [bytesOf(one), bytesOf(other)];
        const order = compareStretches(a, 0, a.length, 0, b.length, b);
        expect(Math.sign(order)).toBe(one < other ? -1 : Number(one > other));
        const most = Math.min(a.length, b.length);
        expect(sharedLength(a, 0, 0, most, b) === b.length).toBe(one.startsWith(other));
      }),
      { numRuns: 1000 },
    );
  });

  it('are found in a table of many', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText), anyText, (texts, other) => {
        const sorted = texts.toSorted((one, next) => (one < next ? -1 : 1));
        const table = StringTable.of(sorted);
        expect(sorted.map((text) => table.indexOf(text))).toEqual(sorted.map((_, at) => at));
        expect(sorted.map((_, at) => table.at(at))).toEqual(sorted);
        expect(table.indexOf(other)).toBe(sorted.indexOf(other));
      }),
    );
  });
});
