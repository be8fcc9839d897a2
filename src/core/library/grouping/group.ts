import type { Paper } from '../../model';
import { Pace, runToEnd, type Steps } from '../../steps';
import { pieces } from '../../pieces';
import { MarkedPapers } from '../markedPapers';
import { compareText } from '../sighting';
import { sortInSteps } from '../../sortInSteps';
import type { Bucket, Description, Grouper, GroupKey, GroupValue } from './grouper';

/** Papers in the groups that are described between two steps. */
const describedPerStep = 2_048;

/** What all groups of a tree go by. */
export interface Tools {
  readonly collator: Intl.Collator;
  /** Whether unread papers are counted. */
  readonly countsUnread: boolean;
}

/** Groups beside each other, and by what papers are told apart in them. */
export class Level {
  readonly groups: readonly Group[];
  readonly #grouper: Grouper;
  readonly #byId: ReadonlyMap<string, Group>;

  constructor(grouper: Grouper, groups: readonly (readonly [id: string, group: Group])[]) {
    this.#grouper = grouper;
    this.#byId = new Map(groups);
    this.groups = groups.map(([, group]) => group);
  }

  /** The groups that a paper stands in, as far as its place is not another now. */
  of(paper: Paper): Group[] {
    return this.#grouper.place(paper).flatMap((id) => this.#byId.get(id) ?? []);
  }
}

/** A group of papers, with groups in it or, at the last level, papers. */
export class Group {
  readonly key: GroupKey;
  readonly id: string;
  readonly label: string;
  readonly value: GroupValue;
  /** Its papers; the unread ones are marked. */
  readonly #papers: MarkedPapers;
  readonly #groupers: readonly Grouper[];
  readonly #tools: Tools;
  /** Undefined until it is known what is in it, null where that is papers. */
  #level: Level | null | undefined;

  /** @param groupers what its papers may be told apart by, outermost first */
  constructor(
    { id, label, value, parts }: Pick<Description, 'label' | 'value' | 'parts'> & { id: string },
    papers: MarkedPapers,
    groupers: readonly Grouper[],
    tools: Tools,
  ) {
    this.key = value.key;
    this.id = id;
    this.label = label;
    this.value = value;
    this.#papers = papers;
    this.#groupers = parts ? [parts, ...groupers] : groupers;
    this.#tools = tools;
  }

  get all(): readonly Paper[] {
    return this.#papers.papers;
  }

  get count(): number {
    return this.all.length;
  }

  get unread(): number | undefined {
    return this.#tools.countsUnread ? this.#papers.count : undefined;
  }

  get isOpened(): boolean {
    return this.#level !== undefined;
  }

  get children(): readonly Group[] {
    return this.#opened()?.groups ?? [];
  }

  get papers(): readonly Paper[] {
    return this.#opened() ? [] : this.all;
  }

  *open(): Steps<void> {
    if (this.#level === undefined) {
      const level = yield* arrange(this.#papers, this.#groupers, `${this.id}/`, this.#tools);
      // Someone may have been in greater haste meanwhile, and hold those groups already.
      this.#level ??= level ?? null;
    }
  }

  /** Counts a paper of it as unread or as read from now on, and notes which groups that changes. */
  recount(paper: Paper, isUnread: boolean, changed: Set<Group>): void {
    if (this.#papers.mark(paper, isUnread)) {
      changed.add(this);
      for (const group of this.#level?.of(paper) ?? []) {
        group.recount(paper, isUnread, changed);
      }
    }
  }

  #opened(): Level | null {
    runToEnd(this.open());
    return this.#level ?? null;
  }
}

interface MarkedBucket extends Bucket {
  /** 1 for each paper that is unread, else 0. */
  readonly marks: number[];
}

/**
 * Puts papers in groups by the first level that tells them apart; undefined where none does.
 *
 * @param papers with a mark for each that is unread
 */
export function* arrange(
  papers: MarkedPapers,
  groupers: readonly Grouper[],
  path: string,
  tools: Tools,
): Steps<Level | undefined> {
  const [grouper, ...below] = yield* wantedFor(papers.papers, groupers);
  if (!grouper) {
    return undefined;
  }
  const buckets = yield* fill(papers, grouper);
  const described: (Description & { readonly bucket: MarkedBucket })[] = [];
  const pace = new Pace(describedPerStep);
  for (const bucket of buckets) {
    described.push({ bucket, ...grouper.describe(bucket) });
    if (pace.isUp(bucket.papers.length)) {
      yield;
    }
  }
  const sorted = yield* sortInSteps(
    described,
    (a, b) =>
      compareNumbers(a.order, b.order) ||
      tools.collator.compare(a.label, b.label) ||
      compareText(a.bucket.id, b.bucket.id),
  );
  const groups = sorted.map(({ bucket, ...description }) => {
    const id = `${path}${grouper.key}:${escapeSegment(bucket.id)}`;
    const own = new MarkedPapers(bucket.papers, bucket.marks);
    return [bucket.id, new Group({ ...description, id }, own, below, tools)] as const;
  });
  return new Level(grouper, groups);
}

/** The levels without those at their beginning that these papers need not be told apart by. */
function* wantedFor(
  papers: readonly Paper[],
  groupers: readonly Grouper[],
): Steps<readonly Grouper[]> {
  for (const [index, grouper] of groupers.entries()) {
    if (!grouper.isWanted || (yield* grouper.isWanted(papers))) {
      return groupers.slice(index);
    }
  }
  return [];
}

function* fill(marked: MarkedPapers, grouper: Grouper): Steps<MarkedBucket[]> {
  const buckets = new Map<string, MarkedBucket>();
  let first = 0;
  for (const piece of pieces(marked.papers)) {
    fillSome(piece, first, marked, grouper, buckets);
    first += piece.length;
    yield;
  }
  return [...buckets.values()];
}

/** @param first the place of the first of the papers among all of them */
function fillSome(
  papers: readonly Paper[],
  first: number,
  marked: MarkedPapers,
  grouper: Grouper,
  buckets: Map<string, MarkedBucket>,
): void {
  let place = first;
  for (const paper of papers) {
    const mark = marked.markAt(place++);
    for (const id of grouper.place(paper)) {
      let bucket = buckets.get(id);
      if (!bucket) {
        bucket = { id, papers: [], marks: [] };
        buckets.set(id, bucket);
      }
      bucket.papers.push(paper);
      bucket.marks.push(mark);
    }
  }
}

/** Infinite orders are equal; their difference would be no number. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Keeps the separator out of a path's segments. */
function escapeSegment(id: string): string {
  return id.replaceAll('%', '%25').replaceAll('/', '%2F');
}
