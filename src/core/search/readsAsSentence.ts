import { sentenceWords } from './analysis/stopWords';
import { queryTerms } from './analysis/queryWords';
import type { Query } from './query/queryTree';
import { asksFor } from './query/textQuery';

/** A sentence has at least so many words, and one in so many of them only holds it together. */
const fewestWords = 8;
const oneIn = 4;

/**
 * Whether a query is a sentence, in which a quote, a hyphen or a colon is no sign of the query
 * language. With a filter it is none: who writes one knows the language.
 */
export function readsAsSentence({ text, root }: Query): boolean {
  if (asksFor(root, 'filter')) {
    return false;
  }
  const terms = queryTerms(text);
  const small = terms.filter(({ term }) => sentenceWords.has(term)).length;
  return terms.length >= fewestWords && small * oneIn >= terms.length;
}
