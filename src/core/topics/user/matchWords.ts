import { foldTerm, tokenize } from '../../text/tokens';
import { readableText } from '../../text/readableTitle';
import type { TopicPaper } from '../topicPaper';

/** A word or a phrase of a query. */
interface Wanted {
  readonly words: readonly string[];
  readonly isExcluded: boolean;
}

const part = /(-?)(?:"([^"]*)"?|(\S+))/g;

/**
 * Tells which papers a query of plain words finds: those with all the words and "phrases" in their
 * title or abstract, and none of those with `-` before them. Upper and lower case and accents make
 * no difference. Returns for a paper the words that it has, or `undefined` where it is not found; a
 * query without anything to find finds nothing.
 */
export function wordMatcher(query: string): (paper: TopicPaper) => readonly string[] | undefined {
  const parts = [...query.matchAll(part)].map(([, minus, phrase, word]): Wanted => {
    return { words: wordsOf(phrase ?? word ?? ''), isExcluded: minus === '-' };
  });
  const asked = parts.filter(({ words }) => words.length > 0);
  const wanted = asked.filter(({ isExcluded }) => !isExcluded);
  return (paper) => {
    if (wanted.length === 0) {
      return undefined;
    }
    // A word that no text has keeps phrases from running on from the title.
    const words = [...wordsOf(paper.title), '', ...wordsOf(paper.abstract ?? '')];
    const text = ` ${words.join(' ')} `;
    const isFound = asked.every(
      (one) => text.includes(` ${one.words.join(' ')} `) !== one.isExcluded,
    );
    return isFound ? wanted.map((one) => one.words.join(' ')) : undefined;
  };
}

function wordsOf(text: string): string[] {
  return tokenize(readableText(text)).map(({ term }) => foldTerm(term));
}
