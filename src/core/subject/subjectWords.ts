import { sentenceWords } from '../search/analysis/stopWords';
import { stemOf } from '../search/analysis/stemOf';
import type { Steps } from '../steps';
import { tokenize } from '../text/tokens';
import { codeWords } from './codeWords';
import { plainWords } from './plainWords';
import { proseOf, type TextKind } from './proseOf';

/** Lines that are read in one step, and characters of them at most. */
const linesPerStep = 30;
const charactersPerStep = 2000;
/** Times that a word counts, so that one that a text repeats does not decide alone. */
const mostCounted = 12;

interface Counted {
  readonly word: string;
  readonly first: number;
  count: number;
}

/**
 * The words that tell most of what a text is about, the most frequent first, each in the form in
 * which it comes first; without those that every text and, in code, every program has.
 *
 * @param most at most so many
 */
export function* subjectWords(
  text: string,
  kind: TextKind,
  most: number,
): Steps<readonly string[]> {
  const counts = new Map<string, Counted>();
  for (const piece of piecesOf(text)) {
    for (const { text: part, weight } of proseOf(piece, kind)) {
      count(part, weight, kind, counts);
    }
    yield;
  }
  return [...counts.values()]
    .sort((a, b) => weightOf(b) - weightOf(a) || a.first - b.first)
    .slice(0, most)
    .map(({ word }) => word);
}

function* piecesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    let end = start;
    for (let line = 0; line < linesPerStep && end < text.length; line++) {
      const next = text.indexOf('\n', end);
      end = next < 0 ? text.length : next + 1;
      if (end - start > charactersPerStep) {
        end = start + charactersPerStep;
        break;
      }
    }
    yield text.slice(start, end);
    start = end;
  }
}

function count(text: string, weight: number, kind: TextKind, counts: Map<string, Counted>): void {
  for (const { term } of tokenize(text)) {
    const isTelling =
      term.length > 2 &&
      !/^\d|^[a-f\d]{12,}$/.test(term) &&
      !sentenceWords.has(term) &&
      !plainWords.has(term) &&
      !(kind === 'code' && codeWords.has(term));
    if (isTelling) {
      const stem = stemOf(term);
      const known = counts.get(stem);
      if (known) {
        known.count += weight;
      } else {
        counts.set(stem, { word: term, first: counts.size, count: weight });
      }
    }
  }
}

/** Long words tell more than short ones, of which many are abbreviations. */
function weightOf({ word, count: times }: Counted): number {
  return Math.min(times, mostCounted) * (word.length > 4 ? 1 : 0.6);
}
