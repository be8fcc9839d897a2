import type { StringTable } from './stringTable';

/** How many numbers tell the lengths of a document's four parts. */
export const partsOfDocument = 4;

/** Tokens that are dealt with between two steps of work: about two milliseconds. */
export const tokensPerStep = 60_000;

/**
 * Papers as an index sees them: their words by number. All in ascending order of ids.
 */
export interface DocumentTokens {
  readonly ids: StringTable;
  /** For each document the two halves of a hash of its texts. */
  readonly fingerprints: Uint32Array;
  /**
   * For each document how many words its title has, its abstract, and how many further terms stand
   * for words of the one and the other.
   */
  readonly lengths: Uint32Array;
  /** For each document the words of these parts, one part after another, by number. */
  readonly tokens: Uint32Array;
}
