/** One row of a matrix: columns with their values, columns ascending. */
export type SparseRow = readonly (readonly [column: number, value: number])[];

/** A matrix of few numbers other than zero, row by row. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Where each row starts in `column` and `value`; one more than there are rows. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Puts rows together. */
export function matrixOf(rows: readonly SparseRow[], columns: number): SparseMatrix {
  const start = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) {
    start[index + 1] = (start[index] ?? 0) + row.length;
  }
  const size = start[rows.length] ?? 0;
  const column = new Int32Array(size);
  const value = new Float64Array(size);
  let at = 0;
  for (const row of rows) {
    for (const [of, amount] of row) {
      column[at] = of;
      value[at] = amount;
      at++;
    }
  }
  return { rows: rows.length, columns, start, column, value };
}

/** Adds a row, times `factor`, to a dense vector. */
export function addRow(vector: Float64Array, row: SparseRow, factor: number): void {
  for (const [column, value] of row) {
    vector[column] = (vector[column] ?? 0) + factor * value;
  }
}

/** The scalar product of a row and a dense vector. */
export function rowTimes(row: SparseRow, vector: Float64Array): number {
  let sum = 0;
  for (const [column, value] of row) {
    sum += value * (vector[column] ?? 0);
  }
  return sum;
}

/** The scalar product of two vectors of one length. */
export function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) {
    sum += (one[at] ?? 0) * (other[at] ?? 0);
  }
  return sum;
}

/** The square of a row's length. */
export function rowSquare(row: SparseRow): number {
  return row.reduce((sum, [, value]) => sum + value * value, 0);
}
