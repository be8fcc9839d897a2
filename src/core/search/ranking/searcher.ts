import { preciseWords, queryWords } from '../analysis/queryWords';
import type { LatentSpace } from '../latent/latentSpace';
import type { TextNode } from '../query/textQuery';
import type { SearchedText, SearchedWord } from '../searchedText';
import { Acronyms } from './acronyms';
import type { Collection } from './collection';
import { papersOfFeedback, relatedStems, stemsOfOne, type RelatedStem } from './feedback';
import { Nearness, type RankedWord } from './nearness';
import { QueryForms } from './queryForms';
import { Scoreboard } from './scoreboard';
import { SecondOpinion, type FirstOpinion } from './secondOpinion';
import { TextSets, type DocumentSets } from './textSets';
import { TopList, type Candidate, type IsBetter } from './topList';
import { WordForms } from './wordForms';

/** The best papers by their words are put in order by where these stand too. */
const window = 200;
/** Where fewer papers have all words of a short query, others come behind them up to so many. */
const fewest = 10;
/** What is left, at most, of the score of the last paper with all words for the first without. */
const partial = 0.9;
/** The best papers by their words, of which those are taken for good that are so by all that is known. */
const candidatesOfFeedback = 50;
/** What related stems count beside the words of the query (RM3, Abdul-Jaleel et al. 2004). */
const relatedShare = 0.3;

export interface FindOptions {
  readonly limit?: number;
  readonly filter?: (id: string) => boolean;
  /** Whether the last word may be unfinished. */
  readonly isUnfinished: boolean;
  /** Whether papers without a word of a short query are left out where some have all; else they follow. */
  readonly needsAll?: boolean;
}

/** A paper that others are to be like, or not. */
interface Model {
  readonly paper: Candidate;
  readonly negative: boolean;
}

/** What a query found. */
export interface Findings {
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** Stems that stand for words of the query. */
  readonly stems: ReadonlySet<string>;
  /** The beginning that a word may have. */
  readonly prefix?: string;
  /** What is no word of the query and counted nevertheless, the most telling first. */
  readonly related: readonly RelatedStem[];
}

/** Searches a collection, until it changes. */
export class Searcher {
  readonly #collection: Collection;
  readonly #forms: QueryForms;
  readonly #board: Scoreboard;
  readonly #sets: TextSets;
  readonly #space: () => LatentSpace | undefined;

  /** @param space what is known of papers beyond their words, found when it is first asked for */
  constructor(collection: Collection, space: () => LatentSpace | undefined) {
    this.#collection = collection;
    this.#space = space;
    const forms = new WordForms(collection);
    this.#forms = new QueryForms(forms, new Acronyms(collection));
    this.#board = new Scoreboard(collection);
    this.#sets = new TextSets(collection, forms);
  }

