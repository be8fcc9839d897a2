import type { Range } from '../model';
import { splitSentences } from '../text/sentences';

/** A sentence of a text with what matches in it. */
export interface MatchingSentence {
  readonly text: string;
  /** Ordered, disjoint UTF-16 ranges in `text`. */
  readonly matches: readonly Range[];
}

/**
 * The sentences of `text` that have a match, in order; its first sentence where none has.
 *
 * @param matches ordered, disjoint UTF-16 ranges in `text`
 */
export function matchingSentences(text: string, matches: readonly Range[]): MatchingSentence[] {
  const sentences = splitSentences(text).map(({ start, end }): MatchingSentence => ({
    text: text.slice(start, end),
    matches: matches
      .filter((match) => match.start < end && match.end > start)
      .map((match) => ({
        start: Math.max(match.start, start) - start,
        end: Math.min(match.end, end) - start,
      })),
  }));
  const matching = sentences.filter((sentence) => sentence.matches.length > 0);
  return matching.length > 0 ? matching : sentences.slice(0, 1);
}
