import type { Steps } from './steps';

/** How many papers are looked at in one step, where not much is done with each. */
const papersPerStep = 512;

/**
 * Pieces of a list that are small enough for a step each. What is done with a piece belongs into a
 * function of its own: loops in generators run several times slower.
 */
export function* pieces<T>(items: readonly T[], size = papersPerStep): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}

/** What a function makes of each of many items, some hundreds a step. */
export function* mapInSteps<T, Made>(items: readonly T[], make: (item: T) => Made): Steps<Made[]> {
  const made: Made[] = [];
  for (const piece of pieces(items)) {
    addMade(made, piece, make);
    yield;
  }
  return made;
}

function addMade<T, Made>(made: Made[], items: readonly T[], make: (item: T) => Made): void {
  for (const item of items) {
    made.push(make(item));
  }
}