  find({ words, tests, isOpen, like }: SearchedText, options: FindOptions): Findings {
    const { isUnfinished, limit = Infinity, filter } = options;
    const models = like.flatMap(({ value, negative }) => {
      const paper = this.#named(value);
      return paper ? [{ paper, negative }] : [];
    });
    const isLoose = words.length > preciseWords && tests.length === 0 && models.length === 0;
    const isPrecise = !isLoose && tests.length === 0 && models.length === 0 && !filter;
    const wanted = isPrecise ? Math.max(limit, window) + fewest : Infinity;
    const score = (isTolerant: boolean): [RankedWord[], boolean] =>
      this.#score(words, isUnfinished, isTolerant, wanted);
    const [firm, firmIsWhole] = score(false);
    const [ranked, isWhole] =
      firmIsWhole || !this.#forms.mayBeMisspelt(words) ? [firm, firmIsWhole] : score(true);
    const last = words.find(({ isLast }) => isLast)?.term;
    const isLike = models.some(({ negative }) => !negative);
    const all = [...ranked, ...models.flatMap((model) => this.#compare(model))];
    const opinion = isLoose || isLike ? this.#secondOpinion(all) : undefined;
    const related = isLoose ? this.#support(ranked.length, opinion) : this.#shared(models);
    const sets = tests.length > 0 ? this.#sets.of({ kind: 'all', items: tests }) : undefined;
    const wantsAll = isWhole && !isOpen && words.length <= preciseWords && !isLike;
    const candidates =
      words.length === 0 && sets && !isLike
        ? this.#unranked(sets, options)
        : this.#ranked(isLike ? all : ranked, wantsAll, sets, options);
    const ordered =
      opinion?.of(this.#firstOpinion(candidates, options, sets), window) ?? candidates;
    const isModel = ({ segment, document }: Candidate): boolean =>
      models.some(({ paper }) => paper.segment === segment && paper.document === document);
    return {
      candidates: (models.length > 0
        ? ordered.filter((candidate) => candidate.score > 0 && !isModel(candidate))
        : ordered
      ).slice(0, limit),
      stems: new Set(ranked.flatMap(({ forms }) => forms.flatMap(({ stems }) => stems))),
      ...(isUnfinished && last !== undefined && { prefix: last }),
      related,
    };
  }

  /** The ids of the papers that a text asks for. */
  idsWith(text: TextNode): ReadonlySet<string> {
    const found = this.#unranked(this.#sets.of(text), { isUnfinished: true });
    return new Set(found.map((candidate) => this.#collection.idOf(candidate)));
  }

  /** The paper with an id, its arXiv number, or else the first one that is found by a title. */
  #named(value: string): Candidate | undefined {
    for (const id of [value, `arxiv:${value}`]) {
      for (const [segment, live] of this.#collection.segments.entries()) {
        const document = live.documentOf(id);
        if (document >= 0) {
          return { segment, document, score: 1 };
        }
      }
    }
    const title = { words: queryWords(value).map((word) => ({ ...word, isExact: false })) };
    const found = this.find(
      { ...title, tests: [], isOpen: false, like: [] },
      { isUnfinished: false, limit: 1 },
    );
    return found.candidates[0];
  }

  /** The stems by which papers are like others. */
  #shared(models: readonly Model[]): RelatedStem[] {
    return models.flatMap(({ paper, negative }) =>
      negative ? [] : stemsOfOne(this.#collection, paper),
    );
  }

  /** Adds to the scores what papers have of the stems of one, or takes it off. */
  #compare({ paper, negative }: Model): RankedWord[] {
    const stems = stemsOfOne(this.#collection, paper);
    const most = Math.max(...stems.map(({ weight }) => weight));
    return stems.flatMap(({ stem, weight }) => {
      const worth = weight / most;
      if (negative) {
        this.#board.support(stem, -worth);
        return [];
      }
      const forms = [{ stems: [stem], worth }];
      return [{ forms, rarity: this.#board.add(forms) }];
    });
  }

  /**
   * Scores all papers that may be among so many that are wanted. Tells the words that are found, and
   * whether some paper has all of these.
   */
  #score(
    words: readonly SearchedWord[],
    isUnfinished: boolean,
    isTolerant: boolean,
    wanted: number,
  ): [RankedWord[], boolean] {
    this.#board.clear();
    const ranked = this.#forms
      .of(words, isUnfinished, isTolerant)
      .flatMap((forms, at): RankedWord[] => {
        const field = words[at]?.field;
        const most = at === words.length - 1 ? wanted : Infinity;
        const rarity = forms.length > 0 ? this.#board.add(forms, field, most) : 0;
        return rarity > 0 ? [{ forms, rarity, ...(field && { field }) }] : [];
      });
    return [ranked, this.#board.hasPaperWith(ranked.length)];
  }

  /** Adds to the scores what the best papers have in common. */
  #support(words: number, opinion: SecondOpinion | undefined): RelatedStem[] {
    const list = new TopList(candidatesOfFeedback, this.#isBetter);
    this.#board.collect({ list, isAllowed: () => true });
    const sorted = list.sorted();
    const best = (opinion?.reordered(sorted) ?? sorted).slice(0, papersOfFeedback);
    const related = relatedStems(this.#collection, best);
    for (const { stem, weight } of related) {
      this.#board.support(stem, relatedShare * words * weight);
    }
    return related;
  }

  /** All documents of sets, by their ids. */
  #unranked(sets: DocumentSets, { limit = Infinity, filter }: FindOptions): Candidate[] {
    const list = new TopList(limit, this.#isBetter);
    for (const [segment, set] of sets.entries()) {
      for (const [document, isIn] of set.entries()) {
        if (isIn === 1 && (filter?.(this.#collection.idOf({ segment, document })) ?? true)) {
          list.add({ segment, document, score: 0 });
        }
      }
    }
    return list.sorted();
  }

  /** @param wantsAll whether papers with all words come first, and others only if these are few */
  #ranked(
    words: readonly RankedWord[],
    wantsAll: boolean,
    sets: DocumentSets | undefined,
    options: FindOptions,
  ): Candidate[] {
    const { limit = Infinity, filter, needsAll = false } = options;
    const list = new TopList(Math.max(limit, window), this.#isBetter);
    const partly = new TopList(needsAll ? 0 : fewest, this.#isBetter);
    this.#board.collect({
      list,
      ...(wantsAll && { partly, words: words.length }),
      isAllowed: (segment, document) =>
        sets?.[segment]?.[document] !== 0 &&
        (filter?.(this.#collection.idOf({ segment, document })) ?? true),
    });
    const whole = this.#inOrder(list.sorted(), words);
    const rest = this.#inOrder(partly.sorted(), words).slice(0, Math.max(0, fewest - whole.length));
    return [...whole, ...below(rest, whole.at(-1)?.score)];
  }

  /** The same, the first of them in order by where the words stand too. */
  #inOrder(sorted: readonly Candidate[], words: readonly RankedWord[]): Candidate[] {
    const nearness =
      words.length > 1 ? new Nearness(this.#collection.vocabulary, words) : undefined;
    // Two words are neighbours only where both are, if each form is one stem that counts anywhere.
    const isPlain = words.every(
      ({ forms, field }) => field === undefined && forms.every(({ stems }) => stems.length === 1),
    );
    const first = sorted.slice(0, window).map((candidate): Candidate => {
      if (!nearness || (isPlain && this.#board.matchedOf(candidate) < 2)) {
        return candidate;
      }
      const live = this.#collection.segments[candidate.segment];
      const gain = (live && nearness.of(live, candidate.document)) ?? 0;
      return { ...candidate, score: candidate.score + gain };
    });
    first.sort((a, b) => (this.#isBetter(a, b) ? -1 : 1));
    return [...first, ...sorted.slice(window)];
  }

  /** What is known of papers beyond their words, if anything is. */
  #secondOpinion(words: readonly RankedWord[]): SecondOpinion | undefined {
    const space = words.length > 0 ? this.#space() : undefined;
    return space && new SecondOpinion(this.#collection, space, this.#isBetter, words);
  }

  #firstOpinion(
    candidates: readonly Candidate[],
    { filter }: FindOptions,
    sets: DocumentSets | undefined,
  ): FirstOpinion {
    return {
      candidates,
      scoreOf: (segment, document) => this.#board.scoreOf(segment, document),
      isAllowed: (segment, document) =>
        sets?.[segment]?.[document] !== 0 &&
        (filter?.(this.#collection.idOf({ segment, document })) ?? true),
    };
  }

  readonly #isBetter: IsBetter = (a, b) =>
    a.score === b.score ? this.#collection.isBefore(a, b) : a.score > b.score;
}

/** Candidates with scores below one that others have. */
function below(candidates: readonly Candidate[], least = Infinity): Candidate[] {
  const factor = Math.min(1, (partial * least) / (candidates[0]?.score ?? 1));
  return candidates.map((candidate) => ({ ...candidate, score: candidate.score * factor }));
}
