import { Shards } from './shards';

/** A map that may be large and never takes long at a time; its entries come in no particular order. */
export class ShardedMap<Value> {
  readonly #shards = new Shards<Map<string, Value>>(() => new Map());
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: string): Value | undefined {
    return this.#shards.find(key)?.get(key);
  }

  has(key: string): boolean {
    return this.#shards.find(key)?.has(key) === true;
  }

  set(key: string, value: Value): void {
    const shard = this.#shards.of(key);
    const before = shard.size;
    shard.set(key, value);
    this.#size += shard.size - before;
  }

  /** Returns whether the key was there. */
  delete(key: string): boolean {
    const isDeleted = this.#shards.find(key)?.delete(key) === true;
    this.#size -= Number(isDeleted);
    return isDeleted;
  }

  /** What comes or goes while the keys are walked may be among them or not. */
  *keys(): Generator<string, void> {
    for (const shard of this.#shards.all()) {
      yield* shard.keys();
    }
  }

  /** Likewise. */
  *entries(): Generator<[string, Value], void> {
    for (const shard of this.#shards.all()) {
      yield* shard;
    }
  }
}
