import type { Token } from '../text/tokens';
import { foldTerm, tokenize } from '../text/tokens';

/** Longest term that is indexed or looked up, in UTF-16 units; longer words share their beginning. */
const longestTerm = 48;

/** Shortest later part of a word in mixed case that can be found on its own. */
const shortestPart = 3;

const hyphens = new Set('-‐‑');

/** Most words have no capital but their first letter. */
const innerCapital = /.\p{Lu}/u;

const caseBoundary = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** The terms by which a text is looked up, in order of their start. */
export function queryTerms(text: string): Token[] {
  return tokenize(text).map(shorten);
}

/**
 * The terms under which a text is found: its words; also two words joined by a hyphen as one, so
 * that `pretraining` finds `pre-training`; and later parts of words in mixed case, so that `flora`
 * finds `BrainFLORA`. Ranges may overlap.
 */
export function indexTerms(text: string): Token[] {
  const words = tokenize(text);
  const terms: Token[] = [];
  for (const [index, word] of words.entries()) {
    terms.push(shorten(word));
    const printed = text.slice(word.start, word.end);
    if (innerCapital.test(printed)) {
      terms.push(...partsOf(printed, word.start));
    }
    const next = words[index + 1];
    if (next && joins(text, word, next) && isPair(text, words, index)) {
      terms.push(shorten({ term: word.term + next.term, start: word.start, end: next.end }));
    }
  }
  return terms;
}

function shorten(token: Token): Token {
  return token.term.length <= longestTerm
    ? token
    : { ...token, term: token.term.slice(0, longestTerm) };
}

/** Whether nothing but a hyphen is between two words. */
function joins(text: string, left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right?.start === left.end + 1 && hyphens.has(text.charAt(left.end));
}

/** Whether the words at `index` and after it, joined by a hyphen, are joined to no others. */
function isPair(text: string, words: readonly Token[], index: number): boolean {
  return (
    !joins(text, words[index - 1], words[index]) && !joins(text, words[index + 1], words[index + 2])
  );
}

/** The later parts of a word in mixed case that begins at `offset`. */
function partsOf(printed: string, offset: number): Token[] {
  const parts: Token[] = [];
  let start = offset;
  for (const part of printed.slice(0, longestTerm).split(caseBoundary)) {
    const end = start + part.length;
    if (start > offset && part.length >= shortestPart) {
      parts.push({ term: foldTerm(part), start, end });
    }
    start = end;
  }
  return parts;
}
