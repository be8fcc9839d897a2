import { numberId } from '../names';
import { ShardedLists } from '../shardedLists';
import { ShardedMap } from '../shardedMap';
import type { Renderings } from './renderings';
import type { Shelves } from './shelves';

/**
 * Which paper each rendering is of. Most papers have the id that their rendering would give them by
 * itself: it is written down of the others only.
 */
export class Members {
  readonly #renderings: Renderings;
  readonly #shelves: Shelves;
  readonly #elsewhere = new ShardedMap<string, number>();
  readonly #others = new ShardedLists<number>();

  constructor(renderings: Renderings, shelves: Shelves) {
    this.#renderings = renderings;
    this.#shelves = shelves;
  }

  /** The id of the paper that a rendering is of; undefined while it is of none. */
  paperOf(row: number): string | undefined {
    const whereabouts = this.#renderings.whereabouts(row);
    return whereabouts === 'own'
      ? this.ownId(row)
      : whereabouts === 'elsewhere'
        ? this.#elsewhere.get(row)
        : undefined;
  }

  /** Makes a rendering one of a paper; undefined for none. */
  move(row: number, id: string | undefined): void {
    const before = this.#elsewhere.get(row);
    if (before !== undefined) {
      this.#elsewhere.delete(row);
      this.#others.withdraw(before, row);
    }
    if (id === undefined) {
      this.#renderings.setWhereabouts(row, 'nowhere');
    } else if (id === this.ownId(row)) {
      this.#renderings.setWhereabouts(row, 'own');
    } else {
      this.#renderings.setWhereabouts(row, 'elsewhere');
      this.#elsewhere.set(row, id);
      this.#others.push(id, row);
    }
  }

  /** The renderings of a paper; none when there is no such paper. */
  of(id: string): number[] {
    const candidates = id.startsWith('arxiv:')
      ? this.#shelves.ofNumber(id.slice('arxiv:'.length))
      : this.#shelves.calledOrApart(id);
    const own = candidates.filter(
      (row) => this.#renderings.whereabouts(row) === 'own' && this.ownId(row) === id,
    );
    return this.#others.has(id) ? own.concat(this.#others.list(id)) : own;
  }

  /** The id of a paper of one rendering that nothing else hangs together with. */
  ownId(row: number): string {
    const number = this.#renderings.number(row);
    return (
      this.#renderings.apart(row) ??
      (number === undefined ? this.#renderings.titleId(row) : numberId(number))
    );
  }
}
