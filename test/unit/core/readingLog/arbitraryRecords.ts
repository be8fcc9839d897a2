import fc from 'fast-check';
import type { ReadingRecord } from '../../../../src/core/readingLog/record';

/** Few papers, times and writers, so that records often speak of the same. */
const id = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('arxiv:2401.01234', 'title:0011aabb', 'title:ccdd2233') },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((text) => `title:${text}`),
);
const tag = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('eeg', 'to do', '__proto__', 'constructor') },
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.oneof(fc.constantFrom('', 'a note'), fc.string({ unit: 'binary', maxLength: 9 }));

const change = fc
  .record(
    {
      read: fc.boolean(),
      starred: fc.boolean(),
      later: fc.boolean(),
      hidden: fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 9 })),
      note: text,
      tags: fc
        .array(fc.tuple(tag, fc.boolean()), { maxLength: 3 })
        .map((tags) => Object.fromEntries(tags)),
    },
    { requiredKeys: [] },
  )
  .filter((fields) => Object.keys(fields).length > 0);

const stamp = fc.record({
  at: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 ** 45 })),
  count: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 })),
  by: fc.constantFrom('', 'm1.a', 'm1.b', 'm2.a'),
});

/** Any record that the extension may have written, on this or another machine, by any clock. */
export const arbitraryRecord: fc.Arbitrary<ReadingRecord> = fc
  .tuple(stamp, id, fc.array(id, { maxLength: 3 }), change)
  .map(([when, paper, also, changed]) => ({
    ...when,
    paper,
    ...(also.length > 0 && { also }),
    ...changed,
  }));

export const arbitraryRecords = fc.array(arbitraryRecord, { maxLength: 12 });

/** Every id that records speak of. */
export function idsOf(records: readonly ReadingRecord[]): string[] {
  return [...new Set(records.flatMap(({ paper, also = [] }) => [paper, ...also]))];
}

/** A record at a time, by nobody in particular. */
export function recordAt(at: number, paper: string, fields: Partial<ReadingRecord>): ReadingRecord {
  return { at, count: 0, by: 'm1.a', paper, ...fields };
}
