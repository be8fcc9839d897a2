import type { Vocabulary } from '../segment/vocabulary';
import { firstPlaceNear } from '../segment/firstPlace';
import { sharedLength, unitAt, widthOf } from '../segment/unitBytes';
import type { WordBytes } from '../segment/wordBytes';
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
  const { bytes, starts } = words;
  const order = vocabulary.order().numbers;
  const rows = new EditRows(word, edits);
  const { deepest } = rows;
  /** How many units of the string before have rows, and whether the last of them is too far. */
  let known = 0;
  let isCut: boolean;
  /** These units, and how many bytes each of them takes with those before it. */
  const units = new Uint16Array(deepest + 1);
  const ends = new Uint32Array(deepest + 1);
  let before = 0;
  for (let place = 0; place < order.length;) {
    const number = order[place] ?? 0;
    const start = starts[number] ?? 0;
    const length = (starts[number + 1] ?? 0) - start;
    const shared = sharedLength(bytes, before, start, Math.min(ends[known] ?? 0, length));
    while ((ends[known] ?? 0) > shared) {
      known--;
    }
    before = start;
    isCut = false;
    while (!isCut && (ends[known] ?? 0) < length && known < deepest) {
      const end = ends[known] ?? 0;
      const unit = unitAt(bytes, start + end);
      known++;
      units[known] = unit;
      ends[known] = end + widthOf(unit);
      rows.take(known, unit, unitBefore(units, known));
      isCut = !rows.mayGoOn(known) && !(isUnfinished && rows.ofBeginning(known) <= edits);
    }
    const distance = isUnfinished ? rows.ofBeginning(known) : rows.whole(known);
    if (!isCut && distance <= edits && (isUnfinished || ends[known] === length)) {
      visitor(number, distance);
    }
    place = isCut
      ? behind(
          { words, order, place, shared: ends[known - 1] ?? 0 },
          rows.nextUnit(known, units[known] ?? 0, unitBefore(units, known)),
        )
      : place + 1;
  }
}

/** The unit before the last one of the first `depth` units of a word; -1 where there is none. */
function unitBefore(units: Uint16Array, depth: number): number {
  return depth > 1 ? (units[depth - 1] ?? 0) : -1;
}

interface Stretch {
  readonly words: WordBytes;
  readonly order: Uint32Array;
  /** Where in the order it begins. */
  readonly place: number;
  /** How many bytes its words share, of whole units. */
  readonly shared: number;
}

/** The first place behind the words of a stretch that go on with a unit below `next`. */
function behind({ words: { bytes, starts }, order, place, shared }: Stretch, next: number): number {
  const start = starts[order[place] ?? 0] ?? 0;
  const isAlike = (other: number): boolean => {
    const number = order[other] ?? 0;
    const from = starts[number] ?? 0;
    return (
      (starts[number + 1] ?? 0) - from > shared &&
      unitAt(bytes, from + shared) < next &&
      sharedLength(bytes, start, from, shared) === shared
    );
  };
  return firstPlaceNear(place + 1, order.length, isAlike);
}
