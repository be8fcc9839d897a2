import type { Vocabulary } from '../segment/vocabulary';
import type { WordUnits } from '../segment/wordNumbers';
import type { Collection } from './collection';

/** A word of the index that a misspelt one may stand for. */
export interface Correction {
  readonly word: string;
  /** Changed, added, left out or swapped characters between the two. */
  readonly distance: number;
  /** How often it stands in papers. */
  readonly count: number;
}

/**
 * The words within some edits of `word`: fewest edits first, then the commonest, then alphabetical.
 *
 * @param edits at most so many changed, added, left out or swapped characters: the optimal string
 * alignment distance (Boytsov 2011, restricted Damerau–Levenshtein)
 * @param isUnfinished whether what lies behind the given letters is free
 */
export function correctionsOf(
  { vocabulary, counts }: Collection,
  word: string,
  edits: number,
  isUnfinished: boolean,
): Correction[] {
  const found: Correction[] = [];
  visitNear(vocabulary, word, edits, isUnfinished, (number, distance) => {
    const count = counts.ofWord(number);
    if (count > 0) {
      found.push({ word: vocabulary.at(number), distance, count });
    }
  });
  return found.sort(
    (a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1),
  );
}

/**
 * Visits the words near a word. Neighbours in their order share their beginning, whose rows of
 * distances are computed once; what no longer can be near is skipped with all that begins alike.
 */
function visitNear(
  vocabulary: Vocabulary,
  word: string,
  edits: number,
  isUnfinished: boolean,
  visitor: (number: number, distance: number) => void,
): void {
  const { words } = vocabulary;
  const { units, starts } = words;
  const order = vocabulary.order().numbers;
  const columns = word.length + 1;
  const deepest = word.length + edits;
  const far = edits + 1;
  const rows = new Uint8Array((deepest + 2) * columns);
  for (let column = 0; column < columns; column++) {
    rows[column] = column;
  }
  /** For each depth the least distance of the word from a beginning of the string. */
  const least = new Uint8Array(deepest + 2).fill(columns - 1);
  /** How many units of the string before have rows, and whether the last of them is too far. */
  let known = 0;
  let isCut: boolean;
  let before = 0;
  let beforeLength = 0;
  let place = 0;
  for (; place < order.length; place = isCut ? behind(words, order, place, known) : place + 1) {
    const number = order[place] ?? 0;
    const start = starts[number] ?? 0;
    const length = (starts[number + 1] ?? 0) - start;
    const shared = sharedLength(units, before, start, Math.min(known, beforeLength, length));
    before = start;
    beforeLength = length;
    known = shared;
    isCut = false;
    while (known < length && known < deepest) {
      const depth = ++known;
      const unit = units[start + depth - 1] ?? 0;
      const previous = depth > 1 ? (units[start + depth - 2] ?? 0) : -1;
      const row = depth * columns;
      const above = row - columns;
      rows[row] = Math.min(depth, far);
      let best = depth;
      for (let column = 1; column < columns; column++) {
        let value: number;
        if (Math.abs(column - depth) > edits) {
          value = far;
        } else {
          const expected = word.charCodeAt(column - 1);
          value = Math.min(
            (rows[above + column] ?? 0) + 1,
            (rows[row + column - 1] ?? 0) + 1,
            (rows[above + column - 1] ?? 0) + (unit === expected ? 0 : 1),
          );
          if (column > 1 && unit === word.charCodeAt(column - 2) && previous === expected) {
            value = Math.min(value, (rows[above - columns + column - 2] ?? 0) + 1);
          }
        }
        rows[row + column] = value;
        best = Math.min(best, value);
      }
      least[depth] = Math.min(least[depth - 1] ?? far, rows[row + columns - 1] ?? far);
      if (best > edits && !(isUnfinished && (least[depth] ?? far) <= edits)) {
        isCut = true;
        break;
      }
    }
    const distance = isUnfinished
      ? (least[known] ?? far)
      : (rows[known * columns + columns - 1] ?? far);
    if (!isCut && distance <= edits && (isUnfinished || known === length)) {
      visitor(number, distance);
    }
  }
}

/** The first place whose word begins otherwise than the one at `place` does with `length` units. */
function behind(
  { units, starts }: WordUnits,
  order: Uint32Array,
  place: number,
  length: number,
): number {
  const start = starts[order[place] ?? 0] ?? 0;
  const isAlike = (other: number): boolean => {
    const number = order[other];
    if (number === undefined) {
      return false;
    }
    const from = starts[number] ?? 0;
    return (
      (starts[number + 1] ?? 0) - from >= length &&
      sharedLength(units, start, from, length) === length
    );
  };
  // Most stretches are short: their ends are looked for in ever larger strides, then between two.
  let stride = 1;
  while (isAlike(place + stride)) {
    stride *= 2;
  }
  let low = place + (stride >> 1);
  let high = Math.min(order.length, place + stride);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (isAlike(middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high;
}

function sharedLength(units: Uint16Array, a: number, b: number, most: number): number {
  let shared = 0;
  while (shared < most && units[a + shared] === units[b + shared]) {
    shared++;
  }
  return shared;
}
