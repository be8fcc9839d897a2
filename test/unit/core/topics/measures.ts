/** How far a grouping agrees with the true one. */
export interface Agreement {
  /** Normalised mutual information, 0–1: 1 when both groupings are the same. */
  readonly nmi: number;
  /** Part of the items that are of the most frequent truth of their group. */
  readonly purity: number;
}

/** Compares two groupings of the same items. */
export function agreement(groups: readonly string[], truth: readonly string[]): Agreement {
  const total = groups.length;
  const both = groups.map((group, at) => JSON.stringify([group, truth[at]]));
  const [ofGroups, ofTruth, ofBoth] = [count(groups), count(truth), count(both)];
  const shared = entropy(ofGroups, total) + entropy(ofTruth, total) - entropy(ofBoth, total);
  const sum = entropy(ofGroups, total) + entropy(ofTruth, total);
  const most = new Map<string, number>();
  for (const [at, group] of groups.entries()) {
    most.set(group, Math.max(most.get(group) ?? 0, ofBoth.get(both[at] ?? '') ?? 0));
  }
  const pure = [...most.values()].reduce((all, size) => all + size, 0);
  return { nmi: sum === 0 ? 1 : (2 * shared) / sum, purity: pure / total };
}

function count(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  return counts;
}

function entropy(counts: ReadonlyMap<string, number>, total: number): number {
  let sum = 0;
  for (const size of counts.values()) {
    sum -= (size / total) * Math.log(size / total);
  }
  return sum;
}
