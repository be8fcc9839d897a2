/** Does work one after another, in the order in which it is asked for. */
export class OneByOne {
  #before: Promise<unknown> = Promise.resolve();
  readonly #shared = new Map<() => Promise<void>, Promise<void>>();

  /** Begins when all work before has ended, well or not. Resolves or rejects as the work does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#before.then(work);
    this.#before = result.catch(() => undefined);
    return result;
  }

  /** The same, but who asks for the same work again before it has begun gets that. */
  runShared(work: () => Promise<void>): Promise<void> {
    const known = this.#shared.get(work);
    if (known) {
      return known;
    }
    const result = this.run(() => {
      this.#shared.delete(work);
      return work();
    });
    this.#shared.set(work, result);
    return result;
  }
}
