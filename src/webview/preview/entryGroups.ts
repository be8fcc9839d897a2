import type { EntryView } from '../../shared/digestView';

/** Entries that stand one after another and are laid out together. */
export interface EntryGroup {
  /** Stays the same while entries come and go. */
  readonly key: string;
  /** Index of its first entry among all, from 0. */
  readonly start: number;
  readonly entries: readonly EntryView[];
}

/**
 * Entries in a new group. Of thousands that the browser has to keep an eye on one by one, it is slow
 * with every frame; a large group is slow when it comes into view.
 */
export const groupSize = 10;

/**
 * Parts entries into groups. Those that were in one group before stay in it, so that an entry that
 * comes or goes concerns its own group only; a group that is as it was is the same object.
 *
 * @param before the groups that this gave last; none at first
 */
export function grouped(
  before: readonly EntryGroup[],
  entries: readonly EntryView[],
): readonly EntryGroup[] {
  const former = new Map(before.flatMap((group) => group.entries.map(({ key }) => [key, group])));
  const taken = new Set(before.map(({ key }) => key));
  const done = new Set<string>();
  const groups: { key: string; start: number; entries: EntryView[] }[] = [];
  for (const [start, entry] of entries.entries()) {
    const current = groups.at(-1);
    const own = former.get(entry.key)?.key;
    const isNew = own === undefined || done.has(own);
    if (current && (own === current.key || (isNew && current.entries.length < groupSize))) {
      current.entries.push(entry);
      continue;
    }
    const key = isNew ? unused(entry.key, taken) : own;
    taken.add(key);
    done.add(key);
    groups.push({ key, start, entries: [entry] });
  }
  const known = new Map(before.map((group) => [group.key, group]));
  return groups.map((group) => {
    const same = known.get(group.key);
    return same && isSame(same, group) ? same : group;
  });
}

function unused(key: string, taken: ReadonlySet<string>): string {
  return taken.has(key) ? unused(`${key}+`, taken) : key;
}

function isSame(a: EntryGroup, b: EntryGroup): boolean {
  return (
    a.start === b.start &&
    a.entries.length === b.entries.length &&
    a.entries.every((entry, index) => entry === b.entries[index])
  );
}
