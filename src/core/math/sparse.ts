/** One row of a matrix: its columns, ascending, and the value of each. */
export interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** A matrix of few numbers other than zero. */
export interface SparseMatrix {
  readonly rows: readonly SparseRow[];
  readonly columns: number;
}

/** A row with all values times `factor`. */
export function scaled({ columns, values }: SparseRow, factor: number): SparseRow {
  return { columns, values: values.map((value) => value * factor) };
}

/** Adds a row, times `factor`, to a dense vector. */
export function addRow(vector: Float64Array, { columns, values }: SparseRow, factor: number): void {
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] ?? 0;
    vector[column] = (vector[column] ?? 0) + factor * (values[at] ?? 0);
  }
}

/** The scalar product of a row and a dense vector. */
export function rowTimes({ columns, values }: SparseRow, vector: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++) {
    sum += (values[at] ?? 0) * (vector[columns[at] ?? 0] ?? 0);
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

/** The same rows with their columns numbered anew, so that there are none without a value. */
export function withoutGaps({ rows, columns }: SparseMatrix): SparseMatrix {
  const numbers = new Int32Array(columns);
  for (const row of rows) {
    for (const column of row.columns) {
      numbers[column] = 1;
    }
  }
  let used = 0;
  for (let column = 0; column < columns; column++) {
    used += numbers[column] ?? 0;
    numbers[column] = used - 1;
  }
  return {
    rows: rows.map((row) => ({
      columns: row.columns.map((column) => numbers[column] ?? 0),
      values: row.values,
    })),
    columns: used,
  };
}
