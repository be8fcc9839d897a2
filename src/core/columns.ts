/** Rows in one page: tables grow by whole pages, as to copy large ones takes long. */
const pageBits = 10;
const rowsPerPage = 1 << pageBits;

/** A table of signed 32-bit numbers with so many columns, as long as need be; 0 where nothing was put. */
export class Columns {
  readonly #width: number;
  #pages: Int32Array[] = [];

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

  /** Forgets all rows, and lets go of the memory. */
  clear(): void {
    this.#pages = [];
  }
}

/** The same of a single column. */
export class NumberColumn {
  readonly #columns = new Columns(1);

  get(row: number): number {
    return this.#columns.get(row, 0);
  }

  set(row: number, value: number): void {
    this.#columns.set(row, 0, value);
  }

  clear(): void {
    this.#columns.clear();
  }
}

/** Anything by the numbers of rows; undefined where none was set. */
export class Column<Value> {
  #pages: (Value | undefined)[][] = [];

  get(row: number): Value | undefined {
    return this.#pages[row >>> pageBits]?.[row & (rowsPerPage - 1)];
  }

  set(row: number, value: Value | undefined): void {
    while (this.#pages.length <= row >>> pageBits) {
      this.#pages.push(new Array<Value | undefined>(rowsPerPage).fill(undefined));
    }
    const page = this.#pages[row >>> pageBits];
    if (page) {
      page[row & (rowsPerPage - 1)] = value;
    }
  }

  /** Forgets all rows, and lets go of the memory. */
  clear(): void {
    this.#pages = [];
  }
}

/** Gives out numbers of rows, from 1, those that were given back first. */
export class RowNumbers {
  #last = 0;
  #free: number[] = [];

  take(): number {
    return this.#free.pop() ?? ++this.#last;
  }

  /** Returns whether no row is taken any more, so that what stands in columns can go. */
  giveBack(row: number): boolean {
    this.#free.push(row);
    const isEmpty = this.#free.length === this.#last;
    if (isEmpty) {
      this.#last = 0;
      this.#free = [];
    }
    return isEmpty;
  }
}
