/**
 * Which items have which keys, in typed arrays: a table of chains, in which every item has `perItem`
 * places. Items are small whole numbers, keys any 32-bit ones.
 */
export class Buckets {
  readonly #perItem: number;
  #heads = new Int32Array(1024).fill(-1);
  #next = new Int32Array(0);
  #keys = new Int32Array(0);
  #isUsed = new Uint8Array(0);
  #count = 0;

  constructor(perItem: number) {
    this.#perItem = perItem;
  }

  /** Adds an item under at most `perItem` keys. */
  add(item: number, keys: Iterable<number>): void {
    this.#makeRoom((item + 1) * this.#perItem);
    let place = item * this.#perItem;
    for (const key of keys) {
      this.#keys[place] = key;
      this.#isUsed[place] = 1;
      this.#count++;
      this.#chain(place);
      place++;
    }
    if (this.#count > this.#heads.length) {
      this.#widen();
    }
  }

  /** Takes an item out from under all its keys. */
  remove(item: number): void {
    const end = Math.min((item + 1) * this.#perItem, this.#isUsed.length);
    for (let place = item * this.#perItem; place < end; place++) {
      if (this.#isUsed[place] === 1) {
        this.#unchain(place);
        this.#isUsed[place] = 0;
        this.#count--;
      }
    }
  }

  /** Calls `visit` for every item under a key, in no particular order. */
  forEach(key: number, visit: (item: number) => void): void {
    const wanted = key | 0;
    let place = this.#heads[this.#slot(wanted)] ?? -1;
    while (place >= 0) {
      if (this.#keys[place] === wanted) {
        visit(Math.floor(place / this.#perItem));
      }
      place = this.#next[place] ?? -1;
    }
  }

  #slot(key: number): number {
    return key & (this.#heads.length - 1);
  }

  #chain(place: number): void {
    const slot = this.#slot(this.#keys[place] ?? 0);
    this.#next[place] = this.#heads[slot] ?? -1;
    this.#heads[slot] = place;
  }

  #unchain(place: number): void {
    const slot = this.#slot(this.#keys[place] ?? 0);
    const after = this.#next[place] ?? -1;
    let current = this.#heads[slot] ?? -1;
    if (current === place) {
      this.#heads[slot] = after;
      return;
    }
    while (current >= 0) {
      const following = this.#next[current] ?? -1;
      if (following === place) {
        this.#next[current] = after;
        return;
      }
      current = following;
    }
  }

  #makeRoom(places: number): void {
    if (places > this.#keys.length) {
      const size = Math.max(places, this.#keys.length * 2, 1024);
      const [keys, next, isUsed] = [this.#keys, this.#next, this.#isUsed];
      this.#keys = new Int32Array(size);
      this.#keys.set(keys);
      this.#next = new Int32Array(size);
      this.#next.set(next);
      this.#isUsed = new Uint8Array(size);
      this.#isUsed.set(isUsed);
    }
  }

  #widen(): void {
    this.#heads = new Int32Array(this.#heads.length * 2).fill(-1);
    for (let place = 0; place < this.#isUsed.length; place++) {
      if (this.#isUsed[place] === 1) {
        this.#chain(place);
      }
    }
  }
}
