/**
 * Work cut into steps: a generator that yields between them and returns its result at the end. A
 * host runs a few steps a frame, everyone else drains it at once.
 */
export type Steps<T> = Generator<void, T>;

/** Runs all steps without a pause and returns the result. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}

const itemsPerStep = 256;

/** Does the same with each of many things, some hundreds a step; for what takes microseconds each. */
export function* inSteps<T>(items: Iterable<T>, work: (item: T) => void): Steps<void> {
  let count = 0;
  for (const item of items) {
    work(item);
    if (++count % itemsPerStep === 0) {
      yield;
    }
  }
}

/** Counts work that is done bit by bit, and tells when a step of it is to end. */
export class Pace {
  readonly #most: number;
  #done = 0;

  /** @param most how much work a step is */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts work that was done; returns whether it is time for a pause. */
  isUp(work: number): boolean {
    this.#done += work;
    if (this.#done <= this.#most) {
      return false;
    }
    this.#done = 0;
    return true;
  }
}

/**
 * Runs steps as long as they are few. Gives the result, or undefined when there were more: then what
 * was done is lost, except for what the work itself keeps.
 *
 * @param most steps that take no longer together than somebody can wait for in one go
 */
export function runAtOnce<T>(steps: Steps<T>, most: number): { readonly value: T } | undefined {
  for (let count = 0; count < most; count++) {
    const step = steps.next();
    if (step.done === true) {
      return { value: step.value };
    }
  }
  return undefined;
}
