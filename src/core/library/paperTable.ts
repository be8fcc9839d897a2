import type { Paper } from '../model';
import { RowNumbers } from './columns';
import { IdTable } from './idTable';

/** Papers by their ids, in half of the memory of a map. */
export class PaperTable {
  /** From 1 on. */
  readonly #rows: (Paper | undefined)[] = [undefined];
  readonly #numbers = new RowNumbers();
  readonly #table = new IdTable((row) => this.#rows[row]?.id);

  get(id: string): Paper | undefined {
    return this.#rows[this.#table.find(id)];
  }

  /** Holds a paper in place of the one with its id. */
  set(paper: Paper): void {
    const known = this.#table.find(paper.id);
    const row = known > 0 ? known : this.#numbers.take();
    this.#rows[row] = paper;
    if (known === 0) {
      this.#table.add(paper.id, row);
    }
  }

  delete(id: string): void {
    const row = this.#table.find(id);
    if (row > 0) {
      this.#table.delete(id);
      this.#rows[row] = undefined;
      if (this.#numbers.giveBack(row)) {
        this.#rows.length = 1;
      }
    }
  }

  /** What comes or goes while the ids are walked may be among them or not. */
  *ids(): Generator<string, void> {
    for (const paper of this.#rows) {
      if (paper) {
        yield paper.id;
      }
    }
  }
}
