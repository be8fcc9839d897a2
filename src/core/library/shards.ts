const count = 256;

/** What things are spread by; whole numbers where they are numbers. */
export type ShardKey = string | number;

/**
 * Containers among which things are spread by their keys. A large map or set copies itself whenever it
 * has grown or shrunk enough, which takes longer than a frame from some 100,000 things on; many small
 * ones do so at different times.
 */
export class Shards<Container> {
  readonly #make: () => Container;
  readonly #shards = new Map<number, Container>();

  constructor(make: () => Container) {
    this.#make = make;
  }

  /** The container of a key; undefined where none was needed yet. */
  find(key: ShardKey): Container | undefined {
    return this.#shards.get(shardOf(key));
  }

  /** The container of a key. */
  of(key: ShardKey): Container {
    const shard = shardOf(key);
    let found = this.#shards.get(shard);
    if (found === undefined) {
      found = this.#make();
      this.#shards.set(shard, found);
    }
    return found;
  }

  /** All containers there are, in no particular order. */
  all(): Iterable<Container> {
    return this.#shards.values();
  }
}

/** Source for texts: FNV-1a over UTF-16 code units. */
function shardOf(key: ShardKey): number {
  if (typeof key === 'number') {
    return key & (count - 1);
  }
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return ((hash >>> 16) ^ hash) & (count - 1);
}
