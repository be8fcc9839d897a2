import type { PaperState } from '../library/grouping/context';
import { isSame } from '../library/isSame';
import { compareText } from '../library/sighting';
import type { ReadingChange } from './record';

/** Where a reader stands with a paper. */
export interface ReadingStatus {
  readonly read: boolean;
  readonly starred: boolean;
  /** To be read later. */
  readonly later: boolean;
  /** Whether the paper is to be left out now. */
  readonly hidden: boolean;
  /** Until when it is hidden, in milliseconds since 1970; absent where that is for ever. */
  readonly hiddenUntil?: number;
  /** The reader's own, in alphabetical order. */
  readonly tags: readonly string[];
  /** Markdown; empty where there is none. */
  readonly note: string;
}

/** The status of a paper that nothing was done with. */
export const noStatus: ReadingStatus = {
  read: false,
  starred: false,
  later: false,
  hidden: false,
  tags: [],
  note: '',
};

/**
 * The status of a paper of which a change says all that was ever set.
 * @param now milliseconds since 1970: what is hidden for a while comes back
 */
export function statusOfChange(change: ReadingChange, now: number): ReadingStatus {
  const { read = false, starred = false, later = false, hidden = false, note = '' } = change;
  const isHidden = typeof hidden === 'number' ? hidden > now : hidden;
  const tags = change.tags ? namesOf(change.tags) : noStatus.tags;
  const status = { read, starred, later, hidden: isHidden, tags, note };
  return isHidden && typeof hidden === 'number' ? { ...status, hiddenUntil: hidden } : status;
}

function namesOf(tags: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(tags)
    .filter((tag) => tags[tag])
    .sort(compareText);
}

/** What grouping, filters and queries go by. */
export function paperStateOf(status: ReadingStatus, isNew: boolean): PaperState {
  return {
    state: status.read ? 'read' : 'unread',
    starred: status.starred,
    isNew,
    isLater: status.later,
    isHidden: status.hidden,
    tags: status.tags,
    note: status.note,
  };
}

/** A change with what comes of it: what has been read is no longer to be read later. */
export function wholeChange(change: ReadingChange, before: ReadingStatus): ReadingChange {
  const isDone = change.read === true && before.later && change.later === undefined;
  return isDone ? { ...change, later: false } : change;
}

/** What sets the fields that a change touches to what they were before it. */
export function changeBack(change: ReadingChange, before: ReadingStatus): ReadingChange {
  const { read, starred, later, hidden, note, tags } = change;
  return {
    ...(read !== undefined && { read: before.read }),
    ...(starred !== undefined && { starred: before.starred }),
    ...(later !== undefined && { later: before.later }),
    ...(hidden !== undefined && { hidden: hidingOf(before) }),
    ...(note !== undefined && { note: before.note }),
    ...(tags && {
      tags: Object.fromEntries(Object.keys(tags).map((tag) => [tag, before.tags.includes(tag)])),
    }),
  };
}

/** Whether a status is what a change makes of it already. */
export function holds(change: ReadingChange, status: ReadingStatus): boolean {
  return isSame(change, changeBack(change, status));
}

function hidingOf({ hidden, hiddenUntil }: ReadingStatus): boolean | number {
  return hidden ? (hiddenUntil ?? true) : false;
}
