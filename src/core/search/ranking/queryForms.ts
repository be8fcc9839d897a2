import { preciseWords } from '../analysis/queryWords';
import type { SearchedWord } from '../searchedText';
import type { Acronyms } from './acronyms';
import type { WordForm, WordForms } from './wordForms';

/** In a query of which so many words are unknown, the others may be misspelt too. */
const unknownShare = 1 / 2;

/** What it counts that a short form stands for a word, or its long form for it. */
const worthOfAcronym = 0.8;
/** Words of the longest long form whose short form is looked for. */
const longestForm = 5;

/** What stands for each word of a query, in the order of its words. */
export class QueryForms {
  readonly #forms: WordForms;
  readonly #acronyms: Acronyms;

  constructor(forms: WordForms, acronyms: Acronyms) {
    this.#forms = forms;
    this.#acronyms = acronyms;
  }

  /**
   * The forms of each word, the best first; none of a word that is nowhere and like no other.
   *
   * @param isTolerant whether words may be misspelt even where they are known: see `mayBeMisspelt`
   */
  of(
    words: readonly SearchedWord[],
    isUnfinished: boolean,
    isTolerant: boolean,
  ): (readonly WordForm[])[] {
    const shortForms = this.#shortForms(words);
    return words.map((word, at) => {
      const { term, joined, isLast, isExact } = word;
      const found = isExact
        ? this.#forms.exactly(term)
        : this.#forms.of({
            term,
            isUnfinished: isUnfinished && isLast,
            isTolerant,
            isOpen: words.length <= preciseWords,
          });
      const asOne = joined === undefined ? [] : this.#forms.exactly(joined);
      const others = [isExact ? [] : this.#acronyms.longForm(term), ...(shortForms.get(at) ?? [])]
        .filter((stems) => stems.length > 0 && !isAmong(stems, found))
        .map((stems) => ({ stems, worth: worthOfAcronym }));
      return [...found, ...asOne, ...others].sort((a, b) => b.worth - a.worth);
    });
  }

  /** Whether known words may be misspelt too: those of a short query, or of a carelessly typed one. */
  mayBeMisspelt(words: readonly SearchedWord[]): boolean {
    const unknown = words.filter(({ term }) => this.#forms.exactly(term).length === 0).length;
    return (
      words.length > 1 && (words.length <= preciseWords || unknown >= unknownShare * words.length)
    );
  }

  /** For words that follow one another the stem of their short form, by the number of the word. */
  #shortForms(words: readonly SearchedWord[]): ReadonlyMap<number, readonly string[][]> {
    const found = new Map<number, string[][]>();
    for (let start = 0; start + 1 < words.length; start++) {
      const most = Math.min(longestForm, words.length - start);
      for (let length = 2; length <= most; length++) {
        const long = words.slice(start, start + length);
        const isPlain = long.every(({ isExact }) => !isExact);
        const short = isPlain && this.#acronyms.shortForm(long.map(({ term }) => term));
        for (let at = start; short && at < start + length; at++) {
          found.set(at, [...(found.get(at) ?? []), [short]]);
        }
      }
    }
    return found;
  }
}

/** Whether stems stand for a word already. */
function isAmong(stems: readonly string[], forms: readonly WordForm[]): boolean {
  return (
    stems.length === 1 &&
    forms.some((form) => form.stems.length === 1 && form.stems[0] === stems[0])
  );
}
