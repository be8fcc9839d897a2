import { ShardedMap } from './shardedMap';

/** More than one value under a key. */
class Several<Value> {
  readonly values: Value[];

  constructor(values: Value[]) {
    this.values = values;
  }
}

/**
 * Lists under keys, of any number and never long at a time. Most hold one value, which stands by
 * itself: a list for each would be most of what is kept.
 */
export class ShardedLists<Value> {
  readonly #held = new ShardedMap<Value | Several<Value>>();

  has(key: string): boolean {
    return this.#held.has(key);
  }

  /** How many values there are under a key. */
  count(key: string): number {
    const held = this.#held.get(key);
    return held instanceof Several ? held.values.length : Number(held !== undefined);
  }

  /** The values under a key in the order in which they came, as they are now. */
  list(key: string): Value[] {
    const held = this.#held.get(key);
    return held instanceof Several ? [...held.values] : held === undefined ? [] : [held];
  }

  /** Adds a value behind those under a key. */
  push(key: string, value: Value): void {
    const held = this.#held.get(key);
    if (held === undefined) {
      this.#held.set(key, value);
    } else if (held instanceof Several) {
      held.values.push(value);
    } else {
      this.#held.set(key, new Several([held, value]));
    }
  }

  /** Takes a value out from under a key, and the key with its last value. */
  withdraw(key: string, value: Value): void {
    const held = this.#held.get(key);
    if (!(held instanceof Several)) {
      if (held === value) {
        this.#held.delete(key);
      }
      return;
    }
    const place = held.values.indexOf(value);
    if (place >= 0) {
      held.values.splice(place, 1);
      const [only] = held.values;
      if (only !== undefined && held.values.length === 1) {
        this.#held.set(key, only);
      }
    }
  }
}
