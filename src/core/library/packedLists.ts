import { BoundedCache } from '../boundedCache';

/** A number holds so many ids, each in so many bits. */
const mostIds = 3;
const idBits = 10;

/** Stands for a list that no number can. */
export const notPacked = -1;

/** How many lists are shared. */
const listsShared = 2 ** 12;

/** Short lists of ids, of which there are few, as numbers of 32 bits; the same lists are the same objects. */
export class PackedLists {
  /** By their numbers, from 1 on. */
  readonly #ids: string[] = [''];
  readonly #numbers = new Map<string, number>();
  readonly #lists = new BoundedCache<readonly string[]>(listsShared);

  /** A list as a number from 0 on; {@link notPacked} for one with too many ids, or too many others. */
  pack(ids: readonly string[]): number {
    let packed = 0;
    for (const id of ids.toReversed()) {
      packed = packed * 2 ** idBits + this.#numberOf(id);
    }
    const isPacked = ids.length <= mostIds && ids.every((id) => this.#numberOf(id) < 2 ** idBits);
    return isPacked ? packed : notPacked;
  }

  /** The list of a number that {@link pack} gave. */
  unpack(packed: number): readonly string[] {
    return this.#lists.get(String(packed), () => {
      const ids: string[] = [];
      for (let rest = packed; rest > 0; rest >>>= idBits) {
        ids.push(this.#ids[rest & (2 ** idBits - 1)] ?? '');
      }
      return ids;
    });
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    const number = known ?? this.#ids.length;
    if (known === undefined) {
      this.#ids.push(id);
      this.#numbers.set(id, number);
    }
    return number;
  }
}
