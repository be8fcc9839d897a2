import { queryWords } from '../../../../src/core/search/analysis/queryWords';
import { stemOf } from '../../../../src/core/search/analysis/stemOf';
import { stopWords } from '../../../../src/core/search/analysis/stopWords';
import { readWords } from '../../../../src/core/search/analysis/wordReader';
import type { SearchedPaper } from '../../../../src/core/search/searchIndex';
import { searchText } from '../../../../src/core/search/searchText';
import { allowedEdits } from '../../../../src/core/search/spelling';
import { editDistance } from './editDistance';

interface Part {
  readonly words: string[];
  readonly aliases: string[];
}

interface Document {
  readonly id: string;
  readonly title: Part;
  readonly abstract: Part;
}

type Forms = ReadonlyMap<string, number>;

interface Wanted {
  readonly forms: Forms;
  readonly rarity: number;
}

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
    const wanted = words.length < 2 || isWhole(firm) ? firm : this.#wanted(words, true);
    const needsAll = wanted.length <= 3 && isWhole(wanted);
    const scored = this.#documents
      .filter((document) =>
        needsAll
          ? has(document, wanted)
          : wanted.some(({ forms }) => amountOf(document, forms, this.#means()) > 0),
      )
      .map((document) => ({ id: document.id, document, score: this.#score(document, wanted) }));
    const order = (a: { id: string; score: number }, b: { id: string; score: number }): number =>
      b.score - a.score || (a.id < b.id ? -1 : 1);
    scored.sort(order);
    const best = scored.slice(0, 200).map((hit) => ({
      ...hit,
      score: hit.score + (wanted.length > 1 ? nearness(hit.document, wanted) : 0),
    }));
    return [...best.sort(order), ...scored.slice(200)].map(({ id, score }) => ({ id, score }));
  }

  #wanted(words: ReturnType<typeof queryWords>, isTolerant: boolean): Wanted[] {
    return words.flatMap(({ term, joined }, index) => {
      const forms = this.#forms(term, index === words.length - 1, isTolerant);
      if (joined !== undefined && this.#frequency(stemOf(joined)) > 0) {
        forms.set(stemOf(joined), 1);
      }
      const frequency = this.#documents.filter(
        (document) => amountOf(document, forms, this.#means()) > 0,
      ).length;
      const size = this.#documents.length;
      const rarity = Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
      return frequency > 0 ? [{ forms, rarity }] : [];
    });
  }

  #forms(term: string, isUnfinished: boolean, isTolerant: boolean): Map<string, number> {
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
    if (isUnfinished) {
      const longer = [...counts.keys()].filter((word) => word.startsWith(term)).sort(byCount);
      for (const word of longer.slice(0, [12, 24][term.length - 1] ?? 64)) {
        take(stemOf(word), 0.6);
      }
    }
    const share = isTolerant ? 1 / 100 : 1 / 50_000;
    const mayBeMisspelt = isTolerant || forms.size === 0 || !isUnfinished;
    const edits = allowedEdits(term.length);
    if (frequency <= share * this.#documents.length && mayBeMisspelt && edits > 0) {
      const near = (distanceTo: (word: string) => number): [string, number][] =>
        [...counts.keys()]
          .map((word): [string, number] => [word, distanceTo(word)])
          .filter(([, distance]) => distance <= edits)
          .sort(([a, left], [b, right]) => left - right || byCount(a, b));
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
    return wanted.reduce((total, { forms, rarity }) => {
      const amount = amountOf(document, forms, this.#means());
      return total + (rarity * amount * 2.2) / (amount + 1.2);
    }, 0);
  }
}

function partOf(text: string): Part {
  const part: Part = { words: [], aliases: [] };
  readWords(text, {
    plain: (_, start, end) => part.words.push(text.slice(start, end).toLowerCase()),
    folded: (term) => part.words.push(term),
    alias: (term) => part.aliases.push(term),
  });
  return part;
}

function allOf({ title, abstract }: Document): string[] {
  return [...title.words, ...title.aliases, ...abstract.words, ...abstract.aliases];
}

function telling({ words }: Part): number {
  return words.filter((word) => !stopWords.has(word)).length;
}

function countIn({ words, aliases }: Part, stem: string): number {
  return [...words, ...aliases].filter((word) => stemOf(word) === stem).length;
}

function amountOf(
  { title, abstract }: Document,
  forms: Forms,
  means: { title: number; abstract: number },
): number {
  return Math.max(
    0,
    ...[...forms].map(
      ([stem, worth]) =>
        worth *
        ((2.2 * Math.min(3, countIn(title, stem))) / (0.5 + (0.5 * telling(title)) / means.title) +
          Math.min(63, countIn(abstract, stem)) /
            (0.4 + (0.6 * telling(abstract)) / means.abstract)),
    ),
  );
}

function has(document: Document, wanted: readonly Wanted[]): boolean {
  return (
    wanted.length > 0 &&
    wanted.every(({ forms }) => allOf(document).some((word) => forms.has(stemOf(word))))
  );
}

/** What neighbours in the query gain where they are neighbours in a text. */
function nearness(document: Document, wanted: readonly Wanted[]): number {
  let total = 0;
  for (const [index, right] of wanted.entries()) {
    const left = wanted[index - 1];
    if (left) {
      let best = 0;
      const parts = [
        [document.title.words, 0.9],
        [document.abstract.words, 0.45],
      ] as const;
      for (const [words, share] of parts) {
        const places = ({ forms }: Wanted): number[] =>
          words.flatMap((word, place) => (forms.has(stemOf(word)) ? [place] : []));
        for (const from of places(left)) {
          for (const to of places(right)) {
            const distance = Math.abs(to - from);
            if (distance > 0 && distance <= 4) {
              const turned = to < from ? 0.4 : 1;
              best = Math.max(
                best,
                (share * turned * Math.max(left.rarity, right.rarity)) / distance,
              );
            }
          }
        }
      }
      total += best;
    }
  }
  return total;
}

/** The least distance of a beginning of `word` that can be near. */
function nearestBeginning(term: string, word: string, edits: number): number {
  const lengths = Array.from(
    { length: Math.min(word.length, term.length + edits) + 1 },
    (_, n) => n,
  );
  return Math.min(...lengths.map((length) => editDistance(term, word.slice(0, length))));
}
