/** How many cells stand together: what grows by whole blocks never copies itself, nor keeps much spare. */
const blockBits = 9;
const blockSize = 1 << blockBits;

/** Whole numbers of 32 bits by the numbers of their rows; 0 where none was set. */
export class NumberColumn {
  #blocks: Int32Array[] = [];

  get(row: number): number {
    return this.#blocks[row >> blockBits]?.[row & (blockSize - 1)] ?? 0;
  }

  set(row: number, value: number): void {
    while (this.#blocks.length <= row >> blockBits) {
      this.#blocks.push(new Int32Array(blockSize));
    }
    const block = this.#blocks[row >> blockBits];
    if (block) {
      block[row & (blockSize - 1)] = value;
    }
  }

  /** Forgets all rows, and lets go of the memory. */
  clear(): void {
    this.#blocks = [];
  }
}

/** Anything by the numbers of rows; undefined where none was set. */
export class Column<Value> {
  #blocks: (Value | undefined)[][] = [];

  get(row: number): Value | undefined {
    return this.#blocks[row >> blockBits]?.[row & (blockSize - 1)];
  }

  set(row: number, value: Value | undefined): void {
    while (this.#blocks.length <= row >> blockBits) {
      this.#blocks.push(new Array<Value | undefined>(blockSize).fill(undefined));
    }
    const block = this.#blocks[row >> blockBits];
    if (block) {
      block[row & (blockSize - 1)] = value;
    }
  }

  /** Forgets all rows, and lets go of the memory. */
  clear(): void {
    this.#blocks = [];
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
