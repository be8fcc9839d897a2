import type { Paper } from '../../model';
import { runToEnd, type Steps } from '../../steps';
import { pieces } from '../../pieces';
import { compareText } from '../sighting';
import { sortInSteps } from '../../sortInSteps';
import type { Bucket, Description, Grouper, GroupKey, GroupValue } from './grouper';
import type { ReadMarks } from './readMarks';

/** What all groups of a tree go by. */
export interface Tools {
  readonly collator: Intl.Collator;
  /** Absent where unread papers are not counted. */
  readonly marks: ReadMarks | undefined;
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
  readonly all: readonly Paper[];
  readonly #groupers: readonly Grouper[];
  readonly #tools: Tools;
  #unread: number;
  /** Undefined until it is known what is in it, null where that is papers. */
  #level: Level | null | undefined;

  /** @param groupers what its papers may be told apart by, outermost first */
  constructor(
    { id, label, value, parts }: Pick<Description, 'label' | 'value' | 'parts'> & { id: string },
    { papers, unread }: CountedBucket,
    groupers: readonly Grouper[],
    tools: Tools,
  ) {
    this.key = value.key;
    this.id = id;
    this.label = label;
    this.value = value;
    this.all = papers;
    this.#unread = unread;
    this.#groupers = parts ? [parts, ...groupers] : groupers;
    this.#tools = tools;
  }

  get count(): number {
    return this.all.length;
  }

  get unread(): number | undefined {
    return this.#tools.marks && this.#unread;
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
      const level = yield* arrange(this.all, this.#groupers, `${this.id}/`, this.#tools);
      // Someone may have been in greater haste meanwhile, and hold those groups already.
      this.#level ??= level ?? null;
    }
  }

  /** Counts a paper of it as unread or as read from now on, and notes which groups that changes. */
  recount(paper: Paper, change: 1 | -1, changed: Set<Group>): void {
    this.#unread += change;
    changed.add(this);
    for (const group of this.#level?.of(paper) ?? []) {
      group.recount(paper, change, changed);
    }
  }

  #opened(): Level | null {
    runToEnd(this.open());
    return this.#level ?? null;
  }
}

interface CountedBucket extends Bucket {
  unread: number;
}

/** Puts papers in groups by the first level that tells them apart; undefined where none does. */
export function* arrange(
  papers: readonly Paper[],
  groupers: readonly Grouper[],
  path: string,
  tools: Tools,
): Steps<Level | undefined> {
  const [grouper, ...below] = yield* wantedFor(papers, groupers);
  if (!grouper) {
    return undefined;
  }
  const buckets = yield* fill(papers, grouper, tools.marks);
  const described = buckets.map((bucket) => ({ bucket, ...grouper.describe(bucket) }));
  const sorted = yield* sortInSteps(
    described,
    (a, b) =>
      compareNumbers(a.order, b.order) ||
      tools.collator.compare(a.label, b.label) ||
      compareText(a.bucket.id, b.bucket.id),
  );
  const groups = sorted.map(({ bucket, ...description }) => {
    const id = `${path}${grouper.key}:${escapeSegment(bucket.id)}`;
    return [bucket.id, new Group({ ...description, id }, bucket, below, tools)] as const;
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

function* fill(
  papers: readonly Paper[],
  grouper: Grouper,
  marks: ReadMarks | undefined,
): Steps<CountedBucket[]> {
  const buckets = new Map<string, CountedBucket>();
  for (const piece of pieces(papers)) {
    for (const paper of piece) {
      put(paper, grouper.place(paper), buckets, marks?.isUnread(paper) ? 1 : 0);
    }
    yield;
  }
  return [...buckets.values()];
}

function put(
  paper: Paper,
  ids: readonly string[],
  buckets: Map<string, CountedBucket>,
  unread: number,
): void {
  for (const id of ids) {
    const bucket = buckets.get(id);
    if (bucket) {
      bucket.papers.push(paper);
      bucket.unread += unread;
    } else {
      buckets.set(id, { id, papers: [paper], unread });
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
