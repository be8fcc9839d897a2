import type { Dump, Entry, PartialDate } from '../../../../src/core/model';
import { Library, type DumpHint } from '../../../../src/core/library/library';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Aug 25` or `Aug 25, 2025` as a date. */
export function day(text: string): PartialDate {
  const [, name = '', dayText, year] = /^(\w{3}) (\d+)(?:, (\d+))?$/.exec(text) ?? [];
  const date = { month: months.indexOf(name) + 1, day: Number(dayText) };
  return year === undefined ? date : { year: Number(year), ...date };
}

/** An entry of that title; offsets are made up. */
export function entry(title: string, fields: Partial<Entry> = {}): Entry {
  return {
    title,
    start: 0,
    end: title.length,
    titleRange: { start: 0, end: title.length },
    parts: {},
    ...fields,
  };
}

/** An entry with a publication date. */
export function dated(title: string, published: string, fields: Partial<Entry> = {}): Entry {
  return entry(title, { published: day(published), ...fields });
}

/** A dump of a list page, which leaves out the current year. */
export function list(
  listed: string | undefined,
  entries: readonly Entry[],
  fields: Partial<Dump> = {},
): Dump {
  return {
    dialect: 'plain',
    page: 'daily',
    ...(listed !== undefined && { listed: day(listed) }),
    omitsCurrentYear: true,
    entries,
    problems: [],
    furniture: [],
    ...fields,
  };
}

/** The URI of a dump in these tests. */
export function at(name: string): string {
  return `file:///digests/${name}.txt`;
}

/** A library of dumps by name. */
export function libraryOf(
  dumps: Readonly<Record<string, Dump>>,
  hints: Readonly<Record<string, DumpHint>> = {},
): Library {
  const library = new Library();
  for (const [name, dump] of Object.entries(dumps)) {
    library.replace(at(name), dump, hints[name]);
  }
  return library;
}

/** `2025 pinned`, or just `unknown`: what is known of a dump's list. */
export function knownOf(library: Library, name: string): string {
  const listed = library.dump(at(name))?.listed;
  return listed ? [listed.year, listed.certainty].filter(Boolean).join(' ') : 'no list date';
}

/** Everything that a library says, for comparing. */
export function stateOf(library: Library): unknown {
  return {
    papers: library.papers(),
    dumps: library.dumps(),
    contradictions: library.contradictions(),
  };
}

/** Places of entries and ids of papers that do not lead to the papers that have them: none, always. */
export function lostIn(library: Library): string[] {
  return library
    .papers()
    .flatMap((paper) => [
      ...paper.occurrences
        .filter(({ uri, entry }) => library.paperAt(uri, entry) !== paper)
        .map(({ uri, entry }) => `${uri} ${entry} of ${paper.id}`),
      ...[paper.id, ...paper.aliases].filter((id) => library.paper(id) !== paper),
    ]);
}
