import { Shards, type ShardKey } from './shards';

/** What is to be done, each thing once, in no particular order. */
export class WorkList<T> {
  readonly #keyOf: (item: T) => ShardKey;
  #shards = new Shards<Set<T>>(() => new Set());
  #size = 0;
  /** Kept between calls: starting over would pass by everything already taken, again and again. */
  #next: Iterator<T, void> | undefined;

  /** @param keyOf spreads items; several may have the same key */
  constructor(keyOf: (item: T) => ShardKey) {
    this.#keyOf = keyOf;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  add(item: T): void {
    const shard = this.#shards.of(this.#keyOf(item));
    const before = shard.size;
    this.#size += shard.add(item).size - before;
  }

  /** Takes out an item that need not be done any more. */
  delete(item: T): void {
    if (this.#shards.find(this.#keyOf(item))?.delete(item) === true) {
      this.#size--;
      this.#forgetWhenEmpty();
    }
  }

  /** Takes out the next few items, at most `count`. */
  take(count: number): T[] {
    const taken: T[] = [];
    while (taken.length < count && this.#size > 0) {
      this.#next ??= this.#items();
      const next = this.#next.next();
      if (next.done === true) {
        this.#next = undefined;
      } else {
        this.delete(next.value);
        taken.push(next.value);
      }
    }
    return taken;
  }

  *#items(): Generator<T, void> {
    for (const shard of this.#shards.all()) {
      yield* shard;
    }
  }

  /** What emptied sets have grown to would be passed by each time. */
  #forgetWhenEmpty(): void {
    if (this.#size === 0) {
      this.#shards = new Shards(() => new Set());
      this.#next = undefined;
    }
  }
}
