import { compareStretches } from './unitText';
import type { WordUnits } from './wordUnits';

/** Fewer words than that are sorted by comparing each with those before it. */
const fewWords = 10;

/**
 * Sorts words by their UTF-16 units, by their numbers in place: multikey quicksort (Bentley and
 * Sedgewick 1997), which looks at each unit that words share only once and makes no strings.
 */
export function sortWords(words: WordUnits, numbers: Uint32Array): void {
  sortFrom(words, numbers, 0, numbers.length, 0);
}

/** Sorts the words of some places, which share their first units, so many of them. */
function sortFrom(
  words: WordUnits,
  numbers: Uint32Array,
  first: number,
  behind: number,
  shared: number,
): void {
  let [from, to, depth] = [first, behind, shared];
  while (to - from > fewWords) {
    const pivot = unitAt(words, numbers[(from + to) >> 1] ?? 0, depth);
    let below = from;
    let above = to;
    for (let at = from; at < above;) {
      const unit = unitAt(words, numbers[at] ?? 0, depth);
      if (unit < pivot) {
        swap(numbers, below++, at++);
      } else if (unit > pivot) {
        swap(numbers, at, --above);
      } else {
        at++;
      }
    }
    sortFrom(words, numbers, from, below, depth);
    sortFrom(words, numbers, above, to, depth);
    if (pivot < 0) {
      return;
    }
    [from, to] = [below, above];
    depth++;
  }
  insertInOrder(words, numbers, from, to);
}

function insertInOrder(
  { units, starts }: WordUnits,
  numbers: Uint32Array,
  from: number,
  to: number,
): void {
  for (let next = from + 1; next < to; next++) {
    const word = numbers[next] ?? 0;
    const [start = 0, end = 0] = [starts[word], starts[word + 1]];
    let at = next;
    for (; at > from; at--) {
      const other = numbers[at - 1] ?? 0;
      if (compareStretches(units, starts[other] ?? 0, starts[other + 1] ?? 0, start, end) < 0) {
        break;
      }
      numbers[at] = other;
    }
    numbers[at] = word;
  }
}

/** A unit of a word; -1 behind its end. */
function unitAt({ units, starts }: WordUnits, word: number, depth: number): number {
  const at = (starts[word] ?? 0) + depth;
  return at < (starts[word + 1] ?? 0) ? (units[at] ?? 0) : -1;
}

function swap(numbers: Uint32Array, a: number, b: number): void {
  const held = numbers[a] ?? 0;
  numbers[a] = numbers[b] ?? 0;
  numbers[b] = held;
}
