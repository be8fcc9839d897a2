import type { Dump, Entry } from '../../../../../src/core/model';
import { Library } from '../../../../../src/core/library/library';
import { at, list } from '../builders';
import { Dice, inventAbstract, inventSubject, inventSummary, inventTitle } from './inventedTexts';
import { cleanEntry, messKinds, messyEntry, type MessKind, type WholePaper } from './renderings';

/** Dumps, and the paper that every entry of theirs is really of. */
export interface TrueLibrary {
  readonly dumps: readonly { readonly uri: string; readonly dump: Dump }[];
  /** Numbers of papers, in the order of each dump's entries. */
  readonly truth: ReadonlyMap<string, readonly number[]>;
}

/** What is to be generated. */
export interface TrueLibraryOptions {
  readonly papers: number;
  readonly seed: number;
  /** Kinds of mess to choose from; all where absent. */
  readonly kinds?: readonly MessKind[];
  /** Share of entries that give their arXiv number; 0.3 where absent. */
  readonly numbered?: number;
}

const entriesEach = 50;

/** Papers of which a third has a double: the same title, a part of the same series, or a sibling. */
function inventPapers(dice: Dice, count: number): WholePaper[] {
  const papers: WholePaper[] = [];
  while (papers.length < count) {
    const subject = inventSubject(dice);
    const title = inventTitle(dice, subject);
    const titles = dice.chance(0.75) ? [title] : doubles(dice, title);
    // Parts of a series begin in the same words.
    const opening = inventAbstract(dice, subject).split(/(?<=\.) /)[0] ?? '';
    for (const own of titles) {
      const abstract = inventAbstract(dice, subject);
      papers.push({
        subject,
        title: own,
        abstract: new Set(titles).size > 1 ? `${opening} ${abstract}` : abstract,
        summary: inventSummary(dice, subject, abstract),
        arxivId: `24${String(1 + (papers.length % 12)).padStart(2, '0')}.${String(papers.length).padStart(5, '0')}`,
        hasDouble: titles.length > 1,
      });
    }
  }
  // Titles of patterns repeat by chance, too.
  const counts = new Map<string, number>();
  for (const { title } of papers) {
    const key = title.toLowerCase().slice(0, 24);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return papers.map((paper) => ({
    ...paper,
    hasDouble: paper.hasDouble || (counts.get(paper.title.toLowerCase().slice(0, 24)) ?? 0) > 1,
  }));
}

function doubles(dice: Dice, title: string): string[] {
  const kinds: [string[], ...string[][]] = [
    [title, title],
    [`${title}, Part I`, `${title}, Part II`, `${title}, Part III`],
    [`${title} v2`, `${title} v3`],
    [`${title}: A Survey`, `${title}: A Benchmark`],
    [`Ferrule-2 Technical Report on ${title}`, `Ferrule-3 Technical Report on ${title}`],
  ];
  return dice.pick(kinds);
}

/** A library of captures with mess. Every paper stands without mess in one dump at least. */
export function generateTrueLibrary(options: TrueLibraryOptions): TrueLibrary {
  const { papers: count, seed, kinds = messKinds, numbered = 0.3 } = options;
  const dice = new Dice(seed);
  const shown: { entry: Entry; paper: number; order: number }[] = [];
  inventPapers(dice, count).forEach((paper, index) => {
    const messy = Array.from({ length: dice.below(4) }, () =>
      messyEntry(dice, paper, kinds[dice.below(kinds.length)] ?? 'case'),
    );
    for (const entry of [cleanEntry(paper), ...messy]) {
      const arxivId = dice.chance(numbered)
        ? `${paper.arxivId}${dice.chance(0.3) ? `v${1 + dice.below(3)}` : ''}`
        : undefined;
      shown.push({
        entry: arxivId === undefined ? entry : { ...entry, arxivId },
        paper: index,
        order: dice.random(),
      });
    }
  });
  shown.sort((a, b) => a.order - b.order);
  const dumps: { uri: string; dump: Dump }[] = [];
  const truth = new Map<string, number[]>();
  for (let start = 0; start < shown.length; start += entriesEach) {
    const here = shown.slice(start, start + entriesEach);
    const uri = at(`true${String(start / entriesEach).padStart(5, '0')}`);
    const listed = `Mar ${1 + (dumps.length % 28)}, 2025`;
    dumps.push({
      uri,
      dump: list(
        listed,
        here.map(({ entry }) => entry),
      ),
    });
    truth.set(
      uri,
      here.map(({ paper }) => paper),
    );
  }
  return { dumps, truth };
}

/** Pairs of entries: those put together rightly, wrongly, and those left apart wrongly. */
export interface PairCounts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** The library of these dumps. */
export function fill({ dumps }: TrueLibrary): Library {
  const library = new Library();
  for (const { uri, dump } of dumps) {
    library.replace(uri, dump);
  }
  return library;
}

/** Compares a library with the truth, over all pairs of entries. */
export function countPairs(library: Library, { truth }: TrueLibrary): PairCounts {
  const sizes = new Map<number, number>();
  for (const paper of [...truth.values()].flat()) {
    sizes.set(paper, (sizes.get(paper) ?? 0) + 1);
  }
  let [right, together] = [0, 0];
  for (const { occurrences } of library.papers()) {
    const counts = new Map<number, number>();
    for (const { uri, entry } of occurrences) {
      const paper = truth.get(uri)?.[entry] ?? -1;
      counts.set(paper, (counts.get(paper) ?? 0) + 1);
    }
    together += pairs(occurrences.length);
    right += [...counts.values()].reduce((sum, count) => sum + pairs(count), 0);
  }
  const true_ = [...sizes.values()].reduce((sum, count) => sum + pairs(count), 0);
  return { right, wrong: together - right, missed: true_ - right };
}

/** The harmonic mean of precision and recall over pairs, 0–1. */
export function f1({ right, wrong, missed }: PairCounts): number {
  return right === 0 ? (wrong + missed === 0 ? 1 : 0) : (2 * right) / (2 * right + wrong + missed);
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
