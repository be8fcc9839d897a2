import { preciseWords } from '../analysis/queryWords';
import type { SearchedWord } from '../searchedText';
import type { WordForm, WordForms } from './wordForms';

/** In a query of which so many words are unknown, the others may be misspelt too. */
const unknownShare = 1 / 2;

/** What stands for each word of a query, in the order of its words. */
export class QueryForms {
  readonly #forms: WordForms;

  constructor(forms: WordForms) {
    this.#forms = forms;
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
    return words.map(({ term, joined, isLast, isExact }) => {
      const found = isExact
        ? this.#forms.exactly(term)
        : this.#forms.of({
            term,
            isUnfinished: isUnfinished && isLast,
            isTolerant,
            isOpen: words.length <= preciseWords,
          });
      const asOne = joined === undefined ? [] : this.#forms.exactly(joined);
      return [...found, ...asOne].sort((a, b) => b.worth - a.worth);
    });
  }

  /** Whether known words may be misspelt too: those of a short query, or of a carelessly typed one. */
  mayBeMisspelt(words: readonly SearchedWord[]): boolean {
    const unknown = words.filter(({ term }) => this.#forms.exactly(term).length === 0).length;
    return (
      words.length > 1 && (words.length <= preciseWords || unknown >= unknownShare * words.length)
    );
  }
}
