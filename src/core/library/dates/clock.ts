import type { DateSign, Dump, PartialDate } from '../../model';
import { findDaySpan, yearWithin, type FullDate } from '../../text/daySpan';
import { dateNumber, fallsAfter, isPlausibleYear } from './partialDate';

/** What is known of a dump from outside its text. */
export interface DumpHint {
  /** When the file was last changed: the capture is not later. */
  readonly modified?: Date;
  /** The day of reading: the capture is not later. */
  readonly today?: Date;
  /** The year of the list in the user's own word, which beats all evidence. */
  readonly year?: number;
}

/** Whether two hints tell the same. */
export function isSameHint(a: DumpHint | undefined, b: DumpHint | undefined): boolean {
  return (
    a?.year === b?.year &&
    a?.modified?.getTime() === b?.modified?.getTime() &&
    a?.today?.getTime() === b?.today?.getTime()
  );
}

/** A year that is known (`key` absent) or one to be found. */
export interface Term {
  /** Names it among all: {@link dumpOfKey} tells of which dump it is. */
  readonly key?: string;
  /** The year itself, or 0 with `key`. */
  readonly year: number;
}

/** What names the year of a list that is printed: it comes before that of viewing the dump. */
function printedKey(uri: string): string {
  return `\n${uri}`;
}

/** The dump of which the year of a key is. */
export function dumpOfKey(key: string): string {
  return key.startsWith('\n') ? key.slice(1) : key;
}

/** The latest year in which a list can be, for its day not to lie ahead of a known day. */
export interface Ceiling {
  readonly year: number;
  readonly by: 'modified' | 'today';
}

/** The year of the list by a date that stands near its own; `date` is as it stands there. */
export interface NearDate {
  readonly by: 'address' | 'name';
  readonly year: number;
  readonly date: FullDate;
}

/** The dates of one dump that everything else is measured against. */
export interface DumpClock {
  readonly uri: string;
  /** File name, for words. */
  readonly name: string;
  /** Month and day of the list. */
  readonly listed?: PartialDate;
  /** The year that the dump prints with its list. */
  readonly printedYear?: number;
  readonly userYear?: number;
  /** The year of the list; absent where it carries no date. */
  readonly listYear?: Term;
  /** The year of viewing, which yearless dates are of; absent where a year is never left out. */
  readonly viewYear?: Term;
  readonly ceilings: readonly Ceiling[];
  /** Years by addresses in the dump and by the file's name. */
  readonly nearDates: readonly NearDate[];
  /** The first day that a tool has stamped on the capture, which is not later. */
  readonly stamp?: FullDate;
}

/** What most dumps have none of is one list for all. */
const none: readonly never[] = [];

/**
 * Reads a dump's clock. On pages that leave out the current year, that of viewing is unknown, and is
 * also the list's when the list's own is left out; elsewhere the list's is. A printed year of a list
 * is one to be found, too, since it may be wrong; only a user's word is beyond doubt.
 */
export function dumpClock(uri: string, dump: Dump, hint: DumpHint = {}): DumpClock {
  const { listed, omitsCurrentYear = false } = dump;
  const unknown: Term = { key: uri, year: 0 };
  const printedYear = isPlausibleYear(listed?.year) ? listed.year : undefined;
  const userYear = isPlausibleYear(hint.year) ? hint.year : undefined;
  return {
    uri,
    name: fileName(uri),
    nearDates: listed ? nearDates(listed, uri, dump.signs ?? []) : none,
    ...firstStamp(dump.signs ?? []),
    ceilings: listed ? ceilings(listed, hint) : none,
    ...(listed && {
      listed: { month: listed.month, day: listed.day },
      listYear: printedYear === undefined ? unknown : printedTerm(uri, userYear),
    }),
    ...(omitsCurrentYear && { viewYear: unknown }),
    ...(printedYear !== undefined && { printedYear }),
    ...(userYear !== undefined && { userYear }),
  };
}

function printedTerm(uri: string, userYear: number | undefined): Term {
  return userYear === undefined ? { key: printedKey(uri), year: 0 } : { year: userYear };
}

/** Whether a dump has a year to be found that is not printed. */
export function hasUnknownYear({ uri, listYear, viewYear }: DumpClock): boolean {
  return listYear?.key === uri || viewYear !== undefined;
}

/** List pages link the days beside them, over week-ends and holidays. In days. */
const linkedWithin = 5;
/** A page is mostly saved on the day of its list or soon after it. In days. */
const namedAfter = 7;

function nearDates(
  listed: PartialDate,
  uri: string,
  signs: readonly DateSign[],
): readonly NearDate[] {
  const found = new Map<string, NearDate>();
  const add = (by: NearDate['by'], date: FullDate, year: number | undefined): void => {
    if (isPlausibleYear(year) && !found.has(`${by} ${year}`)) {
      found.set(`${by} ${year}`, { by, year, date });
    }
  };
  for (const sign of signs) {
    if (sign.kind === 'address') {
      add('address', sign.date, yearWithin(listed, sign, linkedWithin, linkedWithin));
    }
  }
  const named = findDaySpan(fileName(uri));
  if (named) {
    add('name', named.date, yearWithin(listed, named, namedAfter, 1));
  }
  return found.size === 0 ? none : [...found.values()];
}

function firstStamp(signs: readonly DateSign[]): Pick<DumpClock, 'stamp'> {
  const [first] = signs
    .filter(({ kind, date }) => kind === 'stamp' && isPlausibleYear(date.year))
    .map(({ date }) => date)
    .sort((a, b) => dateNumber(a) - dateNumber(b));
  return first ? { stamp: first } : {};
}

/** A day is not the same day everywhere on earth; that much a clock is allowed to lag. */
const dayInMilliseconds = 86_400_000;

function ceilings(listed: PartialDate, hint: DumpHint): readonly Ceiling[] {
  const found: Ceiling[] = [];
  for (const by of ['modified', 'today'] as const) {
    const time = hint[by]?.getTime();
    if (time === undefined || Number.isNaN(time)) {
      continue;
    }
    const last = new Date(time + dayInMilliseconds);
    const lastDay = { month: last.getUTCMonth() + 1, day: last.getUTCDate() };
    const isPast = !fallsAfter(listed, lastDay);
    found.push({ by, year: last.getUTCFullYear() - (isPast ? 0 : 1) });
  }
  return found.length === 0 ? none : found;
}

/** The last segment of a URI, decoded where it can be. */
export function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const segment = path.slice(path.lastIndexOf('/') + 1) || path;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
