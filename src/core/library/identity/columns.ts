/** Rows in one page: tables grow by whole pages, as to copy large ones takes long. */
const pageBits = 10;
const rowsPerPage = 1 << pageBits;

/** A table of signed 32-bit numbers with so many columns, as long as need be; 0 where nothing was put. */
export class Columns {
  readonly #width: number;
  readonly #pages: Int32Array[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  get(row: number, column: number): number {
    const page = this.#pages[row >>> pageBits];
    return page?.[(row & (rowsPerPage - 1)) * this.#width + column] ?? 0;
  }

  /** Writes the lower 32 bits of a number. */
  set(row: number, column: number, value: number): void {
    const page = (this.#pages[row >>> pageBits] ??= new Int32Array(rowsPerPage * this.#width));
    page[(row & (rowsPerPage - 1)) * this.#width + column] = value;
  }
}
