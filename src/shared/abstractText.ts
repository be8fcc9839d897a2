import type { SentenceRole } from '../core';
import { arrayOf, isCount, isString, oneOf, optional, shape } from './guards';
import type { Segment } from './segment';
import { isSegment } from './segment';

/** A sentence of an abstract with the white space behind it. */
export interface SentenceView {
  readonly segments: readonly Segment[];
  /** What it does in the abstract, where that is told. */
  readonly role?: SentenceRole;
}

/** A figure, model size or benchmark that an abstract names. */
export interface ClaimView {
  readonly text: string;
  /** Which sentence names it, from 0. */
  readonly sentence: number;
}

/** A text as a dump prints it, where what is shown for it differs. */
export interface PrintedView {
  readonly title?: string;
  readonly abstract?: string;
}

export const isSentenceView = shape<SentenceView>({
  segments: arrayOf(isSegment),
  role: optional(oneOf('background', 'method', 'result')),
});

export const isClaimView = shape<ClaimView>({ text: isString, sentence: isCount });

export const isPrintedView = shape<PrintedView>({
  title: optional(isString),
  abstract: optional(isString),
});
