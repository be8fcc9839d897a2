import { RowTable } from './rowTable';
import { hashHalves } from './text/hash';
import { NumberColumn, RowNumbers } from './columns';

/** The table has as many parts as two to the power of this. */
const partBits = 9;

/**
 * Gives ids rows of other tables, from 1 on, without holding the ids: in some ten bytes for each, as
 * only hashes tell them apart, of 51 bits or more.
 */
export class IdRows {
  readonly #table = new RowTable(partBits);
  readonly #hashes = new NumberColumn();
  readonly #numbers = new RowNumbers();

  /** The row of an id; 0 where it has none. */
  find(id: string): number {
    return this.#find(hashHalves(id));
  }

  /** The row of an id, which may be one that another id had. */
  take(id: string): number {
    const hash = hashHalves(id);
    const found = this.#find(hash);
    if (found > 0) {
      return found;
    }
    const [low, high] = hash;
    const row = this.#numbers.take();
    this.#table.add(low, row);
    this.#hashes.set(row, high);
    return row;
  }

  /** Takes the row of an id back; returns whether it had one. */
  release(id: string): boolean {
    const hash = hashHalves(id);
    const row = this.#find(hash);
    if (row > 0) {
      this.#table.delete(hash[0], row);
      this.#numbers.giveBack(row);
    }
    return row > 0;
  }

  #find([low, high]: readonly [number, number]): number {
    let found = 0;
    this.#table.forEach(low, (row) => {
      found = this.#hashes.get(row) === (high | 0) ? row : found;
    });
    return found;
  }
}
