import type { Range } from '../model';
import { findFences } from './fences';
import { partOf, type DerivedText } from './offsets';
import { findQuotes, hasQuotes } from './quotes';

/** A part of a text in which a whole dump may stand. */
export interface WrappedPart extends Range {
  /** What stands in it, without the marks around it or before its lines. */
  readonly inside: DerivedText;
}

/** A way in which texts hold others: between marks, or with a mark before each line. */
export interface Wrapping {
  /** Whether a text may have such parts; quick. */
  mayHold(text: string): boolean;
  partsOf(text: string): readonly WrappedPart[];
}

const fenceMarks = ['```', '~~~'];

/** Markdown's code fences. */
export const fences: Wrapping = {
  mayHold: (text) => fenceMarks.some((mark) => text.includes(mark)),
  partsOf: (text) => findFences(text).map((range) => ({ ...range, inside: partOf(text, range) })),
};

/** Lines with `>` before them, as mails and Markdown quote. */
export const quotes: Wrapping = { mayHold: hasQuotes, partsOf: findQuotes };
