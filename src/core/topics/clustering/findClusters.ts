import type { Steps } from '../../steps';
import { clusterPapers } from './clusters';
import type { ReadLibrary } from '../reading/readLibrary';
import type { JoinLimits } from './groupJoiner';
import { product, scaled, type SparseRow } from '../../math/sparse';

/** Rows measured between two steps. */
const rowsPerStep = 256;

/** Topics grow in number with the square root of the library, up to what a reader takes in. */
const topicsPerRoot = 1.5;
const mostTopics = 32;

/** The smallest topic: in papers, and as a part of the library up to some papers. */
const fewestPapers = 3;
const smallestShare = 0.027;
const largestSmallest = 12;
const smallLibrary = 12;

/** Number of each paper's cluster, −1 for none; clusters are numbered from 0. */
export interface Clusters {
  readonly count: number;
  readonly clusterOf: Int32Array;
}

/**
 * Parts the papers of a library by what they say.
 *
 * @param count how many clusters are wanted; else the papers decide
 */
export function* freshClusters(
  { rows, vocabulary }: ReadLibrary,
  count: number | undefined,
): Steps<Clusters> {
  return yield* clusterRows(rows, vocabulary.terms.length, (telling) => ({
    most: Math.min(telling, count ?? usualCount(telling)),
    exact: count !== undefined,
    smallest: smallestOf(telling),
  }));
}

/**
 * Parts rows that say something; the others are in no cluster.
 *
 * @param limitsFor the limits for so many rows that say something
 */
export function* clusterRows(
  rows: readonly SparseRow[],
  columns: number,
  limitsFor: (telling: number) => JoinLimits,
): Steps<Clusters> {
  const clusterOf = new Int32Array(rows.length).fill(-1);
  const telling: number[] = [];
  const units: SparseRow[] = [];
  for (const [paper, row] of rows.entries()) {
    if (row.columns.length > 0) {
      telling.push(paper);
      units.push(scaled(row, 1 / Math.sqrt(product(row.values, row.values))));
    }
    if (paper % rowsPerStep === rowsPerStep - 1) {
      yield;
    }
  }
  if (telling.length < 2) {
    return { count: 0, clusterOf };
  }
  const clusters = yield* clusterPapers(units, columns, limitsFor(telling.length));
  for (const [cluster, members] of clusters.entries()) {
    for (const member of members) {
      clusterOf[telling[member] ?? 0] = cluster;
    }
  }
  return { count: clusters.length, clusterOf };
}

function usualCount(papers: number): number {
  return Math.max(2, Math.min(mostTopics, Math.round(topicsPerRoot * Math.sqrt(papers))));
}

/** Papers of the smallest cluster that may be a topic of its own. */
export function smallestOf(papers: number): number {
  return papers < smallLibrary
    ? fewestPapers - 1
    : Math.max(fewestPapers, Math.min(largestSmallest, Math.round(smallestShare * papers)));
}
