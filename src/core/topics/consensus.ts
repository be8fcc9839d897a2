import type { Steps } from '../steps';
import { strongestDirections } from './directions';
import { kMeans, unitPoints } from './kMeans';
import type { Likeness } from './linkage';
import { matrixOf, type SparseRow } from './sparse';

/** Papers up to here are linked one by one, above by groups that no partition parts. */
const mostSingles = 300;
const mostUnits = 700;

/** Directions followed and clusters made in the partitions, as factors. */
const directionFactors = [0.6, 1, 1.5, 2.2];
const clusterFactors = [0.7, 1, 1.4];
const mostDirections = 60;

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
  const root = Math.sqrt(rows.length);
  const ranks = directionFactors.map((factor) =>
    Math.max(4, Math.min(mostDirections, Math.round(factor * root))),
  );
  const directions = yield* strongestDirections(matrixOf(rows, columns), Math.max(...ranks));
  const repeats = rows.length <= 1_000 ? 3 : 1;
  const partitions: Int32Array[] = [];
  for (const rank of ranks) {
    const points = unitPoints(directions, rank);
    yield;
    for (const factor of clusterFactors) {
      const wanted = Math.max(2, Math.min(rows.length, Math.round(clusters * factor)));
      for (let repeat = 0; repeat < repeats; repeat++) {
        partitions.push(yield* kMeans(points, wanted, partitions.length + 1));
      }
    }
  }
  const units = unitsOf(partitions, rows.length);
  yield;
  return { units, likeness: yield* likenessOf(units, partitions) };
}

/** The papers one by one or, where they are many, by what the finest partitions agree on. */
function unitsOf(partitions: readonly Int32Array[], count: number): number[][] {
  if (count <= mostSingles) {
    return Array.from({ length: count }, (_, paper) => [paper]);
  }
  const finest = partitions.toSorted((one, other) => Math.max(...other) - Math.max(...one));
  let units: number[][] = [Array.from({ length: count }, (_, paper) => paper)];
  for (const partition of finest) {
    const finer = units.flatMap((unit) => parted(unit, partition));
    if (finer.length > mostUnits) {
      break;
    }
    units = finer;
  }
  return units;
}

function parted(unit: readonly number[], partition: Int32Array): number[][] {
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
  return [...parts.values()];
}

/** In which part of the partitions two papers of two units are together, on average. */
function* likenessOf(
  units: readonly (readonly number[])[],
  partitions: readonly Int32Array[],
): Steps<Likeness> {
  const count = units.length;
  const values = new Float64Array(count * count);
  for (const partition of partitions) {
    const clusters = partition.reduce((most, cluster) => Math.max(most, cluster), 0) + 1;
    const parts = units.map((unit) => shares(unit, partition, clusters));
    for (let one = 0; one < count; one++) {
      addTogether(values, parts, one, 1 / partitions.length);
      if (one % 64 === 63) {
        yield;
      }
    }
  }
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      values[other * count + one] = values[one * count + other] ?? 0;
    }
  }
  yield;
  return { count, values, sizes: units.map((unit) => unit.length) };
}

type Shares = readonly (readonly [cluster: number, share: number])[];

function addTogether(
  values: Float64Array,
  parts: readonly { shares: Shares; byCluster: Float64Array }[],
  one: number,
  factor: number,
): void {
  const row = one * parts.length;
  const byCluster = parts[one]?.byCluster ?? new Float64Array();
  for (let other = 0; other <= one; other++) {
    let together = 0;
    for (const [cluster, share] of parts[other]?.shares ?? []) {
      together += share * (byCluster[cluster] ?? 0);
    }
    values[row + other] = (values[row + other] ?? 0) + factor * together;
  }
}

function shares(
  unit: readonly number[],
  partition: Int32Array,
  clusters: number,
): { shares: Shares; byCluster: Float64Array } {
  const byCluster = new Float64Array(clusters);
  for (const paper of unit) {
    const cluster = partition[paper] ?? 0;
    byCluster[cluster] = (byCluster[cluster] ?? 0) + 1 / unit.length;
  }
  const present: [number, number][] = [];
  for (const [cluster, share] of byCluster.entries()) {
    if (share > 0) {
      present.push([cluster, share]);
    }
  }
  return { shares: present, byCluster };
}
