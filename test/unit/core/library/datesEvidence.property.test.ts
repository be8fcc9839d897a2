import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../src/core/library/dates/evidence';
import type { EvidenceGroup } from '../../../../src/core/library/dates/evidenceGroup';
import { EvidenceStore } from '../../../../src/core/library/dates/evidenceStore';
import { IdTable } from '../../../../src/core/library/idTable';
import { dateNumber, numberedDate } from '../../../../src/core/library/dates/partialDate';
import { sight } from '../../../../src/core/library/sighting';
import { at, day, entry } from './builders';

const givers = Array.from({ length: 9 }, (_, index) => `paper ${index}`);
const dumps = ['a', 'b', 'c'].map(at);
const sightings = dumps.flatMap((uri) =>
  ['Tides', 'Ferns'].map((title, index) => sight(uri, index, entry(title, { arxivId: '2401.1' }))),
);
const dates = ['Aug 25', 'Aug 26', 'Aug 25, 2024', 'Jan 2, 2025'].map(day);

const anyPiece: fc.Arbitrary<Evidence> = fc
  .record({
    kind: fc.constantFrom('known', 'notAfter'),
    dump: fc.constantFrom(...dumps),
    other: fc.constantFrom(...dumps),
    weight: fc.integer({ min: 2024, max: 2025 }),
    place: fc.constantFrom(...sightings),
    source: fc.constantFrom(...sightings),
    date: fc.constantFrom(...dates),
  })
  .map(({ kind, dump, other, weight, place, source, date }) => ({
    ...{ kind, dump, weight, equal: false, to: dump },
    ...(kind === 'notAfter' ? { other, from: other } : { from: undefined }),
    ground: { entry: place, source, date },
  }));

const anyGift = fc.tuple(fc.constantFrom(...givers), fc.array(anyPiece, { maxLength: 6 }));

/** What makes pieces the same statement. */
function statementOf({ kind, dump, other, from, to, weight }: Omit<Evidence, 'ground'>): string {
  return JSON.stringify([kind, dump, other, from, to, weight]);
}

/** The groups that there should be, each with its size and its most telling example. */
function expected(given: ReadonlyMap<string, readonly Evidence[]>): Map<string, unknown> {
  const groups = new Map<string, { giver: string; piece: Evidence }[]>();
  for (const [giver, pieces] of given) {
    const told = new Set<string>();
    for (const piece of pieces) {
      const key = statementOf(piece);
      if (!told.has(key)) {
        told.add(key);
        groups.set(key, [...(groups.get(key) ?? []), { giver, piece }]);
      }
    }
  }
  return new Map(
    [...groups].map(([key, members]) => {
      const [best] = members.sort(
        (a, b) =>
          dateNumber(b.piece.ground?.date) - dateNumber(a.piece.ground?.date) ||
          (a.giver < b.giver ? -1 : 1),
      );
      const { entry: place, date, source } = best?.piece.ground ?? {};
      const uri = source && 'uri' in source ? source.uri : undefined;
      return [
        key,
        {
          size: members.length,
          ...{ title: place?.entry.title, entry: place?.index, date },
          source: best?.piece.other === undefined ? uri : undefined,
        },
      ];
    }),
  );
}

function told(groups: Iterable<EvidenceGroup>): Map<string, unknown> {
  return new Map(
    [...groups].map((group) => {
      const { title, entry: index, date, source } = group.example ?? {};
      return [statementOf(group), { size: group.size, title, entry: index, date, source }];
    }),
  );
}

describe('the evidence that is held', () => {
  it('is what was last given, whoever gave what before', () => {
    fc.assert(
      fc.property(fc.array(anyGift, { maxLength: 60, size: 'max' }), (gifts) => {
        const store = new EvidenceStore();
        const given = new Map<string, readonly Evidence[]>();
        for (const [giver, pieces] of gifts) {
          const before = told(dumps.flatMap((uri) => store.about(uri)));
          store.give(giver, pieces);
          given.set(giver, pieces);
          const after = told(dumps.flatMap((uri) => store.about(uri)));
          expect(after).toEqual(expected(given));
          const touched = new Set([...store.takeTouched()].map(statementOf));
          for (const key of new Set([...before.keys(), ...after.keys()])) {
            const isSame = JSON.stringify(before.get(key)) === JSON.stringify(after.get(key));
            expect(isSame || touched.has(key)).toBe(true);
          }
          store.give(giver, pieces);
          expect(store.isTouched).toBe(false);
        }
        for (const giver of givers) {
          store.give(giver, []);
        }
        expect(dumps.flatMap((uri) => store.about(uri))).toEqual([]);
        for (const [giver, pieces] of given) {
          store.give(giver, pieces);
        }
        expect(told(dumps.flatMap((uri) => store.about(uri)))).toEqual(expected(given));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a table of ids', () => {
  it('finds the rows of those that are there, among many that came and went', () => {
    const anyStep = fc.tuple(fc.nat({ max: 400 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(anyStep, { minLength: 200, maxLength: 3000, size: 'max' }),
        // All in one of the tables, or wherever they belong.
        fc.constantFrom(256, 1),
        (steps, spread) => {
          const ids = idsOf(401, spread);
          const rows = new Map<string, number>();
          const table = new IdTable((row) => ids[row - 1]);
          for (const [place, isThere] of steps) {
            const id = ids[place] ?? '';
            if (!isThere) {
              table.delete(id);
              rows.delete(id);
            } else if (!rows.has(id)) {
              table.add(id, place + 1);
              rows.set(id, place + 1);
            }
          }
          expect(ids.map((id) => table.find(id))).toEqual(ids.map((id) => rows.get(id) ?? 0));
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Ids of which every one in so many is of the same table as the first, and only those are taken. */
function idsOf(count: number, spread: number): string[] {
  const all = Array.from({ length: count * 300 }, (_, index) => `title:${index}`);
  return spread === 1 ? all.slice(0, count) : all.filter((id) => tableOf(id) === 7).slice(0, count);
}

function tableOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & 255;
}

describe('a date as a number', () => {
  it('can be read again', () => {
    for (const date of [...dates, { month: 12, day: 31 }, { year: 9998, month: 1, day: 1 }]) {
      expect(numberedDate(dateNumber(date))).toEqual(date);
    }
    expect(numberedDate(dateNumber(undefined))).toBeUndefined();
  });
});
