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
    const value = compute();
    if (this.values.size >= this.size) {
      this.values.clear();
    }
    this.values.set(key, value);
    return value;
  }
}
