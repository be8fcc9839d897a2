/** Does work one after another, in the order in which it is asked for. */
export class OneByOne {
  #before: Promise<unknown> = Promise.resolve();

  /** Begins when all work before has ended, well or not. Resolves or rejects as the work does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#before.then(work);
    this.#before = result.catch(() => undefined);
    return result;
  }
}
