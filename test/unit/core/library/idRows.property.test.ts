import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdRows } from '../../../../src/core/idRows';
import { notPacked, PackedLists } from '../../../../src/core/library/packedLists';

const anyIds = fc.array(fc.nat(30).map((number) => `title:${number}`));

describe('rows of ids', () => {
  it('are each of one id, as long as it has one', () => {
    const anySteps = fc.array(fc.record({ id: fc.nat(30).map(String), isTaken: fc.boolean() }));
    fc.assert(
      fc.property(anySteps, (steps) => {
        const rows = new IdRows();
        const taken = new Map<string, number>();
        for (const { id, isTaken } of steps) {
          if (isTaken) {
            const row = rows.take(id);
            expect(row).toBe(taken.get(id) ?? row);
            taken.set(id, row);
          } else {
            expect(rows.release(id)).toBe(taken.delete(id));
          }
          expect(new Set([0, ...taken.values()]).size).toBe(taken.size + 1);
        }
        for (let id = 0; id <= 30; id++) {
          expect(rows.find(String(id))).toBe(taken.get(String(id)) ?? 0);
        }
      }),
    );
  });
});

describe('lists in numbers', () => {
  it('say the same, where they have few ids', () => {
    fc.assert(
      fc.property(fc.array(anyIds), (all) => {
        const lists = new PackedLists();
        for (const ids of all) {
          const packed = lists.pack(ids);
          expect(packed === notPacked).toBe(ids.length > 3);
          if (packed !== notPacked) {
            expect(lists.unpack(packed)).toEqual(ids);
            expect(lists.unpack(packed)).toBe(lists.unpack(packed));
          }
        }
      }),
    );
  });

  it('have no number where there are too many different ids', () => {
    const lists = new PackedLists();
    const packed = Array.from({ length: 1100 }, (_, id) => lists.pack([String(id), '5']));
    expect(packed.slice(0, 1000)).not.toContain(notPacked);
    expect(packed.slice(1030).every((number) => number === notPacked)).toBe(true);
    expect(lists.unpack(packed[700] ?? 0)).toEqual(['700', '5']);
  });
});
