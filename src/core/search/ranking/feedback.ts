import { isTelling, stemCounts } from '../segment/stemCounts';
import type { Collection, Place } from './collection';
import type { Candidate } from './topList';

/** A stem that papers share which are likely what is looked for. */
export interface RelatedStem {
  readonly stem: string;
  /** How much it tells, beside the others: all of them make 1. */
  readonly weight: number;
}

/** How many of the best papers are taken for what is looked for. */
export const papersOfFeedback = 10;
const mostStems = 20;
/** Stems that more of the papers have tell nothing. */
const commonShare = 0.1;
/** Of few papers, half and so many may have a stem by which one is like another. */
const commonOfFew = 5;

/**
 * The stems that tell the best papers from all others: a relevance model (RM1 of Lavrenko and Croft
 * 2001), in which each paper counts by its score, and of which those are taken that are frequent
 * there for how rare they are.
 *
 * @param best the best papers of a search, with scores above 0
 * @param mostHaving stems that more papers have tell nothing
 */
export function relatedStems(
  collection: Collection,
  best: readonly Candidate[],
  mostHaving = commonShare * collection.size,
): RelatedStem[] {
  const total = best.reduce((sum, { score }) => sum + score, 0);
  const shares = new Map<number, number>();
  for (const paper of best) {
    addShares(collection, paper, paper.score / total, shares);
  }
  const { vocabulary, counts } = collection;
  const rated: { readonly stem: number; readonly share: number; readonly value: number }[] = [];
  for (const [stem, share] of shares) {
    const frequency = counts.ofStem(stem);
    if (frequency > 1 && frequency <= mostHaving) {
      rated.push({ stem, share, value: share * Math.log(collection.size / frequency) });
    }
  }
  rated.sort(
    (a, b) => b.value - a.value || (vocabulary.at(a.stem) < vocabulary.at(b.stem) ? -1 : 1),
  );
  const chosen: { readonly stem: string; readonly share: number }[] = [];
  for (const { stem: number, share } of rated) {
    if (chosen.length === mostStems) {
      break;
    }
    const stem = vocabulary.at(number);
    if (isTelling(stem)) {
      chosen.push({ stem, share });
    }
  }
  const sum = chosen.reduce((all, { share }) => all + share, 0);
  return chosen.map(({ stem, share }) => ({ stem, weight: share / sum }));
}

/** The stems by which a paper is like others, which in a small library are few. */
export function stemsOfOne(collection: Collection, paper: Candidate): RelatedStem[] {
  const { size } = collection;
  const most = Math.max(commonShare * size, Math.min(size / 2, commonOfFew));
  return relatedStems(collection, [{ ...paper, score: 1 }], most);
}

/**
 * Adds which part of the words of a paper each of its stems is.
 *
 * @param worth what the paper counts
 */
function addShares(
  { segments, vocabulary }: Collection,
  { segment, document }: Place,
  worth: number,
  shares: Map<number, number>,
): void {
  const live = segments[segment];
  if (!live) {
    return;
  }
  const counts = stemCounts(vocabulary, live.segment, document, 1);
  let length = 0;
  for (const count of counts.values()) {
    length += count;
  }
  for (const [stem, count] of counts) {
    shares.set(stem, (shares.get(stem) ?? 0) + worth * (count / length));
  }
}
