import type { Dump } from '../model';
import type { Openings } from './openings';
import type { SoughtText } from './signs';

/**
 * How one capture tool writes a dump. A dialect lives in a file of its own under `dialects/` and is
 * listed in `registry.ts`; adding one touches nothing else.
 */
export interface Dialect {
  /** The name that `Dump.dialect` carries. */
  readonly name: string;
  /** Whether a text that opens with these lines is of this dialect. */
  recognise(head: DumpHead): boolean;
  /**
   * Whether a text may hold a page of this dialect anywhere. Never false for one that does; quick,
   * as it is asked of whole texts, of which it is given what is visible.
   */
  mayHold(sought: SoughtText): boolean;
  /**
   * Whether its entries stand in a structure that ends where it says, so that pages of other dialects
   * can only be in the furniture around it.
   */
  readonly isEnclosed?: boolean;
  /** What its pages can start with, where they stand below those of another dialect. */
  readonly openings: Openings;
  /** Reads a whole text of this dialect. Total: never throws, whatever the text. */
  parse(text: string, known?: KnownOfText): Dump;
}

/** What may be known of a text before it is read. */
export interface KnownOfText {
  /** Names the file. */
  readonly uri?: string | undefined;
  /** Whether nothing in it needs cleaning, which takes a look at each character to tell. */
  readonly isClean?: boolean;
}

/** The opening of a text, as far as recognition looks. */
export interface DumpHead {
  /** Contents of the first non-blank lines, at most {@link headLines}, cleaned. */
  readonly lines: readonly string[];
  /** The first characters of the text as they stand, without a byte order mark. */
  readonly text: string;
}

/** How many non-blank lines recognition looks at. */
export const headLines = 50;
