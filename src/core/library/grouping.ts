import type { Paper } from '../model';
import { runToEnd, type Steps } from '../steps';
import { groupByDate } from './grouping/byDate';
import { groupByDigest } from './grouping/byDigest';
import { groupByOrganization } from './grouping/byOrganization';
import { groupByState } from './grouping/byState';
import { groupByTopic } from './grouping/byTopic';
import { localeOf, type GroupContext } from './grouping/context';
import { arrange, type Group, type Level } from './grouping/group';
import type { Grouper, GroupKey, GroupValue } from './grouping/grouper';
import { MarkedPapers } from './markedPapers';

export type { GroupContext, GroupLabels, PaperState } from './grouping/context';
export type { GroupKey, GroupValue } from './grouping/grouper';

/** A group of papers, with groups in it or, at the last level, papers. */
export interface GroupNode {
  /** What it is a group by. */
  readonly key: GroupKey;
  /** Unique in the tree and the same whenever the same group comes up: `date:2026-05/topic:=eeg`. */
  readonly id: string;
  readonly label: string;
  readonly value: GroupValue;
  /** How many different papers stand in it. */
  readonly count: number;
  /** How many of them are unread; absent where no states are known. */
  readonly unread?: number | undefined;
  /** Arranged when they are first asked for. */
  readonly children: readonly GroupNode[];
  /** In the order given; empty where there are `children`. */
  readonly papers: readonly Paper[];
  /** Every paper in it, however deep, each once, in the order given. */
  readonly all: readonly Paper[];
  /** Whether what is in it is arranged already. */
  readonly isOpened: boolean;
  /** Arranges in steps what is in it, so that `children` and `papers` are there at once. */
  open(): Steps<void>;
}

/** The levels of each key, outermost first; `isLast` where no other key follows. */
const groupers: Readonly<
  Record<GroupKey, (context: GroupContext, isLast: boolean) => readonly Grouper[]>
> = {
  date: groupByDate,
  topic: (context) => [groupByTopic(context)],
  digest: (context) => [groupByDigest(context)],
  organization: (context) => [groupByOrganization(context)],
  state: (context) => [groupByState(context)],
};

/**
 * Papers in groups, and groups in groups. What is in a group is arranged when it is first asked for,
 * so that a big library costs no more than what is looked at.
 */
export class PaperGroups {
  readonly #level: Level | undefined;
  readonly #isUnread: ((paper: Paper) => boolean) | undefined;

  private constructor(level: Level | undefined, isUnread: ((paper: Paper) => boolean) | undefined) {
    this.#level = level;
    this.#isUnread = isUnread;
  }

  /**
   * Arranges papers in steps, one level for each key. A key that comes twice counts once. Without
   * keys there are no groups: the papers themselves are the list. No group is empty.
   *
   * @param papers in the order in which they are to stand in their groups
   */
  static *inSteps(
    papers: readonly Paper[],
    by: readonly GroupKey[],
    context: GroupContext = {},
  ): Steps<PaperGroups> {
    const { stateOf } = context;
    const isUnread = stateOf && ((paper: Paper) => stateOf(paper).state !== 'read');
    const marked = isUnread
      ? yield* MarkedPapers.inSteps(papers, isUnread)
      : new MarkedPapers(papers, []);
    const keys = [...new Set(by)];
    // The first format of dates takes as long as many steps, a third of a frame and more.
    yield;
    const levels = keys.flatMap((key, depth) => groupers[key](context, depth === keys.length - 1));
    yield;
    const collator = new Intl.Collator(localeOf(context), { numeric: true });
    const tools = { collator, countsUnread: isUnread !== undefined };
    return new PaperGroups(yield* arrange(marked, levels, '', tools), isUnread);
  }

  /** The outermost groups. */
  get roots(): readonly GroupNode[] {
    return this.#level?.groups ?? [];
  }

  /**
   * Counts papers anew that may have been read meanwhile, or not be read any more. Costs what these
   * papers and the groups around them do, whatever else there is.
   *
   * @returns the groups with other counts, as far as anyone has asked for them; outer ones first
   */
  recount(papers: Iterable<Paper>): readonly GroupNode[] {
    const changed = new Set<Group>();
    for (const paper of this.#isUnread ? papers : []) {
      const isUnread = this.#isUnread?.(paper) === true;
      for (const group of this.#level?.of(paper) ?? []) {
        group.recount(paper, isUnread, changed);
      }
    }
    return [...changed];
  }
}

/** The same at once: the outermost groups of papers. */
export function groupPapers(
  papers: readonly Paper[],
  by: readonly GroupKey[],
  context: GroupContext = {},
): readonly GroupNode[] {
  return runToEnd(PaperGroups.inSteps(papers, by, context)).roots;
}
