import { Pace, type Steps } from '../steps';
import { eigenvectors } from './eigenvectors';
import { fillNormal, seededRandom } from './random';
import { product, type SparseMatrix } from './sparse';

/** Multiplications between two steps: about a millisecond. */
const workPerStep = 400_000;

/** Random numbers drawn between two steps. */
const normalsPerStep = 16_384;

/** So many more directions than asked for are followed, for exactness. */
const spare = 8;
const seed = 20_240_229;

/** The rows of a matrix by its strongest directions. */
export interface Directions {
  readonly rows: number;
  readonly rank: number;
  /** Row by row, `rank` numbers each, the strongest direction first: U · diag(strength). */
  readonly place: Float64Array;
}

/** The strongest directions of a matrix by its columns. */
export interface Axes {
  readonly columns: number;
  readonly rank: number;
  /** Column by column, `rank` numbers each: V. A row times it is the row's place. */
  readonly share: Float64Array;
}

/**
 * Where the rows of a matrix lie along its `wanted` strongest directions. Deterministic: the
 * projection comes from a fixed seed.
 */
export function* strongestDirections(matrix: SparseMatrix, wanted: number): Steps<Directions> {
  const pace = new Pace(workPerStep);
  const { left, width, turns } = yield* factorsOf(matrix, wanted, 3, pace);
  const rows = matrix.rows.length;
  const rank = Math.min(wanted, width);
  return { rows, rank, place: yield* turn(left, rows, width, turns, rank, pace) };
}

/**
 * What each column of a matrix has in its `wanted` strongest directions; deterministic too.
 *
 * @param rounds how often directions are made more exact; two are enough for what is only compared
 */
export function* strongestAxes(matrix: SparseMatrix, wanted: number, rounds: number): Steps<Axes> {
  const pace = new Pace(workPerStep);
  const { right, width, turns } = yield* factorsOf(matrix, wanted, rounds, pace);
  const { columns } = matrix;
  const rank = Math.min(wanted, width);
  return { columns, rank, share: yield* turn(right, columns, width, turns, rank, pace) };
}

interface Factors {
  /** The rows times `right`. */
  readonly left: Float64Array;
  /** Orthonormal columns. */
  readonly right: Float64Array;
  readonly width: number;
  /** Turns both into the strongest directions. */
  readonly turns: Float64Array;
}

/**
 * Truncated singular value decomposition by random projection with power rounds (Halko, Martinsson
 * and Tropp 2011, algorithm 4.4, without making the columns' side orthonormal before the last round:
 * it only guards against rounding).
 */
function* factorsOf(
  matrix: SparseMatrix,
  wanted: number,
  rounds: number,
  pace: Pace,
): Steps<Factors> {
  const rows = matrix.rows.length;
  const { columns } = matrix;
  const width = Math.min(wanted + spare, rows, columns);
  let right: Float64Array = new Float64Array(columns * width);
  const random = seededRandom(seed);
  for (let from = 0; from < right.length; from += normalsPerStep) {
    fillNormal(right.subarray(from, from + normalsPerStep), random);
    yield;
  }
  let left = yield* times(matrix, right, width, pace);
  for (let round = 0; round < rounds; round++) {
    yield* orthonormalise(left, rows, width, pace);
    right = yield* transposedTimes(matrix, left, width, pace);
    if (round === rounds - 1) {
      yield* orthonormalise(right, columns, width, pace);
    }
    left = yield* times(matrix, right, width, pace);
  }
  // A · V is U · S, turned; its small Gram matrix tells by how much.
  const turns = yield* eigenvectors(yield* gramOf(left, rows, width, pace), width);
  return { left, right, width, turns };
}

function* times(
  matrix: SparseMatrix,
  dense: Float64Array,
  width: number,
  pace: Pace,
): Steps<Float64Array> {
  const result = new Float64Array(matrix.rows.length * width);
  for (const [row, { columns, values }] of matrix.rows.entries()) {
    for (let at = 0; at < columns.length; at++) {
      addScaled(result, row * width, dense, (columns[at] ?? 0) * width, values[at] ?? 0, width);
    }
    if (pace.isUp(columns.length * width)) {
      yield;
    }
  }
  return result;
}

