import type { Paper } from '../model';
import { groupByDate } from './grouping/byDate';
import { groupByDigest } from './grouping/byDigest';
import { groupByOrganization } from './grouping/byOrganization';
import { groupByState } from './grouping/byState';
import { groupByTopic } from './grouping/byTopic';
import { localeOf, type GroupContext } from './grouping/context';
import type { Bucket, Grouper, GroupKey, GroupValue } from './grouping/grouper';
import { compareText } from './sighting';

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
  readonly unread?: number;
  /** Arranged when they are first asked for. */
  readonly children: readonly GroupNode[];
  /** In the order given; empty where there are `children`. */
  readonly papers: readonly Paper[];
  /** Every paper in it, however deep, each once, in the order given. */
  readonly all: readonly Paper[];
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
 * Arranges papers in groups, and groups in groups, one level for each key. A key that comes twice
 * counts once. Without keys there are no groups: the papers themselves are the list. No group is empty.
 * What is in a group is arranged when it is first asked for, so that a big library costs no more than
 * what is looked at.
 *
 * @param papers in the order in which they are to stand in their groups
 */
export function groupPapers(
  papers: readonly Paper[],
  by: readonly GroupKey[],
  context: GroupContext = {},
): GroupNode[] {
  const collator = new Intl.Collator(localeOf(context), { numeric: true });
  const { stateOf } = context;

  function node(
    own: Pick<GroupNode, 'key' | 'id' | 'label' | 'value'>,
    held: readonly Paper[],
    below: readonly Grouper[],
  ): GroupNode {
    const levels = wantedFor(held, below);
    const isLast = levels.length === 0;
    let children: readonly GroupNode[] | undefined;
    return {
      ...own,
      count: held.length,
      ...(stateOf && { unread: countUnread(held, stateOf) }),
      get children() {
        children ??= level(held, levels, `${own.id}/`);
        return children;
      },
      papers: isLast ? held : [],
      all: held,
    };
  }

  function level(
    held: readonly Paper[],
    [grouper, ...below]: readonly Grouper[],
    path: string,
  ): GroupNode[] {
    if (!grouper) {
      return [];
    }
    const { key } = grouper;
    return fill(held, grouper)
      .map((bucket) => ({ bucket, ...grouper.describe(bucket) }))
      .sort(
        (a, b) =>
          compareNumbers(a.order, b.order) ||
          collator.compare(a.label, b.label) ||
          compareText(a.bucket.id, b.bucket.id),
      )
      .map(({ bucket, value, label }) =>
        node(
          { key, id: `${path}${key}:${escapeSegment(bucket.id)}`, label, value },
          bucket.papers,
          below,
        ),
      );
  }

  const keys = [...new Set(by)];
  const levels = keys.flatMap((key, depth) => groupers[key](context, depth === keys.length - 1));
  return level(papers, wantedFor(papers, levels), '');
}

/** The levels without those at their beginning that these papers need not be told apart by. */
function wantedFor(papers: readonly Paper[], levels: readonly Grouper[]): readonly Grouper[] {
  const first = levels.findIndex((grouper) => grouper.isWanted?.(papers) ?? true);
  return first < 0 ? [] : levels.slice(first);
}

function fill(papers: readonly Paper[], grouper: Grouper): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const paper of papers) {
    for (const id of grouper.place(paper)) {
      const bucket = buckets.get(id);
      if (bucket) {
        bucket.papers.push(paper);
      } else {
        buckets.set(id, { id, papers: [paper] });
      }
    }
  }
  return [...buckets.values()];
}

function countUnread(
  papers: readonly Paper[],
  stateOf: NonNullable<GroupContext['stateOf']>,
): number {
  let count = 0;
  for (const paper of papers) {
    count += stateOf(paper).state === 'unread' ? 1 : 0;
  }
  return count;
}

/** Infinite orders are equal; their difference would be no number. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Keeps the separator out of a path's segments. */
function escapeSegment(id: string): string {
  return id.replaceAll('%', '%25').replaceAll('/', '%2F');
}
