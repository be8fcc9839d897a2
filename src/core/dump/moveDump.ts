import type { Dump, Entry, EntryParts, Range } from '../model';

/** Moves a range to where what stands there is in another text. */
type MoveRange = (range: Range) => Range;

/** A dump whose text stands `by` UTF-16 code units further on. */
export function shiftDump(dump: Dump, by: number): Dump {
  return by === 0
    ? dump
    : moveDump(dump, ({ start, end }) => ({ start: start + by, end: end + by }));
}

/** A dump with its ranges moved, such as one of a text that was made of another. */
export function moveDump(dump: Dump, moveRange: MoveRange): Dump {
  const move = <T extends Range>(part: T): T => ({ ...part, ...moveRange(part) });
  const { listedRange, entries, problems, furniture } = dump;
  return {
    ...dump,
    ...(listedRange && { listedRange: move(listedRange) }),
    entries: entries.map((entry) => moveEntry(move(entry), move)),
    problems: problems.map(move),
    furniture: furniture.map(move),
  };
}

function moveEntry(entry: Entry, move: (range: Range) => Range): Entry {
  const { titleRange, abstractRange, parts } = entry;
  const { authors, organization, published, comments } = parts;
  const shifted: EntryParts = {
    ...(authors && { authors: move(authors) }),
    ...(organization && { organization: move(organization) }),
    ...(published && { published: move(published) }),
    ...(comments && { comments: move(comments) }),
  };
  return {
    ...entry,
    titleRange: move(titleRange),
    ...(abstractRange && { abstractRange: move(abstractRange) }),
    parts: shifted,
  };
}
