import { readableTitle } from '../text/readableTitle';
import { foldTerm } from '../text/tokens';

/** How many candidates are asked for by title: those of the same title, and some that hold it. */
const candidates = 10;
/** Longer phrases make addresses that servers refuse. */
const mostPhraseWords = 30;
/** So many of its longest words tell a title from others. */
const mostWords = 8;

/** How many numbers are asked for at once. */
export const numbersAtOnce = 50;

/** Parameters of the query interface, by their names. */
export type ArxivQuery = Readonly<Record<string, string>>;

/**
 * What to ask for a title, one after another until something fits: for the title as a phrase; for its
 * longest words, which find a title that was rendered otherwise. None for a title without words.
 *
 * Only letters, digits and blanks stand between the quotes, so that no title can be more than a title.
 */
export function titleQueries(title: string): readonly ArxivQuery[] {
  const words = wordsOf(title);
  const telling = [...new Set(words)]
    .map((word, index) => ({ word, index }))
    .sort((a, b) => b.word.length - a.word.length || a.index - b.index)
    .slice(0, mostWords)
    .map(({ word }) => word);
  const phrase = `ti:"${words.slice(0, mostPhraseWords).join(' ')}"`;
  const conjunction = telling.map((word) => `ti:${word}`).join(' AND ');
  // Of one or two words there is nothing to be found that the phrase has not.
  const questions = words.length === 0 ? [] : telling.length > 2 ? [phrase, conjunction] : [phrase];
  return questions.map((question) => ({
    search_query: question,
    max_results: String(candidates),
  }));
}

/**
 * What to ask for papers by their numbers, so many at once; the default number of results is
 * less than that and would leave the others out without a word.
 */
export function numberQuery(numbers: readonly string[]): ArxivQuery {
  return { id_list: numbers.join(','), max_results: String(numbers.length) };
}

function wordsOf(title: string): string[] {
  return foldTerm(readableTitle(title)).match(/[\p{L}\p{N}]+/gu) ?? [];
}
