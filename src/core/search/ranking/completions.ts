import type { LiveSegment } from '../segment/liveSegment';
import type { Collection } from './collection';

/**
 * The words that begin with `prefix`, at most `most`, the commonest first, equals in alphabetical
 * order.
 */
export function completionsOf(collection: Collection, prefix: string, most: number): string[] {
  // The commonest of all are among the commonest of each segment, if these are enough: nothing that
  // is left out of all of them can be as common as the last one taken (after Fagin's threshold).
  for (let each = most; ; each *= 4) {
    const tops = collection.segments.map((segment) => commonest(segment, prefix, each));
    const words = new Set(tops.flatMap(({ words }) => words));
    const counted = [...words]
      .map((word) => ({ word, count: collection.countOf(word) }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
    const last = counted[most - 1]?.count ?? 0;
    const unseen = tops.reduce((total, { leftOut }) => total + leftOut, 0);
    if (unseen === 0 || last > unseen) {
      return counted.slice(0, most).map(({ word }) => word);
    }
  }
}

interface Commonest {
  readonly words: string[];
  /** How often the commonest word that is not among them can stand; 0 if there is none. */
  readonly leftOut: number;
}

function commonest({ segment, wordCounts }: LiveSegment, prefix: string, most: number): Commonest {
  const { words } = segment;
  const start = words.lowerBound(prefix);
  const end = words.endOfPrefix(prefix);
  const counts = wordCounts.subarray(start, end);
  const least = nthLargest(counts, most);
  const taken: string[] = [];
  let leftOut = 0;
  for (const [index, count] of counts.entries()) {
    if (count === 0) {
      continue;
    }
    if (count > least) {
      taken.push(words.at(start + index));
    } else {
      leftOut = Math.max(leftOut, count);
    }
  }
  return { words: taken, leftOut };
}

/** The count that fewer than `most` are above, but 0 where all can be taken. */
function nthLargest(counts: Uint32Array, most: number): number {
  return counts.length <= most ? 0 : (counts.slice().sort()[counts.length - most] ?? 0);
}
