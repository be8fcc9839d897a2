import fc from 'fast-check';
import type { Dump, PartialDate } from '../../../../../src/core/model';
import type { DumpHint } from '../../../../../src/core/library/library';
import { at, entry, list } from '../builders';

/** A step in the life of a library. */
export type Step =
  | { readonly uri: string; readonly dump: Dump; readonly hint?: DumpHint }
  | { readonly uri: string; readonly dump?: undefined; readonly hint?: undefined };

const date: fc.Arbitrary<PartialDate> = fc
  .record({
    year: fc.option(fc.integer({ min: 2023, max: 2026 }), { nil: undefined }),
    month: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, ...monthDay }) => (year === undefined ? monthDay : { year, ...monthDay }));

/** Few names, so that dumps overlap and clash; some are renderings of one title. */
const title = fc.constantFrom(
  'Measuring $\\ell_1$ tides',
  'Measuring ell_1 tides',
  'MEASURING ell_1 TIDES',
  'A lantern for slow rivers',
  'A Lantern for Slow Rivers',
  'Counting clouds',
  'Ferns that listen',
  '?!',
);

const abstract = fc.constantFrom(
  undefined,
  'Tides are measured by a ruler that was never made for water, and yet it serves quite well on calm days.',
  'Tides are measured by a ruler that was never made for water, and yet it serves...',
  'Clouds are counted twice, once from below and once from above, and the two counts are never the same.',
);

const arxivId = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  '2401.00001',
  '2401.00001v2',
  '2402.00002',
  'nonsense',
);

const anyEntry = fc
  .record({
    title,
    abstract,
    arxivId,
    abstractKind: fc.constantFrom(undefined, 'abstract' as const, 'summary' as const),
    published: fc.option(date, { nil: undefined }),
    comments: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
  })
  .map(({ title: printed, ...fields }) => entry(printed, withoutGaps(fields)));

const anyDump = fc
  .record({
    listed: fc.option(date, { nil: undefined }),
    omitsCurrentYear: fc.boolean(),
    entries: fc.array(anyEntry, { maxLength: 6 }),
  })
  .map(({ listed, omitsCurrentYear, entries }) =>
    list(undefined, entries, { omitsCurrentYear, ...(listed && { listed }) }),
  );

const anyHint: fc.Arbitrary<DumpHint | undefined> = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  { year: 2024 },
  { year: 2025, modified: new Date('2024-03-01') },
  { today: new Date('2024-02-02') },
);

/** Dumps that agree on nothing in particular, coming and going. */
export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc
    .record({
      uri: fc.constantFrom('a', 'b', 'c', 'd', 'e').map(at),
      dump: fc.option(anyDump, { nil: undefined, freq: 4 }),
      hint: anyHint,
    })
    .map(({ uri, dump, hint }): Step => (dump ? { uri, dump, ...(hint && { hint }) } : { uri })),
  { maxLength: 14, size: 'max' },
);

/** The dumps that are there after all steps. */
export function outcome(steps: readonly Step[]): Step[] {
  const last = new Map(steps.map((step) => [step.uri, step]));
  return [...last.values()].filter(({ dump }) => dump !== undefined);
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Fields that are absent rather than undefined, as parsers leave them. */
function withoutGaps<T extends object>(fields: T): Filled<T> {
  const filled: Filled<T> = {};
  for (const key of keysOf(fields)) {
    const value = fields[key];
    if (isThere(value)) {
      filled[key] = value;
    }
  }
  return filled;
}

function keysOf<T extends object>(value: T): (keyof T)[] {
  const keys: (keyof T)[] = [];
  for (const key in value) {
    keys.push(key);
  }
  return keys;
}

function isThere<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
