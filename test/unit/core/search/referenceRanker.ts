import { queryWords } from '../../../../src/core/search/analysis/queryWords';
import { stemOf } from '../../../../src/core/search/analysis/stemOf';
import { sentenceWords, stopWords } from '../../../../src/core/search/analysis/stopWords';
import type { SearchedPaper } from '../../../../src/core/search/searchIndex';
import { searchText } from '../../../../src/core/search/searchText';
import { allowedEdits } from '../../../../src/core/search/spelling';
import { editDistance } from './editDistance';
import { longForm, shortForm } from './referenceAcronyms';
import {
  allOf,
  has,
  nearness,
  partOf,
  telling,
  valueOf,
  type Document,
  type Forms,
  type Part,
  type Wanted,
} from './referenceDocument';

interface Scored {
  readonly id: string;
  readonly document: Document;
  readonly score: number;
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || (a.id < b.id ? -1 : 1);

/**
 * Ranks papers as `SearchIndex` says it does, with nothing but the texts: every word of every paper
 * is looked at for every query. What the index is held to.
 */
export class ReferenceRanker {
  readonly #documents: readonly Document[];

  constructor(papers: Iterable<SearchedPaper>) {
    this.#documents = [...papers].map((paper) => {
      const text = searchText(paper);
      return { id: paper.id, title: partOf(text.title), abstract: partOf(text.abstract) };
    });
  }

  /** Ids and scores, the best first. */
  search(query: string): { id: string; score: number }[] {
    const words = queryWords(query);
    const firm = this.#wanted(words, false);
    const isWhole = (wanted: readonly Wanted[]): boolean =>
      this.#documents.some((document) => has(document, wanted));
    const unknown = words.filter(({ term }) => this.#frequency(stemOf(term)) === 0).length;
    const mayBeMisspelt = words.length > 1 && (words.length <= 3 || 2 * unknown >= words.length);
    const wanted = isWhole(firm) || !mayBeMisspelt ? firm : this.#wanted(words, true);
    const scored = this.#documents
      .map((document) => ({ id: document.id, document, score: this.#score(document, wanted) }))
      .filter(({ score }) => score > 0)
      .sort(byScore);
    if (words.length <= 3) {
      const wantsAll = wanted.length <= 3 && isWhole(wanted);
      const whole = scored.filter(({ document }) => !wantsAll || has(document, wanted));
      const partly = scored.filter((each) => !whole.includes(each)).slice(0, 10);
      const best = this.#withNearness(whole, wanted);
      const rest = this.#withNearness(partly, wanted).slice(0, Math.max(0, 10 - best.length));
      const last = best.at(-1)?.score ?? 0;
      const factor = Math.min(1, (0.9 * last) / (rest[0]?.score ?? 1));
      const below = rest.map((each) => ({ ...each, score: each.score * factor }));
      return [...best, ...below].map(({ id, score }) => ({ id, score }));
    }
    const related = this.#related(scored.slice(0, 10));
    const supported = scored.map((each) => ({
      ...each,
      score:
        each.score +
        related.reduce((sum, { stem, weight }) => {
          const rarity = this.#rarity(this.#frequency(stem));
          const value = valueOf(each.document, new Map([[stem, 1]]), this.#means());
          return sum + 0.3 * wanted.length * weight * rarity * value;
        }, 0),
    }));
    return this.#withNearness(supported.sort(byScore), wanted).map(({ id, score }) => ({
      id,
      score,
    }));
  }

  #withNearness(sorted: readonly Scored[], wanted: readonly Wanted[]): Scored[] {
    const best = sorted.slice(0, 200).map((hit) => ({
      ...hit,
      score: hit.score + (wanted.length > 1 ? nearness(hit.document, wanted) : 0),
    }));
    return [...best.sort(byScore), ...sorted.slice(200)];
  }

  /** The stems that tell the best papers from others, at most twenty. */
  #related(best: readonly Scored[]): { stem: string; weight: number }[] {
    const total = best.reduce((sum, { score }) => sum + score, 0);
    const shares = new Map<string, number>();
    for (const { document, score } of best) {
      const words = [...document.title.words, ...document.abstract.words].map(stemOf);
      for (const stem of words) {
        shares.set(stem, (shares.get(stem) ?? 0) + score / total / words.length);
      }
    }
    const stops = new Set([...sentenceWords].map(stemOf));
    const size = this.#documents.length;
    const value = (stem: string): number =>
      (shares.get(stem) ?? 0) * Math.log(size / this.#frequency(stem));
    const chosen = [...shares.keys()]
      .filter((stem) => {
        const frequency = this.#frequency(stem);
        const isTelling = /\p{L}{2}/u.test(stem) && !stops.has(stem);
        return isTelling && frequency > 1 && frequency <= size / 10;
      })
      .sort((a, b) => value(b) - value(a) || (a < b ? -1 : 1))
      .slice(0, 20);
    const sum = chosen.reduce((all, stem) => all + (shares.get(stem) ?? 0), 0);
    return chosen.map((stem) => ({ stem, weight: (shares.get(stem) ?? 0) / sum }));
  }

  #rarity(frequency: number): number {
    return Math.log(1 + (this.#documents.length - frequency + 0.5) / (frequency + 0.5));
  }

  #wanted(words: ReturnType<typeof queryWords>, isTolerant: boolean): Wanted[] {
    const terms = words.map(({ term }) => term);
    return words.flatMap(({ term, joined, isLast }, at) => {
      const forms = this.#forms(term, isLast, isTolerant, words.length <= 3);
      if (joined !== undefined && this.#frequency(stemOf(joined)) > 0) {
        forms.set(stemOf(joined), 1);
      }
      const long = longForm(this.#documents, term);
      for (const stems of [...(long === undefined ? [] : [long]), ...this.#shortForms(terms, at)]) {
        forms.set(stems, Math.max(0.8, forms.get(stems) ?? 0));
      }
      const best = Math.max(0, ...forms.values());
      const ofBest = new Map([...forms].filter(([, worth]) => worth === best));
      const frequencyOf = (some: Forms): number =>
        this.#documents.filter((document) => valueOf(document, some, this.#means()) > 0).length;
      return frequencyOf(forms) > 0 ? [{ forms, rarity: this.#rarity(frequencyOf(ofBest)) }] : [];
    });
  }

  /** The short forms of stretches of two to five words that one of the words is in. */
  #shortForms(terms: readonly string[], at: number): string[] {
    return terms.flatMap((_, start) =>
      [2, 3, 4, 5]
        .filter((length) => start <= at && at < start + length && start + length <= terms.length)
        .flatMap((length) => shortForm(this.#documents, terms.slice(start, start + length)) ?? []),
    );
  }

  #forms(
    term: string,
    isUnfinished: boolean,
    isTolerant: boolean,
    isOpen: boolean,
  ): Map<string, number> {
    const forms = new Map<string, number>();
    const take = (stem: string, worth: number): void => {
      forms.set(stem, Math.max(worth, forms.get(stem) ?? 0));
    };
    const frequency = this.#frequency(stemOf(term));
    if (frequency > 0) {
      take(stemOf(term), 1);
    }
    const counts = this.#counts();
    const byCount = (a: string, b: string): number =>
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1);
    if (isUnfinished && (isOpen || frequency === 0)) {
      const longer = [...counts.keys()].filter((word) => word.startsWith(term)).sort(byCount);
      const others = longer.filter((word) => !stopWords.has(word));
      const completions = others.length > 0 ? others : longer;
      for (const word of completions.slice(0, [4, 12][term.length - 1] ?? 32)) {
        take(stemOf(word), frequency > 0 ? 0.3 : 0.6);
      }
    }
    const share = isTolerant ? 1 / 100 : 1 / 50_000;
    const mayBeMisspelt = isTolerant || forms.size === 0 || !isUnfinished;
    const edits = Math.min(allowedEdits(term.length), frequency > 0 ? 1 : Infinity);
    if (frequency <= share * this.#documents.length && mayBeMisspelt && edits > 0) {
      const near = (distanceTo: (word: string) => number): [string, number][] => {
        const within = [...counts.keys()]
          .map((word): [string, number] => [word, distanceTo(word)])
          .filter(([, distance]) => distance <= edits)
          .sort(([a, left], [b, right]) => left - right || byCount(a, b));
        const nearest = within.find(([, distance]) => distance > 0)?.[1];
        return within.filter(([, distance]) => distance <= (nearest ?? 0));
      };
      const whole = near((word) => editDistance(term, word));
      const found =
        whole.length === 0 && isUnfinished && forms.size === 0
          ? near((word) => nearestBeginning(term, word, edits))
          : whole;
      for (const [word, distance] of found.filter(([, each]) => each > 0).slice(0, 12)) {
        take(stemOf(word), [1, 0.5, 0.3][distance] ?? 0);
      }
    }
    return forms;
  }

  #frequency(stem: string): number {
    return this.#documents.filter((document) =>
      allOf(document).some((word) => stemOf(word) === stem),
    ).length;
  }

  #counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const word of this.#documents.flatMap(allOf)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  }

  #means(): { title: number; abstract: number } {
    const mean = (of: (document: Document) => Part): number =>
      this.#documents.reduce((total, document) => total + telling(of(document)), 0) /
        this.#documents.length || 1;
    return { title: mean(({ title }) => title), abstract: mean(({ abstract }) => abstract) };
  }

  #score(document: Document, wanted: readonly Wanted[]): number {
    return wanted.reduce(
      (total, { forms, rarity }) => total + rarity * valueOf(document, forms, this.#means()),
      0,
    );
  }
}

/** The least distance of a beginning of `word` that can be near. */
function nearestBeginning(term: string, word: string, edits: number): number {
  const lengths = Array.from(
    { length: Math.min(word.length, term.length + edits) + 1 },
    (_, n) => n,
  );
  return Math.min(...lengths.map((length) => editDistance(term, word.slice(0, length))));
}
