import { strongestAxes } from '../../math/directions';
import type { SparseRow } from '../../math/sparse';
import { sortInSteps } from '../../sortInSteps';
import { Pace, type Steps } from '../../steps';
import type { Collection } from '../ranking/collection';
import type { Segment } from '../segment/segment';
import { isTelling, stemCounts } from '../segment/stemCounts';
import { tokensPerStep } from '../segment/documentTokens';

/** Numbers that tell what a stem or a paper is about. */
export const mostDimensions = 100;
/** Papers for each dimension, at least: with fewer, the directions are those of single papers. */
const papersPerDimension = 6;
/** Papers that the directions are found with; of more, so many are drawn. */
const mostPapers = 4_000;
/** Stems that have a place, the commonest. */
const mostStems = 12_000;
/** How exact the directions are made. */
const rounds = 2;
const stemsPerStep = 2_000;

export const titleWeight = 2;

/** Where stems lie along the strongest directions of a library. */
export interface LatentAxes {
  readonly dimensions: number;
  /** By the number of a stem in the vocabulary which one it is of those that have a place, or -1. */
  readonly stemAt: Int16Array;
  /** Stem by stem what it has in each direction, by 127 parts of its largest. */
  readonly shares: Int8Array;
  /** What a part is of each stem, with how rare the stem is. */
  readonly scales: Float32Array;
}

/** What more of a word in one paper counts: ever less. */
export function dampened(count: number): number {
  return 1 + Math.log(count);
}

/**
 * Finds the strongest directions of a library: latent semantic analysis (Deerwester et al. 1990) with
 * logarithmic counts and inverse document frequencies, rows of length 1. The same for the same papers,
 * however they are held.
 */
export function* findAxes(collection: Collection): Steps<LatentAxes> {
  const { stems, rarities } = yield* chooseStems(collection);
  const { vocabulary } = collection;
  const stemAt = new Int16Array(vocabulary.size).fill(-1);
  for (const [at, stem] of stems.entries()) {
    stemAt[stem] = at;
  }
  const rows: SparseRow[] = [];
  const pace = new Pace(tokensPerStep);
  for (const { segment, document } of yield* drawPapers(collection)) {
    const counts = stemCounts(vocabulary, segment, document, titleWeight);
    const row = rowOf(counts, stemAt, rarities);
    if (row.columns.length > 0) {
      rows.push(row);
    }
    if (pace.isUp(4 * counts.size)) {
      yield;
    }
  }
  const wanted = Math.min(mostDimensions, Math.floor(rows.length / papersPerDimension));
  const { share, rank } = yield* strongestAxes({ rows, columns: stems.length }, wanted, rounds);
  const shares = new Int8Array(share.length);
  const scales = new Float32Array(stems.length);
  for (let stem = 0; stem < stems.length; stem++) {
    const from = stem * rank;
    let largest = 0;
    for (let at = from; at < from + rank; at++) {
      largest = Math.max(largest, Math.abs(share[at] ?? 0));
    }
    for (let at = from; largest > 0 && at < from + rank; at++) {
      shares[at] = Math.round((127 * (share[at] ?? 0)) / largest);
    }
    scales[stem] = ((rarities[stem] ?? 0) * largest) / 127;
    if (stem % stemsPerStep === 0) {
      yield;
    }
  }
  return { dimensions: rank, stemAt, shares, scales };
}

/** The commonest stems that more than one paper has, in alphabetical order, with their rarities. */
function* chooseStems({
  vocabulary,
  counts,
  size,
}: Collection): Steps<{ readonly stems: Uint32Array; readonly rarities: Float64Array }> {
  const known: { readonly number: number; readonly stem: string; readonly frequency: number }[] =
    [];
  for (let number = 0; number < vocabulary.size; number++) {
    const frequency = counts.ofStem(number);
    if (frequency > 1 && frequency < size) {
      const stem = vocabulary.at(number);
      if (isTelling(stem)) {
        known.push({ number, stem, frequency });
      }
    }
    if (number % stemsPerStep === 0) {
      yield;
    }
  }
  const sorted = yield* sortInSteps(
    known,
    (a, b) => b.frequency - a.frequency || (a.stem < b.stem ? -1 : 1),
  );
  const chosen = sorted.slice(0, mostStems).sort((a, b) => (a.stem < b.stem ? -1 : 1));
  yield;
  return {
    stems: Uint32Array.from(chosen, ({ number }) => number),
    rarities: Float64Array.from(chosen, ({ frequency }) => Math.log(size / frequency)),
  };
}

interface Drawn {
  readonly id: string;
  readonly segment: Segment;
  readonly document: number;
}

/** All papers, or as many as are wanted: those whose texts hash to the smallest numbers. By id. */
function* drawPapers(collection: Collection): Steps<readonly Drawn[]> {
  const below = (2 ** 32 * mostPapers) / collection.size;
  const drawn: Drawn[] = [];
  for (const { segment, dead } of collection.segments) {
    const { ids, fingerprints } = segment;
    for (let document = 0; document < dead.length; document++) {
      if (dead[document] === 0 && (fingerprints[2 * document] ?? 0) < below) {
        drawn.push({ id: ids.at(document), segment, document });
      }
    }
    yield;
  }
  return drawn.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function rowOf(
  counts: ReadonlyMap<number, number>,
  stemAt: Int16Array,
  rarities: Float64Array,
): SparseRow {
  const cells: [number, number][] = [];
  for (const [stem, count] of counts) {
    const column = stemAt[stem] ?? -1;
    if (column >= 0) {
      cells.push([column, dampened(count) * (rarities[column] ?? 0)]);
    }
  }
  cells.sort(([a], [b]) => a - b);
  const length = Math.sqrt(cells.reduce((sum, [, value]) => sum + value * value, 0)) || 1;
  return {
    columns: Int32Array.from(cells, ([column]) => column),
    values: Float64Array.from(cells, ([, value]) => value / length),
  };
}
