import type { Paper } from '../../core';
import type { SavedSearch } from '../savedSearches';

/** Which papers a reader has been told of, by search, in a form that can be kept. */
export type ToldMatches = Readonly<Record<string, readonly string[]>>;

/** A saved search with what it finds among the new papers. */
export interface NewMatches {
  readonly search: SavedSearch;
  readonly papers: readonly Paper[];
}

/**
 * What is to be told of new papers: of each search those that it was not told of before. A search
 * that has just been saved has nothing to tell: who saved it has seen what it finds.
 *
 * @param toldElsewhere ids of papers of which nothing is to be told here
 */
export function untold(
  findings: readonly NewMatches[],
  told: ToldMatches,
  toldElsewhere: ReadonlySet<string> = new Set(),
): NewMatches[] {
  return findings.flatMap(({ search, papers }) => {
    const known = told[keyOf(search)];
    const news = known
      ? papers.filter(({ id }) => !known.includes(id) && !toldElsewhere.has(id))
      : [];
    return news.length > 0 ? [{ search, papers: news }] : [];
  });
}

/**
 * What has been told once everything is told that was found.
 *
 * @param kept searches that are not to be counted as told, as nothing was said of them
 */
export function toldOf(
  findings: readonly NewMatches[],
  told: ToldMatches,
  kept: readonly SavedSearch[],
): ToldMatches {
  return Object.fromEntries(
    findings.map(({ search, papers }) => {
      const before = told[keyOf(search)];
      return [keyOf(search), kept.includes(search) && before ? before : papers.map(({ id }) => id)];
    }),
  );
}

function keyOf({ name, query }: SavedSearch): string {
  return JSON.stringify([name, query]);
}
