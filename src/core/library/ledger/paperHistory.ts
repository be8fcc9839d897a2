import type { Entry, Occurrence } from '../../model';
import { compareInTime } from '../order';
import { abstractOf, isAbstractRevised, isTitleRevised, type TextChange } from './revisions';

/** A count that is another than in the last dump that gave it; `delta` may be negative. */
export interface CountChange {
  readonly before: number;
  readonly after: number;
  readonly delta: number;
}

/** What a paper's entry in one dump tells beside those of earlier dumps. */
export interface EntryChanges {
  readonly title?: TextChange;
  readonly abstract?: TextChange;
  readonly comments?: CountChange;
  readonly upvotes?: CountChange;
}

/**
 * A paper in one dump, seen in the order of time. `new` where no earlier dump has it, `resurfaced`
 * where one does, `repeated` where an entry above it in the same dump is of the same paper.
 */
export interface Appearance extends EntryChanges {
  readonly occurrence: Occurrence;
  readonly kind: 'new' | 'resurfaced' | 'repeated';
  /** Whether the title or the abstract says something else than before. */
  readonly isRevised: boolean;
}

/** Finds an entry of a dump by its index; undefined when the dump or the entry is gone. */
export type EntryLookup = (uri: string, index: number) => Entry | undefined;

/**
 * The history of a paper: its occurrences from the first to the last by the dates of their lists,
 * those of lists without a year after them, then those of lists without a date; of one day by URI.
 * Texts and counts are compared with the last occurrence before that gave them. Costs what there are
 * occurrences.
 */
export function paperHistory(
  occurrences: readonly Occurrence[],
  entryOf: EntryLookup,
): Appearance[] {
  const past = new Past();
  return [...occurrences].sort(compareInTime).flatMap((occurrence) => {
    const entry = entryOf(occurrence.uri, occurrence.entry);
    return entry ? [past.take(occurrence, entry)] : [];
  });
}

/** What earlier entries of a paper have said. */
class Past {
  readonly #uris = new Set<string>();
  #title: string | undefined;
  #abstract: string | undefined;
  #comments: number | undefined;
  #upvotes: number | undefined;

  take(occurrence: Occurrence, entry: Entry): Appearance {
    const changes = entryChanges(
      {
        title: this.#title,
        abstract: this.#abstract,
        comments: this.#comments,
        upvotes: this.#upvotes,
      },
      {
        title: entry.title,
        abstract: abstractOf(entry),
        comments: entry.comments,
        upvotes: entry.upvotes,
      },
    );
    const kind = this.#uris.has(occurrence.uri)
      ? 'repeated'
      : this.#uris.size > 0
        ? 'resurfaced'
        : 'new';
    this.#learn(occurrence.uri, entry, changes);
    return {
      occurrence,
      kind,
      isRevised: changes.title !== undefined || changes.abstract !== undefined,
      ...changes,
    };
  }

  #learn(uri: string, entry: Entry, changes: EntryChanges): void {
    this.#uris.add(uri);
    this.#title = fuller(this.#title, entry.title, changes.title);
    this.#abstract = fuller(this.#abstract, abstractOf(entry), changes.abstract);
    this.#comments = entry.comments ?? this.#comments;
    this.#upvotes = entry.upvotes ?? this.#upvotes;
  }
}

/** What an entry says that can change, each only where it says it. */
export interface Statements {
  readonly title: string | undefined;
  readonly abstract: string | undefined;
  readonly comments: number | undefined;
  readonly upvotes: number | undefined;
}

/** What has changed between two states of a paper. What only one of them gives has not. */
export function entryChanges(before: Statements, after: Statements): EntryChanges {
  const title = textChange(before.title, after.title, isTitleRevised);
  const abstract = textChange(before.abstract, after.abstract, isAbstractRevised);
  const comments = countChange(before.comments, after.comments);
  const upvotes = countChange(before.upvotes, after.upvotes);
  return {
    ...(title && { title }),
    ...(abstract && { abstract }),
    ...(comments && { comments }),
    ...(upvotes && { upvotes }),
  };
}

function textChange(
  before: string | undefined,
  after: string | undefined,
  isRevised: (before: string, after: string) => boolean,
): TextChange | undefined {
  return before !== undefined && after !== undefined && isRevised(before, after)
    ? { before, after }
    : undefined;
}

function countChange(
  before: number | undefined,
  after: number | undefined,
): CountChange | undefined {
  return before !== undefined && after !== undefined && before !== after
    ? { before, after, delta: after - before }
    : undefined;
}

/** Of renderings that say the same the longest, so that none that was cut short is measured against. */
export function fuller(
  before: string | undefined,
  after: string | undefined,
  change?: TextChange,
): string | undefined {
  if (before === undefined || after === undefined || change) {
    return after ?? before;
  }
  return after.length >= before.length ? after : before;
}
