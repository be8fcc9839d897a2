import { stemOf } from '../../../../src/core/search/analysis/stemOf';
import { stopWords } from '../../../../src/core/search/analysis/stopWords';
import { lettersOf, mayBeShort, wordsBack } from '../../../../src/core/search/ranking/longForm';
import { allOf, type Document } from './referenceDocument';

/** The stems that a short form stands for in most papers that explain it, with blanks between. */
export function longForm(documents: readonly Document[], term: string): string | undefined {
  if (!mayBeShort(term)) {
    return undefined;
  }
  const having = [...documents]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter((document) => allOf(document).some((word) => stemOf(word) === stemOf(term)))
    .slice(0, 60);
  const counts = new Map<string, number>();
  for (const { title, abstract } of having) {
    for (const long of new Set([title, abstract].flatMap(({ words }) => explained(words, term)))) {
      counts.set(long, (counts.get(long) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return best && best[1] >= having.length / 10 ? best[0] : undefined;
}

/** The stem of the short form of some words. */
export function shortForm(
  documents: readonly Document[],
  terms: readonly string[],
): string | undefined {
  const short = terms.map((term) => term.charAt(0)).join('');
  return longForm(documents, short) === terms.map(stemOf).join(' ') ? stemOf(short) : undefined;
}

function explained(words: readonly string[], term: string): string[] {
  return words.flatMap((word, at) => {
    const backs = lettersOf(term).map((letters) => wordsBack(letters, (back) => words[at - back]));
    const back = backs.find((each) => each > 0);
    return stemOf(word) === stemOf(term) && back !== undefined
      ? [
          words
            .slice(at - back, at)
            .filter((each) => !stopWords.has(each))
            .map(stemOf)
            .join(' '),
        ]
      : [];
  });
}
