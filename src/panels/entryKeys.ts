/** What entries are told apart by. */
interface Titled {
  readonly title: string;
}

/** An entry under a key that stays with it while the dump is edited. */
export interface Keyed<E extends Titled> {
  readonly key: string;
  readonly entry: E;
}

/**
 * Gives the entries of a dump's new version the keys that they had in the version before. Entries
 * at the beginning and the end whose titles are the same are the same; in between, one title is one
 * entry, and what is left over goes by its place, so that an entry keeps its key while its title is
 * being typed. Takes time in proportion to the number of entries.
 *
 * @param before the version before, in order
 * @param newKey makes a key that was never given out
 */
export function keepKeys<E extends Titled>(
  before: readonly Keyed<E>[],
  entries: readonly E[],
  newKey: () => string,
): Keyed<E>[] {
  const shorter = Math.min(before.length, entries.length);
  let head = 0;
  while (head < shorter && before[head]?.entry.title === entries[head]?.title) {
    head++;
  }
  let tail = 0;
  while (
    tail < shorter - head &&
    before.at(-1 - tail)?.entry.title === entries.at(-1 - tail)?.title
  ) {
    tail++;
  }
  const middle = matchMiddle(
    before.slice(head, before.length - tail),
    entries.slice(head, entries.length - tail),
  );
  return entries.map((entry, index) => {
    const fromEnd = entries.length - index;
    const key =
      index < head
        ? before[index]?.key
        : fromEnd <= tail
          ? before.at(-fromEnd)?.key
          : middle[index - head];
    return { key: key ?? newKey(), entry };
  });
}

/** The key of each entry, by title and then by place; undefined for a new one. */
function matchMiddle<E extends Titled>(
  before: readonly Keyed<E>[],
  entries: readonly E[],
): (string | undefined)[] {
  const byTitle = new Map<string, string[]>();
  for (const { key, entry } of before) {
    const keys = byTitle.get(entry.title);
    if (keys) {
      keys.push(key);
    } else {
      byTitle.set(entry.title, [key]);
    }
  }
  const keys = entries.map(({ title }) => byTitle.get(title)?.shift());
  if (before.length === entries.length) {
    const used = new Set(keys);
    return keys.map((key, index) => {
      const former = before[index]?.key;
      return key ?? (former !== undefined && !used.has(former) ? former : undefined);
    });
  }
  return keys;
}
