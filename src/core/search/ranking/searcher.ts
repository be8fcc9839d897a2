import { stemOf } from '../analysis/stemOf';
import type { TextNode } from '../query/textQuery';
import type { SearchedText, SearchedWord } from '../searchedText';
import type { Collection } from './collection';
import { Nearness, type RankedWord } from './nearness';
import { rarityOf, Scoreboard } from './scoreboard';
import { TextSets, type DocumentSets } from './textSets';
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
  readonly #sets: TextSets;

  constructor(collection: Collection) {
    this.#collection = collection;
    this.#forms = new WordForms(collection);
    this.#board = new Scoreboard(collection);
    this.#sets = new TextSets(collection, this.#forms);
  }

  find({ words, tests, isOpen }: SearchedText, options: FindOptions): Findings {
    const [firm, firmIsWhole] = this.#score(words, options.isUnfinished, false);
    const [ranked, isWhole] =
      firmIsWhole || words.length < 2
        ? [firm, firmIsWhole]
        : this.#score(words, options.isUnfinished, true);
    const last = words.find(({ isLast }) => isLast)?.term;
    const sets = tests.length > 0 ? this.#sets.of({ kind: 'all', items: tests }) : undefined;
    const stems = new Set(ranked.flatMap(({ forms }) => forms.map(({ stem }) => stem)));
    return {
      candidates:
        words.length === 0 && sets
          ? this.#unranked(sets, options)
          : this.#ranked(
              ranked,
              isWhole && !isOpen && ranked.length <= preciseWords,
              sets,
              options,
            ),
      stems,
      ...(options.isUnfinished && last !== undefined && { prefix: last }),
    };
  }

  /** The ids of the papers that a text asks for. */
  idsWith(text: TextNode): ReadonlySet<string> {
    const found = this.#unranked(this.#sets.of(text), { isUnfinished: true });
    return new Set(found.map((candidate) => this.idOf(candidate)));
  }

  /** Scores all papers. Tells the words that are found, and whether some paper has all of these. */
  #score(
    words: readonly SearchedWord[],
    isUnfinished: boolean,
    isTolerant: boolean,
  ): [RankedWord[], boolean] {
    this.#board.clear();
    const ranked = words.flatMap(({ term, joined, isLast, isExact, field }): RankedWord[] => {
      const forms = isExact
        ? this.#formOf(term)
        : [
            ...this.#forms.of({ term, isUnfinished: isUnfinished && isLast, isTolerant }),
            ...this.#formOf(joined),
          ];
      if (forms.length === 0) {
        return [];
      }
      const frequency = this.#board.add(forms, field);
      return frequency > 0 ? [{ forms, rarity: rarityOf(frequency, this.#collection.size) }] : [];
    });
    let isWhole = false;
    this.#board.visit((_, __, ___, matched) => {
      isWhole ||= matched === ranked.length;
    });
    return [ranked, isWhole];
  }

  #formOf(term: string | undefined): readonly WordForm[] {
    const stem = term === undefined ? '' : stemOf(term);
    return stem !== '' && this.#collection.frequencyOf(stem) > 0 ? [{ stem, worth: 1 }] : [];
  }

  /** All documents of sets, by their ids. */
  #unranked(sets: DocumentSets, { limit = Infinity, filter }: FindOptions): Candidate[] {
    const list = new TopList(limit, this.#isBetter);
    for (const [segment, set] of sets.entries()) {
      for (const [document, isIn] of set.entries()) {
        if (isIn === 1 && (filter?.(this.idOf({ segment, document })) ?? true)) {
          list.add({ segment, document, score: 0 });
        }
      }
    }
    return list.sorted();
  }

  #ranked(
    words: readonly RankedWord[],
    needsAll: boolean,
    sets: DocumentSets | undefined,
    options: FindOptions,
  ): Candidate[] {
    const { limit = Infinity, filter } = options;
    const list = new TopList(Math.max(limit, window), this.#isBetter);
    this.#board.visit((segment, document, score, matched) => {
      if ((needsAll && matched < words.length) || sets?.[segment]?.[document] === 0) {
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
