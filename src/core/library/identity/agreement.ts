import type { Body } from './body';
import { countShared } from './shingles';

/** What two texts have in common, each as a share from 0 to 1. */
export interface Overlap {
  /** Of the shingles of the text that has fewer; 1 where one is cut from the other. */
  readonly ofSmaller: number;
  /** Of all shingles that either has; 1 where both are the same. */
  readonly ofBoth: number;
  /** Shingles of the text that has fewer. */
  readonly size: number;
}

/** Fewer shingles than this agree, or do not, by chance. */
const shortest = 8;
/** A text up to this many words may be a summary in words of its own. */
const longestSummary = 60;

/** So few words tell nothing. */
const fewestTold = 6;

/** Fewer shingles than this may be no more than the phrases with which abstracts of a field begin. */
const shortestSure = 40;

/** Whole abstracts of one paper share this much however much they were revised; those of a field may share less. */
const leastRevised = 0.35;

/** A summary that shares fewer of its words with the only abstract of its title is of something else. */
const leastSummed = 0.12;

/** Says that texts may be of one paper, and nothing more. */
const possible = 0.1;

/** Says of abstracts under one title that they are of two papers. */
export const contradiction = -1;
/** From here on texts agree; what is less, and more than 0, leaves it open. */
export const agreeing = 1;
/** From here on texts agree so much that no third text can say otherwise. */
export const sure = 2;

/** Compares texts by the words that stand in a row in both. */
export function overlapOf(a: Body, b: Body): Overlap {
  const shared = countShared(a.shingles, b.shingles);
  const size = Math.min(a.shingles.length, b.shingles.length);
  const all = a.shingles.length + b.shingles.length - shared;
  return { ofSmaller: share(shared, size), ofBoth: share(shared, all), size };
}

/**
 * How well two abstracts go together that would be expected to be of one paper, as those of one
 * title: {@link agreeing} or {@link sure} and more where they are the same text, perhaps cut, revised
 * or rendered otherwise, {@link contradiction} where they are of two papers, a number between 0 and 1
 * where that is open.
 *
 * @param expected stems that both share for another reason, as those of their title
 */
export function judge(a: Body, b: Body, expected: ReadonlySet<string>): number {
  const { ofSmaller, size } = overlapOf(a, b);
  if (size < shortest) {
    return judgeShort(a, b);
  }
  if (ofSmaller >= leastAgreeing(a, b) && size >= shortestSure) {
    return sure + ofSmaller;
  }
  if (ofSmaller >= 0.8) {
    return agreeing + ofSmaller / 2;
  }
  if (mayBeSummary(a, b)) {
    return judgeByStems(a, b, expected);
  }
  return ofSmaller >= leastRevised ? ofSmaller : mayMiss(a, b) ? possible : contradiction;
}

function judgeShort(a: Body, b: Body): number {
  const size = Math.min(a.wordSet.length, b.wordSet.length);
  const shared = share(countShared(a.wordSet, b.wordSet), size);
  return shared >= 0.8 ? agreeing : shared >= 0.5 ? shared : contradiction;
}

/**
 * A summary says the same in other words, but it names the same things. Of several papers it is of the
 * one that it shares most with: so little is contradicted.
 */
function judgeByStems(a: Body, b: Body, expected: ReadonlySet<string>): number {
  const told = [...a.stems].filter((stem) => !expected.has(stem));
  const fewest = Math.min(told.length, countOthers(b.stems, expected));
  if (fewest < fewestTold) {
    return 0.5;
  }
  const shared = share(told.filter((stem) => b.stems.has(stem)).length, fewest);
  const areShort = Math.max(a.words.length, b.words.length) <= longestSummary;
  if (a.isSummary !== b.isSummary) {
    // What is left of an abstract that was cut may not be what the summary is of.
    return areShort || shared >= leastSummed ? Math.max(possible, shared * 0.9) : contradiction;
  }
  // Two summaries are seldom of different hands: those of one paper are much the same.
  if (shared >= (areShort ? 0.85 : 0.4)) {
    return shared * 0.9;
  }
  return areShort && shared >= 0.3 ? possible : contradiction;
}

function countOthers(stems: ReadonlySet<string>, expected: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of stems) {
    count += expected.has(stem) ? 0 : 1;
  }
  return count;
}

/**
 * The share of the shorter of two texts that has to stand in the other as well: of a revised text
 * less, of one that was only cut nearly all.
 */
export function leastAgreeing(...bodies: readonly Body[]): number {
  return bodies.some(isPart) ? 0.75 : 0.5;
}

/** Whether texts can be parts of one that have nothing in common. */
function mayMiss(a: Body, b: Body): boolean {
  return (a.beginsLate && isPart(b)) || (b.beginsLate && isPart(a));
}

function mayBeSummary(a: Body, b: Body): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  return (
    a.isSummary ||
    b.isSummary ||
    // What was cut says the same in the same words.
    (!isPart(short) &&
      short.words.length <= longestSummary &&
      short.words.length * 2 <= long.words.length)
  );
}

function isPart({ beginsLate, endsEarly }: Body): boolean {
  return beginsLate || endsEarly;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
