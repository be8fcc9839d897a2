import { compareStretches } from './unitBytes';
import type { WordBytes } from './wordBytes';

/** Fewer words than that are sorted by comparing each with those before it. */
const fewWords = 10;

/**
 * Sorts words by their UTF-16 units, by their numbers in place: multikey quicksort (Bentley and
 * Sedgewick 1997), which looks at each byte that words share only once and makes no strings.
 */
export function sortWords(words: WordBytes, numbers: Uint32Array): void {
  sortFrom(words, numbers, 0, numbers.length, 0);
}

/** Sorts the words of some places, which share their first bytes, so many of them. */
function sortFrom(
  words: WordBytes,
  numbers: Uint32Array,
  first: number,
  behind: number,
  shared: number,
): void {
  let [from, to, depth] = [first, behind, shared];
  while (to - from > fewWords) {
    const pivot = byteAt(words, numbers[(from + to) >> 1] ?? 0, depth);
    let below = from;
    let above = to;
    for (let at = from; at < above;) {
      const byte = byteAt(words, numbers[at] ?? 0, depth);
      if (byte < pivot) {
        swap(numbers, below++, at++);
      } else if (byte > pivot) {
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
  { bytes, starts }: WordBytes,
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
      if (compareStretches(bytes, starts[other] ?? 0, starts[other + 1] ?? 0, start, end) < 0) {
        break;
      }
      numbers[at] = other;
    }
    numbers[at] = word;
  }
}

/** A byte of a word; -1 behind its end. */
function byteAt({ bytes, starts }: WordBytes, word: number, depth: number): number {
  const at = (starts[word] ?? 0) + depth;
  return at < (starts[word + 1] ?? 0) ? (bytes[at] ?? 0) : -1;
}

function swap(numbers: Uint32Array, a: number, b: number): void {
  const held = numbers[a] ?? 0;
  numbers[a] = numbers[b] ?? 0;
  numbers[b] = held;
}
