import type { Entry, Problem, Range } from '../../../model';

/** What one list of a text holds. */
export interface Section {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** What is the page's: its buttons, and its footer last. */
  readonly furniture: readonly Range[];
}
