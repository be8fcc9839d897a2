import type { Collection } from './collection';

/**
 * The words that begin with `prefix`, at most `most`, the commonest first, equals in alphabetical
 * order.
 */
export function completionsOf(
  { vocabulary, counts }: Collection,
  prefix: string,
  most: number,
): string[] {
  const order = vocabulary.order();
  const words = order.numbers.subarray(order.lowerBound(prefix), order.endOfPrefix(prefix));
  const countOf = new Uint32Array(words.length);
  for (let index = 0; index < words.length; index++) {
    countOf[index] = counts.ofWord(words[index] ?? 0);
  }
  const least = Math.max(1, nthLargest(countOf, most));
  const taken: { readonly word: number; readonly count: number }[] = [];
  for (let index = 0; index < words.length; index++) {
    const count = countOf[index] ?? 0;
    if (count >= least) {
      taken.push({ word: words[index] ?? 0, count });
    }
  }
  // Those alike stay in their order, which is alphabetical.
  taken.sort((a, b) => b.count - a.count);
  return taken.slice(0, most).map(({ word }) => vocabulary.at(word));
}

/** The count that fewer than `most` are above; 0 where all can be taken. */
function nthLargest(counts: Uint32Array, most: number): number {
  if (counts.length <= most) {
    return 0;
  }
  /** The largest so far, in descending order. */
  const largest = new Uint32Array(most);
  for (const count of counts) {
    let at = most - 1;
    if (count > (largest[at] ?? 0)) {
      for (; at > 0 && (largest[at - 1] ?? 0) < count; at--) {
        largest[at] = largest[at - 1] ?? 0;
      }
      largest[at] = count;
    }
  }
  return largest[most - 1] ?? 0;
}
