import type { Paper, ResolvedDate } from '../model';
import type { Contradiction } from './dates/contradictions';

/** Takes what is worked out of dumps, as it comes: later findings stand in the place of earlier ones. */
export interface Findings {
  /** A paper as it is now. */
  putPaper(paper: Paper): void;
  /** A paper that is no more. */
  removePaper(id: string): void;
  /** The date of a dump's list; undefined where it carries none, or is gone. */
  setListed(uri: string, listed: ResolvedDate | undefined): void;
  /** Where something that speaks of a dump's year was let go; empty where nothing was. */
  setContradictions(uri: string, contradictions: readonly Contradiction[]): void;
}
