import type { Steps } from '../../steps';
import type { Clusters } from './findClusters';
import { addRow, product, rowTimes, type SparseRow } from '../../math/sparse';

/** Papers compared between two steps. */
const papersPerStep = 64;

/** Terms that decide who belongs to a topic, at most. */
const mostTerms = 200;

/** So much less than usual a paper may be like its topic before it is none of it. */
const otherShare = 0.3;

/** Papers that are set apart as like no topic, at most, as a part of all. */
const mostOthers = 0.04;

/** Decimals of a stored weight. */
const decimals = 1e5;

/** What decides who belongs to each of some clusters. */
export interface Centres {
  /** By cluster: how much each term speaks for it; the strongest terms only. */
  readonly weights: readonly (readonly (readonly [term: number, weight: number])[])[];
  /** A paper that fits its best cluster less belongs to none. */
  readonly otherBelow: number;
}

/**
 * The middle of each cluster, made without the papers that are like no cluster at all. How much a
 * paper fits is the cosine between it and the middle of the others.
 */
export function* centresOf(
  rows: readonly SparseRow[],
  { clusterOf, count }: Clusters,
  columns: number,
): Steps<Centres> {
  const sums = Array.from({ length: count }, () => new Float64Array(columns));
  for (const [paper, row] of rows.entries()) {
    addTo(sums, clusterOf[paper], row, 1);
  }
  yield;
  const squares = sums.map((sum) => product(sum, sum));
  const fits = new Float64Array(rows.length);
  for (const [paper, row] of rows.entries()) {
    fits[paper] = fitWithoutItself(row, sums, squares, clusterOf[paper] ?? -1);
    if (paper % papersPerStep === papersPerStep - 1) {
      yield;
    }
  }
  const otherBelow = othersBelow(fits.filter((_, paper) => (rows[paper]?.columns.length ?? 0) > 0));
  for (const [paper, row] of rows.entries()) {
    if ((fits[paper] ?? 0) < otherBelow) {
      addTo(sums, clusterOf[paper], row, -1);
    }
  }
  const weights: (readonly (readonly [term: number, weight: number])[])[] = [];
  for (const sum of sums) {
    weights.push(strongest(sum));
    yield;
  }
  return { weights, otherBelow };
}

function addTo(
  sums: readonly Float64Array[],
  cluster: number | undefined,
  row: SparseRow,
  factor: number,
): void {
  const sum = cluster === undefined ? undefined : sums[cluster];
  if (sum) {
    addRow(sum, row, factor);
  }
}

/** How much a paper fits the cluster that it fits best, were it not there. */
function fitWithoutItself(
  row: SparseRow,
  sums: readonly Float64Array[],
  squares: readonly number[],
  own: number,
): number {
  const square = product(row.values, row.values);
  let best = 0;
  for (const [cluster, sum] of sums.entries()) {
    const across = rowTimes(row, sum);
    const length = squares[cluster] ?? 0;
    const isOwn = cluster === own;
    const others = isOwn ? length - 2 * across + square : length;
    const fit = others > 1e-9 ? (isOwn ? across - square : across) / Math.sqrt(others) : 0;
    best = Math.max(best, fit);
  }
  return best;
}

/** The fit below which a paper belongs to no cluster, from the fits of all papers. */
function othersBelow(fits: Float64Array): number {
  const sorted = fits.toSorted();
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const most = sorted[Math.floor(sorted.length * mostOthers)] ?? 0;
  return Math.min(otherShare * usual, most);
}

function strongest(sum: Float64Array): [term: number, weight: number][] {
  const length = Math.sqrt(product(sum, sum));
  const weights: [term: number, weight: number][] = [];
  for (let term = 0; term < sum.length && length > 0; term++) {
    const weight = Math.round(((sum[term] ?? 0) / length) * decimals) / decimals;
    if (weight > 0) {
      weights.push([term, weight]);
    }
  }
  return weights
    .sort(([one, first], [other, second]) => second - first || one - other)
    .slice(0, mostTerms);
}
