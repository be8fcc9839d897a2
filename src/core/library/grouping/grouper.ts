import type { Paper } from '../../model';
import type { Steps } from '../../steps';

/** What papers can be grouped by. */
export type GroupKey = 'date' | 'topic' | 'digest' | 'organization' | 'state';

/** What a group stands for; the field that tells it from its siblings is absent in the last one. */
export type GroupValue =
  /** `month` is 1–12, `day` 1–31; `uncertain` when of none of its papers the year is sure. */
  | {
      readonly key: 'date';
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly uncertain: boolean;
    }
  /** `pinned` when the user wants it before the others; `within` the topic that it is a part of. */
  | {
      readonly key: 'topic';
      readonly topic?: string;
      readonly within?: string;
      readonly pinned?: boolean;
    }
  | { readonly key: 'digest'; readonly uri?: string }
  | { readonly key: 'organization'; readonly name?: string }
  | { readonly key: 'state'; readonly state: StateGroup };

/** What papers are grouped in by their state, in this order. */
export const stateGroups = ['starred', 'later', 'new', 'unread', 'read', 'hidden'] as const;

export type StateGroup = (typeof stateGroups)[number];

/** The papers of one group. */
export interface Bucket {
  /** Tells it from its siblings; the same for the same group at all times. */
  readonly id: string;
  readonly papers: Paper[];
}

/** One way of grouping. */
export interface Grouper {
  readonly key: GroupKey;
  /** Whether these papers are enough to be told apart by it; always where this is absent. */
  isWanted?(papers: readonly Paper[]): Steps<boolean>;
  /** The groups that a paper stands in, by id; at least one. */
  place(paper: Paper): readonly string[];
  /** What the group stands for, its label, and its place among its siblings, ascending. */
  describe(bucket: Bucket): Description;
}

export interface Description {
  readonly value: GroupValue;
  readonly label: string;
  readonly order: number;
  /** What its papers are told apart by before anything else. */
  readonly parts?: Grouper;
}