function* transposedTimes(
  matrix: SparseMatrix,
  dense: Float64Array,
  width: number,
  pace: Pace,
): Steps<Float64Array> {
  const result = new Float64Array(matrix.columns * width);
  for (const [row, { columns, values }] of matrix.rows.entries()) {
    for (let at = 0; at < columns.length; at++) {
      addScaled(result, (columns[at] ?? 0) * width, dense, row * width, values[at] ?? 0, width);
    }
    if (pace.isUp(columns.length * width)) {
      yield;
    }
  }
  return result;
}

function addScaled(
  target: Float64Array,
  to: number,
  source: Float64Array,
  from: number,
  factor: number,
  width: number,
): void {
  for (let of = 0; of < width; of++) {
    target[to + of] = (target[to + of] ?? 0) + factor * (source[from + of] ?? 0);
  }
}

/** Makes the columns of a tall matrix orthonormal in place (modified Gram and Schmidt). */
function* orthonormalise(
  matrix: Float64Array,
  rows: number,
  width: number,
  pace: Pace,
): Steps<void> {
  // Column by column, as each is gone through again and again.
  const columns: Float64Array[] = [];
  for (let of = 0; of < width; of++) {
    const column = columnOf(matrix, rows, width, of);
    for (const other of columns) {
      takeOut(column, other);
      if (pace.isUp(2 * rows)) {
        yield;
      }
    }
    normalise(column);
    columns.push(column);
    if (pace.isUp(4 * rows)) {
      yield;
    }
  }
  for (const [of, column] of columns.entries()) {
    putColumn(matrix, width, of, column);
    if (pace.isUp(rows)) {
      yield;
    }
  }
}

function columnOf(matrix: Float64Array, rows: number, width: number, of: number): Float64Array {
  const column = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    column[row] = matrix[row * width + of] ?? 0;
  }
  return column;
}

function putColumn(matrix: Float64Array, width: number, of: number, column: Float64Array): void {
  for (let row = 0; row < column.length; row++) {
    matrix[row * width + of] = column[row] ?? 0;
  }
}

/** Takes out of a vector what it has of another, which is of length 1 or nothing. */
function takeOut(vector: Float64Array, other: Float64Array): void {
  const amount = product(vector, other);
  for (let at = 0; at < vector.length; at++) {
    vector[at] = (vector[at] ?? 0) - amount * (other[at] ?? 0);
  }
}

function normalise(vector: Float64Array): void {
  const square = product(vector, vector);
  // A column that the others explain is nothing but rounding.
  const scale = square > 1e-18 ? 1 / Math.sqrt(square) : 0;
  for (let at = 0; at < vector.length; at++) {
    vector[at] = (vector[at] ?? 0) * scale;
  }
}

function* gramOf(
  matrix: Float64Array,
  rows: number,
  width: number,
  pace: Pace,
): Steps<Float64Array> {
  const gram = new Float64Array(width * width);
  for (let row = 0; row < rows; row++) {
    for (let of = 0; of < width; of++) {
      const amount = matrix[row * width + of] ?? 0;
      addScaled(gram, of * width, matrix, row * width, amount, width);
    }
    if (pace.isUp(width * width)) {
      yield;
    }
  }
  return gram;
}

function* turn(
  matrix: Float64Array,
  rows: number,
  width: number,
  turns: Float64Array,
  rank: number,
  pace: Pace,
): Steps<Float64Array> {
  const result = new Float64Array(rows * rank);
  for (let row = 0; row < rows; row++) {
    for (let inner = 0; inner < width; inner++) {
      const amount = matrix[row * width + inner] ?? 0;
      addScaled(result, row * rank, turns, inner * width, amount, rank);
    }
    if (pace.isUp(width * rank)) {
      yield;
    }
  }
  return result;
}
