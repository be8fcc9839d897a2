import type { Entry } from '../model';

/**
 * The entry that holds an offset, its end included; where two touch, the later one.
 *
 * @param entries in order and disjoint, as in a dump
 */
export function entryAt(entries: readonly Entry[], offset: number): Entry | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.start ?? Infinity) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const entry = entries[low - 1];
  return entry && offset <= entry.end ? entry : undefined;
}

/** The entry whose title holds an offset, its end included. */
export function titleAt(entries: readonly Entry[], offset: number): Entry | undefined {
  const entry = entryAt(entries, offset);
  const range = entry?.titleRange;
  return range && range.start <= offset && offset <= range.end ? entry : undefined;
}
