/** What is to be done, each thing once, in the order in which it came. */
export class WorkList<T> {
  #items = new Set<T>();
  /** Kept between calls: starting over would pass by everything already taken, again and again. */
  #next: Iterator<T> | undefined;

  get isEmpty(): boolean {
    return this.#items.size === 0;
  }

  add(item: T): void {
    this.#items.add(item);
  }

  /** Takes out an item that need not be done any more. */
  delete(item: T): void {
    this.#items.delete(item);
    this.#forgetWhenEmpty();
  }

  /** Takes out the next few items, at most `count`. */
  take(count: number): T[] {
    const taken: T[] = [];
    while (taken.length < count && this.#items.size > 0) {
      this.#next ??= this.#items.values();
      const next = this.#next.next();
      if (next.done === true) {
        this.#next = undefined;
      } else {
        this.#items.delete(next.value);
        taken.push(next.value);
      }
    }
    this.#forgetWhenEmpty();
    return taken;
  }

  /** What an emptied set has grown to would be passed by each time. */
  #forgetWhenEmpty(): void {
    if (this.#items.size === 0) {
      this.#items = new Set();
      this.#next = undefined;
    }
  }
}
