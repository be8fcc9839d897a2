/** Words by their numbers, in two arrays instead of an object for each. */
export interface WordUnits {
  /** The UTF-16 units of all words, one after another. */
  readonly units: Uint16Array;
  /** Where each begins in `units`, and at last where the last one ends. */
  readonly starts: Uint32Array;
}
