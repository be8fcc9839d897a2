import type { Steps } from './steps';

/** Items sorted, or merged, between two steps. */
const itemsPerStep = 1_000;

/** A sorted copy, made in small steps. Equal items keep their order. */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
): Steps<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += itemsPerStep) {
    runs.push(items.slice(from, from + itemsPerStep).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  ones: readonly T[],
  others: readonly T[],
  compare: (one: T, other: T) => number,
): Steps<T[]> {
  const merged: T[] = [];
  let at = 0;
  for (const other of others) {
    for (let one = ones[at]; one !== undefined && compare(one, other) <= 0; one = ones[at]) {
      merged.push(one);
      at++;
    }
    merged.push(other);
    if (merged.length % itemsPerStep === 0) {
      yield;
    }
  }
  return merged.concat(ones.slice(at));
}
