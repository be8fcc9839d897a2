import { queryWords, type QueryWord } from '../analysis/queryWords';
import { stemOf } from '../analysis/stemOf';
import type { Collection } from './collection';
import { Nearness, type RankedWord } from './nearness';
import { rarityOf, Scoreboard } from './scoreboard';
import { TopList, type Candidate, type IsBetter } from './topList';
import { WordForms, type WordForm } from './wordForms';

/** Queries of so many words are meant as they are; of longer ones papers may lack some. */
const preciseWords = 3;
/** The best papers by their words are put in order by where these stand too. */
const window = 200;

export interface FindOptions {
  readonly limit?: number;
  readonly filter?: (id: string) => boolean;
  /** Whether the last word may be unfinished. */
  readonly isUnfinished: boolean;
}

/** What a query found. */
export interface Findings {
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** Stems that stand for words of the query. */
  readonly stems: ReadonlySet<string>;
  /** The beginning that a word may have. */
  readonly prefix?: string;
}

/** Searches a collection, until it changes. */
export class Searcher {
  readonly #collection: Collection;
  readonly #forms: WordForms;
  readonly #board: Scoreboard;

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#forms = new WordForms(collection);
    this.#board = new Scoreboard(collection);
  }

  find(query: string, options: FindOptions): Findings {
    const words = queryWords(query);
    const [firm, firmIsWhole] = this.#score(words, options.isUnfinished, false);
    const [ranked, isWhole] =
      firmIsWhole || words.length < 2
        ? [firm, firmIsWhole]
        : this.#score(words, options.isUnfinished, true);
    const last = words.at(-1)?.term;
    const stems = new Set(ranked.flatMap(({ forms }) => forms.map(({ stem }) => stem)));
    return {
      candidates: this.#ranked(ranked, isWhole && ranked.length <= preciseWords, options),
      stems,
      ...(options.isUnfinished && last !== undefined && { prefix: last }),
    };
  }

  /** Scores all papers. Tells the words that are found, and whether some paper has all of these. */
  #score(
    words: readonly QueryWord[],
    isUnfinished: boolean,
    isTolerant: boolean,
  ): [RankedWord[], boolean] {
    this.#board.clear();
    const ranked = words.flatMap(({ term, joined }, index): RankedWord[] => {
      const forms = [
        ...this.#forms.of({
          term,
          isUnfinished: isUnfinished && index === words.length - 1,
          isTolerant,
        }),
        ...this.#joinedForm(joined),
      ];
      if (forms.length === 0) {
        return [];
      }
      const frequency = this.#board.add(forms, 1);
      return frequency > 0 ? [{ forms, rarity: rarityOf(frequency, this.#collection.size) }] : [];
    });
    let isWhole = false;
    this.#board.visit((_, __, ___, matched) => {
      isWhole ||= matched === ranked.length;
    });
    return [ranked, isWhole];
  }

  #joinedForm(joined: string | undefined): readonly WordForm[] {
    const stem = joined === undefined ? '' : stemOf(joined);
    return stem !== '' && this.#collection.frequencyOf(stem) > 0 ? [{ stem, worth: 1 }] : [];
  }

  #ranked(words: readonly RankedWord[], needsAll: boolean, options: FindOptions): Candidate[] {
    const { limit = Infinity, filter } = options;
    const list = new TopList(Math.max(limit, window), this.#isBetter);
    this.#board.visit((segment, document, score, matched) => {
      if (needsAll && matched < words.length) {
        return;
      }
      if (list.mayKeep(score) && (filter?.(this.idOf({ segment, document })) ?? true)) {
        list.add({ segment, document, score });
      }
    });
    const sorted = list.sorted();
    const nearness = new Nearness(words);
    const first = sorted.slice(0, window).map((candidate): Candidate => {
      const live = this.#collection.segments[candidate.segment];
      const gain = live && words.length > 1 ? nearness.of(live, candidate.document) : 0;
      return { ...candidate, score: candidate.score + gain };
    });
    first.sort((a, b) => (this.#isBetter(a, b) ? -1 : 1));
    return [...first, ...sorted.slice(window)].slice(0, limit);
  }

  idOf({ segment, document }: Pick<Candidate, 'segment' | 'document'>): string {
    return this.#collection.segments[segment]?.segment.ids.at(document) ?? '';
  }

  readonly #isBetter: IsBetter = (a, b) => {
    if (a.score !== b.score) {
      return a.score > b.score;
    }
    return a.segment === b.segment ? a.document < b.document : this.idOf(a) < this.idOf(b);
  };
}
