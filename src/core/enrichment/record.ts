import type { LearntPaper } from '../model';

/** How it was decided that an answer is of the paper that was asked for. */
export type MatchedBy = 'number' | 'agreement' | 'user';

/** One answer of a service, kept for good: a paper, or that there is none. */
export interface LookupRecord {
  readonly source: 'arXiv';
  /** When it was asked: ISO 8601, UTC. */
  readonly time: string;
  /** The title or the number that was asked for. */
  readonly asked: string;
  /** What entries said that were asked for, as `renderingId` names it; empty where a number was. */
  readonly of: readonly string[];
  /** Absent where the service has no such paper. */
  readonly found?: LearntPaper;
  readonly matchedBy?: MatchedBy;
  /** How well the answer agreed, 0–1; absent where a number was asked for. */
  readonly score?: number;
}

/** Which of two answers to the same question holds: the later, whatever the order they are read in. */
export function isLater(a: LookupRecord, b: LookupRecord): boolean {
  return a.time === b.time ? JSON.stringify(a) > JSON.stringify(b) : a.time > b.time;
}
