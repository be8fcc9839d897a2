import type { ReadingView } from './facts';
import { isReadingView } from './facts';
import type { Guard } from './guards';
import { arrayOf, isBoolean, isString, shape } from './guards';

/** What a reader has made of a paper, besides having read or starred it. */
interface OwnView {
  /** Whether it is to be read later. */
  readonly later: boolean;
  readonly tags: readonly string[];
  /** Markdown, shown as it is written; empty where there is none. */
  readonly note: string;
}

/** Where a reader stands with the paper on a page. */
export type TriageView = ReadingView & OwnView;

const isOwnView = shape<OwnView>({ later: isBoolean, tags: arrayOf(isString), note: isString });

export const isTriageView: Guard<TriageView> = (value): value is TriageView =>
  isReadingView(value) && isOwnView(value);
