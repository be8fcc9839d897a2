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
  const countOf = words.map((word) => counts.ofWord(word));
  const least = nthLargest(countOf, most);
  const taken: { readonly word: number; readonly count: number }[] = [];
  for (const [index, word] of words.entries()) {
    const count = countOf[index] ?? 0;
    if (count > 0 && count >= least) {
      taken.push({ word, count });
    }
  }
  // Those alike stay in their order, which is alphabetical.
  taken.sort((a, b) => b.count - a.count);
  return taken.slice(0, most).map(({ word }) => vocabulary.at(word));
}

/** The count that fewer than `most` are above; 0 where all can be taken. */
function nthLargest(counts: Uint32Array, most: number): number {
  return counts.length <= most ? 0 : (counts.slice().sort()[counts.length - most] ?? 0);
}
