import type { FullDate } from '../../text/daySpan';
import type { PaperState } from '../../library/grouping/context';
import type { LedgerState } from '../../library/ledger/ledger';
import type { Paper, Topic } from '../../model';
import type { TextNode } from './textQuery';

/** What filters have to know besides the papers. What is absent is true of no paper. */
export interface FilterQueryContext {
  /** The day that `today`, `7d` and their like count from. */
  readonly today: FullDate;
  /**
   * For `is:`, `tag:`, `note:` and `has:note`; without it every paper is unread. `is:new` is new since
   * the last visit.
   */
  readonly stateOf?: ((paper: Paper) => PaperState) | undefined;
  /** What the last digest that holds a paper makes of it, for `is:resurfaced`. */
  readonly ledgerStateOf?: ((paper: Paper) => LedgerState | undefined) | undefined;
  /** Gives `topic:` the labels; without it topics are known by their ids. */
  readonly topics?: Iterable<Pick<Topic, 'id' | 'label'>> | undefined;
  /** The names of a dump for `in:`: its digest's, and its path with its folders. Its URI without it. */
  readonly placesOf?: ((uri: string) => readonly string[]) | undefined;
  /** The ids of papers that a text finds, for texts beside filters in an `OR` or an exclusion. */
  readonly find?: ((text: TextNode) => ReadonlySet<string>) | undefined;
}
