import type { Dump, Entry, EntryParts, Range } from '../model';

/** A dump whose text stands `by` UTF-16 code units further on. */
export function shiftDump(dump: Dump, by: number): Dump {
  const shift = <T extends Range>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  const { listedRange, entries, problems, furniture } = dump;
  return {
    ...dump,
    ...(listedRange && { listedRange: shift(listedRange) }),
    entries: entries.map((entry) => shiftEntry(shift(entry), shift)),
    problems: problems.map(shift),
    furniture: furniture.map(shift),
  };
}

function shiftEntry(entry: Entry, shift: (range: Range) => Range): Entry {
  const { titleRange, abstractRange, parts } = entry;
  const { authors, organization, published, comments } = parts;
  const shifted: EntryParts = {
    ...(authors && { authors: shift(authors) }),
    ...(organization && { organization: shift(organization) }),
    ...(published && { published: shift(published) }),
    ...(comments && { comments: shift(comments) }),
  };
  return {
    ...entry,
    titleRange: shift(titleRange),
    ...(abstractRange && { abstractRange: shift(abstractRange) }),
    parts: shifted,
  };
}
