import { foldTerm, tokenize } from '../../text/tokens';
import { readableText } from '../../text/readableTitle';

/**
 * Tells names that hold what was typed: every word of it begins a word of the name, whatever the
 * case, the accents and the order.
 */
export function nameMatcher(typed: string): (name: string) => boolean {
  const wanted = wordsOf(typed);
  return (name) => {
    const words = wordsOf(name);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
}

/** Tells texts that hold what was typed, whatever the case and the accents. */
export function partMatcher(typed: string): (text: string) => boolean {
  const part = foldTerm(typed);
  return (text) => foldTerm(text).includes(part);
}

function wordsOf(text: string): string[] {
  return tokenize(readableText(text)).map(({ term }) => term);
}
