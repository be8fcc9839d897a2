import fc from 'fast-check';
import type { ReadingRecord } from '../../../src/host/readingLog/records';

/** Few papers and few times, so that records often speak of the same. */
const id = fc.oneof(
  fc.constantFrom('arxiv:2401.01234', 'arxiv:2502.99991', 'title:0011aabb', 'title:ccdd2233'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((text) => `title:${text}`),
);
const change = fc.oneof(
  fc.record({ read: fc.boolean() }),
  fc.record({ starred: fc.boolean() }),
  fc.record({ read: fc.boolean(), starred: fc.boolean() }),
);

/** Any record that the extension may have written. */
export const arbitraryRecord: fc.Arbitrary<ReadingRecord> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 ** 45 })),
    id,
    fc.array(id, { maxLength: 3 }),
    change,
  )
  .map(([at, paper, also, changed]) => ({
    v: 1,
    at,
    paper,
    ...(also.length > 0 ? { also } : {}),
    ...changed,
  }));

export const arbitraryRecords = fc.array(arbitraryRecord, { maxLength: 12 });

/** Every id that records speak of. */
export function idsOf(records: readonly ReadingRecord[]): string[] {
  return [...new Set(records.flatMap(({ paper, also = [] }) => [paper, ...also]))];
}
