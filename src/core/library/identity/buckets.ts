/** Items in one page of the tables: they grow by whole pages, as to copy large ones takes long. */
const itemsPerPage = 4096;

/** Chains in one page of those of their beginnings. */
const headBits = 12;
const headsPerPage = 1 << headBits;

/** Marks the end of a chain, and a place that holds no key. */
const end = -1;
const free = -2;

interface Page {
  readonly keys: Int32Array;
  /** The place that comes after each in its chain. */
  readonly next: Int32Array;
}

/**
 * Which items have which keys: a table of chains, in which every item has `perItem` places. Items are
 * small whole numbers, keys any 32-bit ones.
 *
 * Source: linear hashing (Litwin 1980), which widens the table by one chain at a time.
 */
export class Buckets {
  readonly #perItem: number;
  readonly #placesPerPage: number;
  readonly #pages: Page[] = [];
  /** The first place of each chain, in pages. */
  readonly #heads: Int32Array[] = [];
  #chains = 512;
  /** The largest power of two that is no more than {@link #chains}, without one. */
  #mask = 511;
  #count = 0;

  /** @param perItem keys of an item, at most */
  constructor(perItem: number) {
    this.#perItem = perItem;
    this.#placesPerPage = perItem * itemsPerPage;
  }

  /** Adds an item, which must have no keys yet, under the first `count` keys of a list. */
  add(item: number, keys: Int32Array, count: number): void {
    const { page, first } = this.#pageOf(item);
    for (let at = 0; at < count; at++) {
      const key = keys[at] ?? 0;
      const chain = this.#chainOf(key);
      page.keys[first + at] = key;
      page.next[first + at] = this.#head(chain);
      this.#setHead(chain, item * this.#perItem + at);
    }
    for (this.#count += count; this.#count > this.#chains;) {
      this.#split();
    }
  }

  /** Takes an item out from under all its keys. */
  remove(item: number): void {
    const { page, first } = this.#pageOf(item);
    for (let at = 0; at < this.#perItem; at++) {
      if (page.next[first + at] !== free) {
        this.#unchain(item * this.#perItem + at, page.keys[first + at] ?? 0);
        page.next[first + at] = free;
        this.#count--;
      }
    }
  }

  /** Calls `visit` for every item under a key, in no particular order. */
  forEach(key: number, visit: (item: number) => void): void {
    for (let place = this.#head(this.#chainOf(key)); place !== end;) {
      const page = this.#pages[Math.floor(place / this.#placesPerPage)];
      const at = place % this.#placesPerPage;
      if (page?.keys[at] === key) {
        visit(Math.floor(place / this.#perItem));
      }
      place = page?.next[at] ?? end;
    }
  }

  #chainOf(key: number): number {
    const chain = key & (2 * this.#mask + 1);
    return chain < this.#chains ? chain : key & this.#mask;
  }

  /** Makes one chain more out of the one that its keys have been in. */
  #split(): void {
    if (this.#chains === 2 * this.#mask + 2) {
      this.#mask = 2 * this.#mask + 1;
    }
    const from = this.#chains & this.#mask;
    this.#chains++;
    let place = this.#head(from);
    this.#setHead(from, end);
    while (place !== end) {
      const { page, at } = this.#find(place);
      const chain = this.#chainOf(page.keys[at] ?? 0);
      const following = page.next[at] ?? end;
      page.next[at] = this.#head(chain);
      this.#setHead(chain, place);
      place = following;
    }
  }

  #unchain(place: number, key: number): void {
    const after = this.#next(place);
    const chain = this.#chainOf(key);
    let current = this.#head(chain);
    if (current === place) {
      this.#setHead(chain, after);
      return;
    }
    while (current !== end && this.#next(current) !== place) {
      current = this.#next(current);
    }
    if (current !== end) {
      const { page, at } = this.#find(current);
      page.next[at] = after;
    }
  }

  #head(chain: number): number {
    return this.#heads[chain >>> headBits]?.[chain & (headsPerPage - 1)] ?? end;
  }

  #setHead(chain: number, place: number): void {
    const heads = (this.#heads[chain >>> headBits] ??= new Int32Array(headsPerPage).fill(end));
    heads[chain & (headsPerPage - 1)] = place;
  }

  #next(place: number): number {
    const { page, at } = this.#find(place);
    return page.next[at] ?? end;
  }

  #find(place: number): { page: Page; at: number } {
    const number = Math.floor(place / this.#placesPerPage);
    return { page: this.#page(number), at: place % this.#placesPerPage };
  }

  #pageOf(item: number): { page: Page; first: number } {
    return {
      page: this.#page(Math.floor(item / itemsPerPage)),
      first: (item % itemsPerPage) * this.#perItem,
    };
  }

  #page(number: number): Page {
    let page = this.#pages[number];
    if (!page) {
      page = {
        keys: new Int32Array(this.#placesPerPage),
        next: new Int32Array(this.#placesPerPage).fill(free),
      };
      this.#pages[number] = page;
    }
    return page;
  }
}
