import type { Vocabulary } from '../segment/vocabulary';
import type { WordUnits } from '../segment/wordUnits';
import { firstPlaceNear } from '../segment/firstPlace';
import type { Collection } from './collection';
import { EditRows } from './editRows';

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
 * distances are computed once; what no longer can be near is skipped with all that begins alike, and
 * with what goes on otherwise than it may.
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
  const rows = new EditRows(word, edits);
  const { deepest } = rows;
  /** How many units of the string before have rows, and whether the last of them is too far. */
  let known = 0;
  let isCut: boolean;
  let before = 0;
  let beforeLength = 0;
  for (let place = 0; place < order.length;) {
    const number = order[place] ?? 0;
    const start = starts[number] ?? 0;
    const length = (starts[number + 1] ?? 0) - start;
    known = sharedLength(units, before, start, Math.min(known, beforeLength, length));
    before = start;
    beforeLength = length;
    isCut = false;
    while (!isCut && known < length && known < deepest) {
      known++;
      rows.take(known, units[start + known - 1] ?? 0, unitBefore(units, start, known));
      isCut = !rows.mayGoOn(known) && !(isUnfinished && rows.ofBeginning(known) <= edits);
    }
    const distance = isUnfinished ? rows.ofBeginning(known) : rows.whole(known);
    if (!isCut && distance <= edits && (isUnfinished || known === length)) {
      visitor(number, distance);
    }
    place = isCut
      ? behind(
          words,
          order,
          place,
          known,
          rows.nextUnit(known, units[start + known - 1] ?? 0, unitBefore(units, start, known)),
        )
      : place + 1;
  }
}

/** The unit before the last one of the first `length` units of a word; -1 where there is none. */
function unitBefore(units: Uint16Array, start: number, length: number): number {
  return length > 1 ? (units[start + length - 2] ?? 0) : -1;
}

/**
 * The first place from `place` on whose word does not begin with the same `length` - 1 units as the
 * one there, or has at least the unit `next` behind them.
 */
function behind(
  { units, starts }: WordUnits,
  order: Uint32Array,
  place: number,
  length: number,
  next: number,
): number {
  const start = starts[order[place] ?? 0] ?? 0;
  const isAlike = (other: number): boolean => {
    const number = order[other] ?? 0;
    const from = starts[number] ?? 0;
    return (
      (starts[number + 1] ?? 0) - from >= length &&
      (units[from + length - 1] ?? 0) < next &&
      sharedLength(units, start, from, length - 1) === length - 1
    );
  };
  return firstPlaceNear(place + 1, order.length, isAlike);
}

function sharedLength(units: Uint16Array, a: number, b: number, most: number): number {
  let shared = 0;
  while (shared < most && units[a + shared] === units[b + shared]) {
    shared++;
  }
  return shared;
}
