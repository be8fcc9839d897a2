import { foldTerm, tokenize } from '../../text/tokens';
import { readableText } from '../../text/readableTitle';

/** Names that are split into words by blanks alone, once these signs are blanks. */
const plainName = /^[A-Za-z0-9 .,-]*$/;

/**
 * Tells names that hold what was typed: every word of it begins a word of the name, whatever the
 * case, the accents and the order.
 */
export function nameMatcher(typed: string): (name: string) => boolean {
  const wanted = wordsOf(typed);
  return (name) => {
    // Most names are plain, and a library has many.
    if (plainName.test(name)) {
      const text = ` ${name.toLowerCase().replace(/[.,-]/g, ' ')}`;
      return wanted.every((start) => text.includes(` ${start}`));
    }
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
