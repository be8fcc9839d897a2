import { Shards, type ShardKey } from './shards';

/** A map that may be large and never takes long at a time; its entries come in no particular order. */
export class ShardedMap<Value, Key extends ShardKey = string> {
  readonly #shards = new Shards<Map<Key, Value>>(() => new Map());
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: Key): Value | undefined {
    return this.#shards.find(key)?.get(key);
  }

  has(key: Key): boolean {
    return this.#shards.find(key)?.has(key) === true;
  }

  set(key: Key, value: Value): void {
    const shard = this.#shards.of(key);
    const before = shard.size;
    shard.set(key, value);
    this.#size += shard.size - before;
  }

  /** Returns whether the key was there. */
  delete(key: Key): boolean {
    const isDeleted = this.#shards.find(key)?.delete(key) === true;
    this.#size -= Number(isDeleted);
    return isDeleted;
  }

  /** What comes or goes while the keys are walked may be among them or not. */
  *keys(): Generator<Key, void> {
    for (const shard of this.#shards.all()) {
      yield* shard.keys();
    }
  }

  /** Likewise. */
  *entries(): Generator<[Key, Value], void> {
    for (const shard of this.#shards.all()) {
      yield* shard;
    }
  }
}
