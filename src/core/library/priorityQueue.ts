/** A queue that gives out the first by an order, whatever the order in which things came. */
export class PriorityQueue<T> {
  /** A binary heap: no item comes before the one at half its place. */
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  add(item: T): void {
    const items = this.#items;
    let place = items.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = items[above];
      if (other === undefined || this.#compare(other, item) <= 0) {
        break;
      }
      items[place] = other;
      place = above;
    }
    items[place] = item;
  }

  /** Takes the first out; undefined when there is none. */
  take(): T | undefined {
    const items = this.#items;
    const [first] = items;
    const last = items.pop();
    if (last === undefined || items.length === 0) {
      return last;
    }
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      const [a, b] = [items[left], items[right]];
      if (a === undefined) {
        break;
      }
      const [below, next] = b !== undefined && this.#compare(b, a) < 0 ? [right, b] : [left, a];
      if (this.#compare(last, next) <= 0) {
        break;
      }
      items[place] = next;
      place = below;
    }
    items[place] = last;
    return first;
  }
}
