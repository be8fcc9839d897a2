import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowTable } from '../../../../src/core/rowTable';

/** Hashes that the table cannot all tell apart, some of them at the ends of its parts. */
const hash = fc.oneof(
  fc.constantFrom(0, 1, 0x80000000, 0x7fffffff, 0xffffffff, 0xfffff000, 0xffc00000, -1),
  fc.integer({ min: 0x7ff00000, max: 0x7fffffff }),
  fc.nat({ max: 0xffffffff }),
);
const row = fc.nat({ max: 12 });

const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('add'), hash, row }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete'), hash, row }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sweep'), hash: fc.constant(0), row }) },
);

describe('a table of rows', () => {
  it('finds all that was put under a hash, whatever comes and goes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 3),
        fc.array(edit, { maxLength: 200, size: 'max' }),
        (partBits, edits) => {
          const [table, plain] = [new RowTable(partBits), new Map<number, Set<number>>()];
          const bits = 2 ** (22 - partBits);
          for (const { kind, hash: wanted, row: edited } of edits) {
            const held = plain.get(wanted >>> 0) ?? new Set();
            plain.set(wanted >>> 0, held);
            if (kind === 'add' && !held.has(edited)) {
              table.add(wanted, edited);
              held.add(edited);
            } else if (kind === 'delete') {
              const others = [...plain].some(
                ([other, rows]) =>
                  other !== wanted >>> 0 &&
                  Math.floor(other / bits) === Math.floor((wanted >>> 0) / bits) &&
                  rows.has(edited),
              );
              // A row under two hashes that look the same would go from under either.
              if (held.has(edited) || !others) {
                table.delete(wanted, edited);
                held.delete(edited);
              }
            } else if (kind === 'sweep') {
              for (let part = 0; part < table.partCount; part++) {
                table.sweep(part, (one) => one === edited);
              }
              plain.forEach((rows) => rows.delete(edited));
            }
            const now = new Set(found(table, wanted));
            expect([...held].every((one) => now.has(one))).toBe(true);
          }
          const all = [...plain].flatMap(([known, rows]) =>
            [...rows].map((one) => ({ look: Math.floor(known / bits), one })),
          );
          for (const known of plain.keys()) {
            const same = all.filter(({ look }) => look === Math.floor(known / bits));
            expect(found(table, known).sort(byNumber)).toEqual(
              same.map(({ one }) => one).sort(byNumber),
            );
          }
        },
      ),
    );
  });

  it('holds as many as there are, also under one hash, and gives back room', () => {
    const table = new RowTable(2);
    for (let number = 0; number < 20_000; number++) {
      table.add(Math.imul(number, 0x9e3779b1), number);
      table.add(number % 2 === 0 ? 0xffffffff : 0x12345678, 20_000 + number);
    }
    const popular = (hash: number): number[] => found(table, hash).filter((one) => one >= 20_000);
    expect(found(table, Math.imul(1234, 0x9e3779b1))).toContain(1234);
    expect(popular(0xffffffff)).toHaveLength(10_000);
    for (let number = 0; number < 20_000; number++) {
      table.delete(Math.imul(number, 0x9e3779b1), number);
    }
    expect(popular(0x12345678)).toHaveLength(10_000);
    table.sweep(0, () => true);
    expect(popular(0x12345678)).toEqual([]);
    expect(popular(0xffffffff)).toHaveLength(10_000);
  });
});

function found(table: RowTable, hash: number): number[] {
  const rows: number[] = [];
  table.forEach(hash, (row) => {
    rows.push(row);
  });
  return rows;
}

function byNumber(a: number, b: number): number {
  return a - b;
}
