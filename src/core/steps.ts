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
