import { queryWords } from './analysis/queryWords';
import { stemOf } from './analysis/stemOf';
import type { Collection } from './ranking/collection';
import { completionsOf } from './ranking/completions';
import { correctionsOf } from './ranking/misspellings';

/** Most mistakes that a suggestion may repair, as a share of the word's length. */
const largestShare = 0.4;
const mostEdits = 4;

/**
 * The query with its unknown words replaced by the nearest known ones, or left out where none is
 * near; `undefined` where that changes nothing or leaves nothing.
 */
export function suggestQuery(collection: Collection, query: string): string | undefined {
  const words = queryWords(query).map(({ term }) => term);
  const suggestion = words.flatMap((word) => suggestWord(collection, word) ?? []).join(' ');
  return suggestion === '' || suggestion === words.join(' ') ? undefined : suggestion;
}

/**
 * The word nearest to `term`: itself where it is known or begins a known one, else the one with
 * fewest mistakes between them, of those the commonest.
 */
function suggestWord(collection: Collection, term: string): string | undefined {
  if (collection.frequencyOf(stemOf(term)) > 0 || completionsOf(collection, term, 1).length > 0) {
    return term;
  }
  const edits = Math.min(mostEdits, Math.floor(term.length * largestShare));
  return correctionsOf(collection, term, edits, false)[0]?.word;
}
