import type { Entry, Problem, Range } from '../../../model';

/** What one list of a text holds. */
export interface Section {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** The page's footer, where the text has it. */
  readonly footer?: Range;
}
