import { foldTerm, type Token } from '../../text/tokens';
import { readableText } from '../../text/readableTitle';
import { stopWords } from './stopWords';
import { readWords } from './wordReader';

/** A word of a query. */
export interface QueryWord {
  /** As `foldTerm` makes it. */
  readonly term: string;
  /** The word and the one that a hyphen joins to it, as one. */
  readonly joined?: string;
}

/** Words of a query that are looked up; more come only of a text pasted by mistake. */
const mostWords = 32;

/** The words of a text as an index knows them. */
export function queryTerms(text: string): Token[] {
  return read(text).words;
}

/**
 * The first distinct words of a query, which may hold TeX as titles do. Stop words are left out where
 * there are others.
 */
export function queryWords(query: string): QueryWord[] {
  const { words, pairs } = read(readableText(query));
  for (const { term, start, end } of pairs) {
    const joinedWords = words.filter((word) => word.start >= start && word.end <= end);
    if (joinedWords.length > 1) {
      joinedWords.forEach((word) => {
        word.joined = term;
      });
    }
  }
  const distinct = [...new Map(words.map((word) => [word.term, word])).values()].slice(
    0,
    mostWords,
  );
  const telling = distinct.filter(({ term }) => !stopWords.has(term));
  return (telling.length > 0 ? telling : distinct).map(({ term, joined }) => ({
    term,
    ...(joined !== undefined && { joined }),
  }));
}

/** The words of a text, and each two that a hyphen joins as one. */
function read(text: string): { words: (Token & { joined?: string })[]; pairs: Token[] } {
  const words: Token[] = [];
  const pairs: Token[] = [];
  readWords(text, {
    plain: (_, start, end) => words.push({ term: foldTerm(text.slice(start, end)), start, end }),
    folded: (term, start, end) => words.push({ term, start, end }),
    alias: (term, start, end) => pairs.push({ term, start, end }),
  });
  return { words, pairs };
}
