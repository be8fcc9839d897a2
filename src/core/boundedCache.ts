/** Holds what was last computed for some keys; forgets all of it when it holds too much. */
export class BoundedCache<Value> {
  private readonly values = new Map<string, Value>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  get(key: string, compute: () => Value): Value {
    const held = this.values.get(key);
    if (held !== undefined) {
      return held;
    }
    return this.set(key, compute());
  }

  /** Holds a value in place of what is held for a key; returns it. */
  set(key: string, value: Value): Value {
    if (this.values.size >= this.size) {
      this.values.clear();
    }
    this.values.set(key, value);
    return value;
  }
}
