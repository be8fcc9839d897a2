import type { Steps } from '../steps';

/** How many items one step sorts or merges. */
const itemsPerStep = 512;

/** Sorts a copy by merging, a few hundred items a step. Equal items keep their order. */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let start = 0; start < items.length; start += itemsPerStep) {
    runs.push(items.slice(start, start + itemsPerStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(yield* mergeInSteps(runs[index] ?? [], runs[index + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const merged: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [itemA, itemB] = [a[i], b[j]];
    if (itemA !== undefined && (itemB === undefined || compare(itemA, itemB) <= 0)) {
      merged.push(itemA);
      i++;
    } else if (itemB !== undefined) {
      merged.push(itemB);
      j++;
    }
    if (merged.length % itemsPerStep === 0) {
      yield;
    }
  }
  return merged;
}
