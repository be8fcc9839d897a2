import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryView } from '../../../src/shared/digestView';
import type { EntryGroup } from '../../../src/webview/preview/entryGroups';
import { groupSize, grouped } from '../../../src/webview/preview/entryGroups';

function views(count: number, prefix = 'k'): EntryView[] {
  return Array.from({ length: count }, (_, index) => view(`${prefix}${index}`));
}

function view(key: string): EntryView {
  return {
    key,
    title: key,
    facts: { links: [] },
    abstract: [],
    isSummary: false,
    notes: [],
    topics: [],
  };
}

function keys(groups: readonly EntryGroup[]): string[] {
  return groups.flatMap(({ entries }) => entries.map(({ key }) => key));
}

describe('grouped', () => {
  it('parts a long digest into small groups that know where they stand', () => {
    const groups = grouped([], views(25));
    expect(groups.map(({ start }) => start)).toEqual([0, 10, 20]);
    expect(groups.map(({ entries }) => entries.length)).toEqual([10, 10, 5]);
  });

  it('leaves the groups alone to which later entries do not belong', () => {
    const all = views(40);
    const before = grouped([], all.slice(0, 15));
    const after = grouped(before, all);
    expect(after[0]).toBe(before[0]);
    expect(after.map(({ entries }) => entries.length)).toEqual([10, 10, 10, 10]);
  });

  it('keeps entries in their groups when one comes or goes', () => {
    const all = views(30);
    const before = grouped([], all);
    const [first, ...rest] = all;
    const without = grouped(before, rest);
    expect(without.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    expect(without[1]?.entries).toEqual(before[1]?.entries);
    const moved = grouped(without, first ? [...rest, first] : rest);
    expect(moved.slice(0, 2)).toEqual(without.slice(0, 2));
  });

  it('shows every entry once, in order, in groups of their own keys, whatever came before', () => {
    const key = fc.integer({ min: 0, max: 60 }).map((number) => `k${number}`);
    const versions = fc.array(fc.uniqueArray(key, { maxLength: 50 }), { minLength: 1 });
    fc.assert(
      fc.property(versions, (all) => {
        let groups: readonly EntryGroup[] = [];
        for (const version of all) {
          groups = grouped(groups, version.map(view));
          expect(keys(groups)).toEqual(version);
          expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
          for (const { start, entries } of groups) {
            expect(entries[0]?.key).toBe(version[start]);
            expect(entries.length).toBeLessThanOrEqual(2 * groupSize);
          }
        }
      }),
    );
  });
});
