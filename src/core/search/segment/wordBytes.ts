/** Words by their numbers, in two arrays instead of an object for each. */
export interface WordBytes {
  /** All words, one after another, in the form of `writeText`. */
  readonly bytes: Uint8Array;
  /** Where each begins in `bytes`, and at last where the last one ends. */
  readonly starts: Uint32Array;
}
