import { hashNumber } from '../text/hash';

/** As many tables: one alone would take longer than a frame to grow. */
const tableCount = 256;
const tableBits = 8;
const smallest = 8;

/**
 * Finds the rows in which ids stand. It holds nothing but the rows' numbers, from 1, so that it takes
 * a fraction of the memory of a map.
 */
export class IdTable {
  readonly #idOf: (row: number) => string | undefined;
  readonly #tables: (Places | undefined)[] = new Array<undefined>(tableCount).fill(undefined);

  /** @param idOf the id that stands in a row */
  constructor(idOf: (row: number) => string | undefined) {
    this.#idOf = idOf;
  }

  /** The row of an id; 0 where there is none. */
  find(id: string): number {
    const hash = hashNumber(id);
    const table = this.#tables[hash & (tableCount - 1)];
    return table?.row(this.#placeIn(table, id, hash)) ?? 0;
  }

  /** Adds the row in which an id stands that has none yet. */
  add(id: string, row: number): void {
    const hash = hashNumber(id);
    const table = (this.#tables[hash & (tableCount - 1)] ??= new Places());
    table.put(this.#placeIn(table, id, hash), row);
    if (table.isFull) {
      this.#resize(table, table.room * 2);
    }
  }

  /** Takes out the row of an id, which still has to stand there. */
  delete(id: string): void {
    const hash = hashNumber(id);
    const table = this.#tables[hash & (tableCount - 1)];
    if (table) {
      table.close(this.#placeIn(table, id, hash), (row) => this.#startOf(row));
      if (table.isSparse && table.room > smallest) {
        this.#resize(table, table.room / 2);
      }
    }
  }

  /** The place of an id, or the free one that it would have. */
  #placeIn(table: Places, id: string, hash: number): number {
    const mask = table.room - 1;
    let place = (hash >>> tableBits) & mask;
    for (;;) {
      const row = table.row(place);
      if (row === 0 || this.#idOf(row) === id) {
        return place;
      }
      place = (place + 1) & mask;
    }
  }

  #resize(table: Places, room: number): void {
    table.resize(room, (row) => this.#startOf(row));
  }

  /** Where the search for what stands in a row starts, in a table of any size once masked. */
  #startOf(row: number): number {
    return hashNumber(this.#idOf(row) ?? '') >>> tableBits;
  }
}

/** Rows at places from that on which is first looked at, without a gap between. */
class Places {
  #rows = new Int32Array(smallest);
  #size = 0;

  get room(): number {
    return this.#rows.length;
  }

  get isFull(): boolean {
    return this.#size * 4 > this.room * 3;
  }

  get isSparse(): boolean {
    return this.#size * 4 < this.room;
  }

  row(place: number): number {
    return this.#rows[place] ?? 0;
  }

  /** Sets the row at a place that is free. */
  put(place: number, row: number): void {
    this.#rows[place] = row;
    this.#size++;
  }

  /** Empties a place and moves up those behind it that would not be found any more. */
  close(place: number, startOf: (row: number) => number): void {
    if (this.row(place) === 0) {
      return;
    }
    const mask = this.room - 1;
    let gap = place;
    for (let next = (gap + 1) & mask; this.row(next) !== 0; next = (next + 1) & mask) {
      const start = startOf(this.row(next)) & mask;
      if (((next - start) & mask) >= ((next - gap) & mask)) {
        this.#rows[gap] = this.row(next);
        gap = next;
      }
    }
    this.#rows[gap] = 0;
    this.#size--;
  }

  resize(room: number, startOf: (row: number) => number): void {
    const before = this.#rows;
    this.#rows = new Int32Array(room);
    for (const row of before) {
      if (row !== 0) {
        let place = startOf(row) & (room - 1);
        while (this.row(place) !== 0) {
          place = (place + 1) & (room - 1);
        }
        this.#rows[place] = row;
      }
    }
  }
}
