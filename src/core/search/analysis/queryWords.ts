import type { Token } from '../../text/tokens';
import { readableText } from '../../text/readableTitle';
import { sentenceWords, stopWords } from './stopWords';
import { WordBatch } from './wordBatch';
import { readWords } from './wordReader';

/** A word of a query. */
export interface QueryWord {
  /** As `foldTerm` makes it. */
  readonly term: string;
  /** The word and the one that a hyphen joins to it, as one. */
  readonly joined?: string;
  /** Whether nothing stands behind it, so that it may be unfinished. */
  readonly isLast: boolean;
}

/** What ends a sentence, and with it its last word. */
const sentenceEnd = /[.?!]\s*$/;

/** Words of a query that are looked up; more come only of a text pasted by mistake. */
const mostWords = 32;

/** Queries of so many words are meant as they are; of longer ones papers may lack some. */
export const preciseWords = 3;

/** The words of a text as an index knows them. */
export function queryTerms(text: string): Token[] {
  return read(text).words;
}

/**
 * The first distinct words of a query, which may hold TeX as titles do. Stop words are left out where
 * there are others, and other words that only hold a sentence together where much is left.
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
  const last = sentenceEnd.test(query) ? undefined : words.at(-1)?.term;
  const distinct = [...new Map(words.map((word) => [word.term, word])).values()];
  return telling(distinct)
    .slice(0, mostWords)
    .map(({ term, joined }) => ({
      term,
      isLast: term === last,
      ...(joined !== undefined && { joined }),
    }));
}

/** The words that decide: a text is never emptied. */
export function telling<Word extends { readonly term: string }>(
  words: readonly Word[],
): readonly Word[] {
  const without = (left: ReadonlySet<string>): Word[] =>
    words.filter(({ term }) => !left.has(term));
  const ofSentence = without(sentenceWords);
  if (ofSentence.length > preciseWords) {
    return ofSentence;
  }
  const some = without(stopWords);
  return some.length > 0 ? some : words;
}

/** The words of a text, and each two that a hyphen joins as one. */
function read(text: string): { words: (Token & { joined?: string })[]; pairs: Token[] } {
  const batch = new WordBatch();
  readWords(text, batch);
  const words: Token[] = [];
  const pairs: Token[] = [];
  for (let index = 0; index < batch.size; index++) {
    (batch.aliases[index] === 1 ? pairs : words).push(batch.tokenAt(index));
  }
  return { words, pairs };
}
