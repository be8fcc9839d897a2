import { ShardedMap } from '../shardedMap';

/** Most renderings hang together with no other, and share this. */
const none: ReadonlyMap<number, number> = new Map();

/** Which renderings are or may be of the same paper, and how surely. */
export class Links {
  readonly #held = new ShardedMap<Map<number, number>, number>();

  /** The others that one is linked to, with the strengths. */
  of(row: number): ReadonlyMap<number, number> {
    return this.#held.get(row) ?? none;
  }

  /** Notes how surely two renderings are of one paper; undefined for not at all. */
  set(a: number, b: number, strength: number | undefined): void {
    this.#setOne(a, b, strength);
    this.#setOne(b, a, strength);
  }

  #setOne(from: number, to: number, strength: number | undefined): void {
    const links = this.#held.get(from);
    if (strength !== undefined) {
      if (links) {
        links.set(to, strength);
      } else {
        this.#held.set(from, new Map([[to, strength]]));
      }
    } else if (links?.delete(to) === true && links.size === 0) {
      this.#held.delete(from);
    }
  }
}
