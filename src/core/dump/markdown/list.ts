/** What the Markdown-like dialects of list pages share: from entries to a whole dump. */
import type { Dump, Entry, PartialDate, Problem, Range } from '../../model';
import { parseDateText } from '../dateText';
import { contentRange, type Line } from '../lines';
import { nearestYear, queryIn } from '../listAddresses';
import { problem } from '../problems';
import { listDateOf } from '../siteUrls';
import { isLinkedByline } from './parts';

/** An entry with the indexes of the lines that it takes up. */
export interface ListedEntry {
  readonly entry: Entry;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The entries of a text, in order, and what was odd about them. */
export interface ListReading {
  readonly entries: readonly ListedEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Makes a dump of a list's entries: whatever stands outside of them is furniture, and among it are
 * the listed date, addresses that tell its year, and the search that led to the page.
 */
export function makeListDump(
  dialect: string,
  text: string,
  lines: readonly Line[],
  { entries, problems }: ListReading,
): Dump {
  const outside = linesOutside(lines, entries);
  const firstLine = entries[0]?.firstLine ?? lines.length;
  const head = outside.filter(({ index }) => index < firstLine);
  const bylines = outside.filter(({ content }) => isLinkedByline(content));
  const seconds = secondDigests(outside, bylines, firstLine);
  const section = outside.filter(({ index }) => index < (seconds[0]?.index ?? lines.length));
  const listed = head.findLast(({ content }) => isBareDate(content));
  const query = head.map(({ content }) => queryIn(content)).find((found) => found !== undefined);
  const place = bylines[0] ?? outside[0] ?? { start: 0, end: 0 };
  const all = [
    ...problems,
    ...(listed ? [] : [problem('no-listed-date', place)]),
    ...(entries.length > 0 ? [] : [problem('no-entries', place)]),
    ...seconds.map((line) => problem('second-digest', contentRange(text, line))),
  ];
  return {
    dialect,
    page: query === undefined ? 'daily' : 'search',
    ...(query === undefined ? {} : { query }),
    ...(listed
      ? { listed: listedDate(listed, section), listedRange: contentRange(text, listed) }
      : {}),
    omitsCurrentYear: true,
    entries: entries.map(({ entry }) => entry),
    problems: all.sort((a, b) => a.start - b.start),
    furniture: stretches(text, outside, listed),
  };
}

/** Where further lists start below the first: at their bylines, or where those are lost, at their dates. */
function secondDigests(
  outside: readonly Line[],
  bylines: readonly Line[],
  firstLine: number,
): readonly Line[] {
  const below = bylines.filter(({ index }, place) => place > 0 || index > firstLine);
  return below.length > 0
    ? below
    : outside.filter(({ index, content }) => index > firstLine && isBareDate(content));
}

/** Lines with content that belong to no entry. */
function linesOutside(lines: readonly Line[], entries: readonly ListedEntry[]): Line[] {
  let next = 0;
  return lines.filter(({ index, content }) => {
    while (index > (entries[next]?.lastLine ?? lines.length)) {
      next++;
    }
    return content !== '' && index < (entries[next]?.firstLine ?? lines.length);
  });
}

function isBareDate(content: string): boolean {
  const found = parseDateText(content);
  return found !== undefined && found.comments === undefined;
}

/** The listed date; its year from the nearest address of a day's list, where none is printed. */
function listedDate(line: Line, section: readonly Line[]): PartialDate {
  const date = parseDateText(line.content)?.date ?? { month: 1, day: 1 };
  if (date.year !== undefined) {
    return date;
  }
  const link = section.map(({ content }) => listDateIn(content)).find((day) => day !== undefined);
  const year = link && nearestYear(date, link);
  return year === undefined ? date : { year, ...date };
}

const datePath = '/papers/date/';

function listDateIn(content: string): ReturnType<typeof listDateOf> {
  const at = content.indexOf(datePath);
  const day = '2000-01-01';
  return at < 0 ? undefined : listDateOf(content.slice(at, at + datePath.length + day.length));
}

function stretches(text: string, outside: readonly Line[], listed: Line | undefined): Range[] {
  const ranges: { start: number; end: number }[] = [];
  let last: Line | undefined;
  for (const line of outside) {
    if (line === listed) {
      last = undefined;
      continue;
    }
    const { start, end } = contentRange(text, line);
    const open = ranges.at(-1);
    if (open && last && text.slice(last.end, line.start).trim() === '') {
      open.end = end;
    } else {
      ranges.push({ start, end });
    }
    last = line;
  }
  return ranges;
}
