import type { Collection } from './collection';

/**
 * The words that begin with `prefix`, at most `most`, the commonest first, equals in alphabetical
 * order. Stop words, which most papers have, only where there are no others.
 */
export function completionsOf(collection: Collection, prefix: string, most: number): string[] {
  const { vocabulary } = collection;
  const order = vocabulary.order();
  const words = order.numbers.subarray(order.lowerBound(prefix), order.endOfPrefix(prefix));
  const telling = commonest(collection, words, most, false);
  const found = telling.length > 0 ? telling : commonest(collection, words, most, true);
  return Array.from(found, (word) => vocabulary.at(word));
}

/** The words that stand most often in papers, at most `most`, the commonest first, else in their order. */
function commonest(
  { vocabulary, counts }: Collection,
  words: Uint32Array,
  most: number,
  isStopMeant: boolean,
): Uint32Array {
  const found = new Uint32Array(most);
  const foundCounts = new Uint32Array(most);
  let size = 0;
  let least = 0;
  for (const word of words) {
    const count = counts.ofWord(word);
    if (count <= least || vocabulary.isStop(word) !== isStopMeant) {
      continue;
    }
    size = Math.min(size + 1, most);
    let at = size - 1;
    for (; at > 0 && (foundCounts[at - 1] ?? 0) < count; at--) {
      found[at] = found[at - 1] ?? 0;
      foundCounts[at] = foundCounts[at - 1] ?? 0;
    }
    found[at] = word;
    foundCounts[at] = count;
    // Of equals those that come first stay.
    least = size === most ? (foundCounts[most - 1] ?? 0) : 0;
  }
  return found.subarray(0, size);
}
