import type { Paper } from '../model';
import { RowTable } from '../rowTable';
import { hashNumber } from '../text/hash';
import { RowNumbers } from '../columns';
import { IdTable } from './idTable';
import { isSame } from './isSame';
import { compareText } from './sighting';

/** The table of other ids has as many parts as two to the power of this. */
const partBits = 9;

/** Papers by their ids and by their other ids, in half of the memory of a map. */
export class PaperTable {
  /** From 1 on. */
  readonly #rows: (Paper | undefined)[] = [undefined];
  readonly #numbers = new RowNumbers();
  readonly #table = new IdTable((row) => this.#rows[row]?.id);
  readonly #byAlias = new RowTable(partBits);

  get(id: string): Paper | undefined {
    return this.#rows[this.#table.find(id)];
  }

  /** A paper that has an id among its others; of several, which have it only for a while, the first by id. */
  called(alias: string): Paper | undefined {
    let first: Paper | undefined;
    this.#byAlias.forEach(hashNumber(alias), (row) => {
      const paper = this.#rows[row];
      if (paper && (!first || compareText(paper.id, first.id) < 0)) {
        first = paper.aliases.includes(alias) ? paper : first;
      }
    });
    return first;
  }

  /** Holds a paper in place of the one with its id. */
  set(paper: Paper): void {
    const known = this.#table.find(paper.id);
    const row = known > 0 ? known : this.#numbers.take();
    const { aliases } = paper;
    const before = this.#rows[row]?.aliases ?? [];
    if (!isSame(aliases, before)) {
      before.forEach((alias) => {
        this.#byAlias.delete(hashNumber(alias), row);
      });
      aliases.forEach((alias) => {
        this.#byAlias.add(hashNumber(alias), row);
      });
    }
    this.#rows[row] = paper;
    if (known === 0) {
      this.#table.add(paper.id, row);
    }
  }

  delete(id: string): void {
    const row = this.#table.find(id);
    if (row > 0) {
      this.#table.delete(id);
      this.#rows[row]?.aliases.forEach((alias) => {
        this.#byAlias.delete(hashNumber(alias), row);
      });
      this.#rows[row] = undefined;
      if (this.#numbers.giveBack(row)) {
        this.#rows.length = 1;
      }
    }
  }
}
