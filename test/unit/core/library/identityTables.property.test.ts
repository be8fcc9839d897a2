import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SightedEntries } from '../../../../src/core/library/sightedEntries';
import { ArxivNumbers } from '../../../../src/core/library/identity/arxivNumbers';
import { Columns } from '../../../../src/core/columns';
import { SightingChains } from '../../../../src/core/library/identity/sightingChains';
import type { Sighting } from '../../../../src/core/library/sighting';
import { entry } from './builders';

describe('a table of columns', () => {
  it('holds what was put last, page by page, and 0 elsewhere', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            row: fc.oneof(fc.nat({ max: 4 }), fc.constantFrom(1023, 1024, 1025, 9000)),
            column: fc.nat({ max: 2 }),
            value: fc.integer(),
          }),
        ),
        (edits) => {
          const [columns, plain] = [new Columns(3), new Map<string, number>()];
          for (const { row, column, value } of edits) {
            columns.set(row, column, value);
            plain.set(`${row} ${column}`, value);
          }
          for (const { row } of edits) {
            for (let column = 0; column < 3; column++) {
              expect(columns.get(row, column)).toBe(plain.get(`${row} ${column}`) ?? 0);
            }
          }
        },
      ),
    );
  });
});

describe('packed numbers of the arXiv', () => {
  const number = fc.oneof(
    fc.stringMatching(/^\d{4}\.\d{4,5}$/),
    fc.constantFrom(
      '0000.0000',
      '0000.00000',
      '9999.9999',
      '9999.99999',
      '1501.0001',
      '1501.00001',
    ),
    fc.constantFrom('math/0309136', 'math.gt/0309136', 'hep-th/9901001', '', '2401.00001v2'),
  );

  it('are as they were, and each has its own', () => {
    fc.assert(
      fc.property(fc.array(number), (texts) => {
        const numbers = new ArxivNumbers();
        const packed = texts.map((text) => numbers.pack(text));
        expect(packed.map((one) => numbers.unpack(one))).toEqual(texts);
        expect(texts.map((text) => numbers.find(text))).toEqual(packed);
        expect(new Set(packed).size).toBe(new Set(texts).size);
        expect(packed.every((one) => one !== 0 && one === (one | 0))).toBe(true);
      }),
    );
  });

  it('are 0 for none, and unknown for those that never came', () => {
    const numbers = new ArxivNumbers();
    expect(numbers.pack(undefined)).toBe(0);
    expect(numbers.unpack(0)).toBeUndefined();
    expect(numbers.find('math/0309136')).toBeUndefined();
  });
});

describe('chains of entries', () => {
  const place = fc.record({
    uri: fc.constantFrom('file:///a.txt', 'file:///b.txt', 'file:///c.txt'),
    index: fc.nat({ max: 3 }),
  });
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('add'), place, row: fc.nat({ max: 2 }) }),
    fc.record({ kind: fc.constant('remove'), place, row: fc.constant(0) }),
  );

  it('hold the entries of every row in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const chains = new SightingChains(new SightedEntries());
        const plain = new Map<number, Sighting[]>([0, 1, 2].map((row) => [row, []]));
        for (const { kind, place: at, row } of edits) {
          const sighting: Sighting = { ...at, entry: entry(`${at.uri} ${at.index}`) };
          const isSame = (one: Sighting): boolean => one.uri === at.uri && one.index === at.index;
          const [owner] = [...plain].find(([, held]) => held.some(isSame)) ?? [];
          if (kind === 'remove') {
            expect(chains.remove(sighting)).toBe(owner);
            plain.forEach((held, key) => {
              plain.set(
                key,
                held.filter((one) => !isSame(one)),
              );
            });
          } else if (owner === undefined) {
            chains.add(row, sighting);
            plain.get(row)?.push(sighting);
          }
          for (const [key, held] of plain) {
            expect(chains.of(key)).toEqual(held);
            expect(chains.first(key)).toBe(held[0]);
            expect(held.map((one) => chains.rowOf(one))).toEqual(held.map(() => key));
          }
        }
      }),
    );
  });
});
