import type { Steps } from '../../steps';
import { strongestDirections } from '../../math/directions';
import { kMeans, unitPoints } from './kMeans';
import type { Likeness } from './linkage';
import type { SparseRow } from '../../math/sparse';

/** Papers up to here are linked one by one, above by groups that no partition parts. */
const mostSingles = 300;
const mostUnits = 700;

/** Directions followed, by the root of the number of papers, and clusters made, as factors. */
const directionFactors = [0.6, 1, 1.5, 2.2];
const clusterFactors = [0.8, 0.9, 1, 1.2];

/** In more directions than those of this root, even large libraries hold more noise than topics. */
const mostRoot = 18;

/** Sets of papers that are to stay together, with how often the partitions agree on each pair. */
export interface Agreement {
  readonly units: readonly (readonly number[])[];
  readonly likeness: Likeness;
}

/**
 * Parts the papers again and again, in spaces of few and of many directions, into few and into many
 * clusters. What is together however one looks is a topic; a single partition is half accident
 * (consensus clustering; Strehl and Ghosh 2002).
 *
 * @param clusters about how many clusters a partition makes
 */
export function* agreementOf(
  rows: readonly SparseRow[],
  columns: number,
  clusters: number,
): Steps<Agreement> {
  const root = Math.min(mostRoot, Math.sqrt(rows.length));
  const ranks = directionFactors.map((factor) => Math.max(4, Math.round(factor * root)));
  const directions = yield* strongestDirections({ rows, columns }, Math.max(...ranks));
  const partitions: Int32Array[] = [];
  for (const rank of ranks) {
    const points = unitPoints(directions, rank);
    yield;
    for (const factor of clusterFactors) {
      const wanted = Math.max(2, Math.min(rows.length, Math.round(clusters * factor)));
      partitions.push(yield* kMeans(points, wanted, partitions.length + 1));
    }
  }
  const units = yield* unitsOf(partitions, rows.length);
  return { units, likeness: yield* likenessOf(units, partitions) };
}

/** The papers one by one or, where they are many, by what the finest partitions agree on. */
function* unitsOf(partitions: readonly Int32Array[], count: number): Steps<number[][]> {
  if (count <= mostSingles) {
    return Array.from({ length: count }, (_, paper) => [paper]);
  }
  const finest = partitions
    .map((partition) => ({ partition, clusters: new Set(partition).size }))
    .sort((one, other) => other.clusters - one.clusters);
  yield;
  let units: number[][] = [Array.from({ length: count }, (_, paper) => paper)];
  for (const { partition } of finest) {
    const finer = units.flatMap((unit) => [...parted(unit, partition).values()]);
    if (finer.length > mostUnits) {
      break;
    }
    units = finer;
    yield;
  }
  return units;
}

/** The papers of a unit by their cluster in a partition. */
function parted(unit: readonly number[], partition: Int32Array): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const paper of unit) {
    const cluster = partition[paper] ?? 0;
    const part = parts.get(cluster);
    if (part) {
      part.push(paper);
    } else {
      parts.set(cluster, [paper]);
    }
  }
  return parts;
}

/** In which part of the partitions two papers of two units are together, on average. */
function* likenessOf(
  units: readonly (readonly number[])[],
  partitions: readonly Int32Array[],
): Steps<Likeness> {
  const count = units.length;
  const values = new Float64Array(count * count);
  for (const partition of partitions) {
    const clusters = sharesOf(units, partition);
    yield;
    for (const shares of clusters.values()) {
      addTogether(values, count, shares, 1 / partitions.length);
      yield;
    }
  }
  return { count, values, sizes: units.map((unit) => unit.length) };
}

/** The part of a unit's papers that are in a cluster. */
type Share = readonly [unit: number, share: number];

/** The shares that units have in each cluster of a partition. */
function sharesOf(
  units: readonly (readonly number[])[],
  partition: Int32Array,
): Map<number, Share[]> {
  const clusters = new Map<number, Share[]>();
  for (const [unit, papers] of units.entries()) {
    for (const [cluster, part] of parted(papers, partition)) {
      const shares = clusters.get(cluster) ?? [];
      shares.push([unit, part.length / papers.length]);
      clusters.set(cluster, shares);
    }
  }
  return clusters;
}

function addTogether(
  values: Float64Array,
  count: number,
  shares: readonly Share[],
  factor: number,
): void {
  for (const [one, ones] of shares) {
    for (const [other, others] of shares) {
      const at = one * count + other;
      values[at] = (values[at] ?? 0) + factor * ones * others;
    }
  }
}
