import { editDistance } from './spelling';
import type { TermIndex } from './termIndex';

/** Most mistakes that a suggestion may repair, as a share of the word's length. */
const largestShare = 0.4;
const mostEdits = 4;

/**
 * The indexed term nearest to `term`: itself where it is known or begins a known one, else the one
 * with fewest mistakes between them, of those the one in most texts.
 */
export function suggestTerm(index: TermIndex, term: string): string | undefined {
  const counts = new Map<string, number>();
  const count = (_: string, known: string): void => {
    counts.set(known, (counts.get(known) ?? 0) + 1);
  };
  index.visit(term, { prefix: true }, count);
  if (counts.size > 0) {
    return term;
  }
  const edits = Math.min(mostEdits, Math.floor(term.length * largestShare));
  index.visit(term, { edits }, count);
  const candidates = [...counts].map(([known, count]) => {
    return { known, count, distance: editDistance(term, known) };
  });
  candidates.sort(
    (left, right) =>
      left.distance - right.distance ||
      right.count - left.count ||
      (left.known < right.known ? -1 : 1),
  );
  return candidates[0]?.known;
}
