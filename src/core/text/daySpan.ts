import type { PartialDate, Range } from '../model';

/** A date with its year. */
export type FullDate = PartialDate & { readonly year: number };

/** Some days in a row: a day, a week or a month. */
export interface DaySpan {
  /** The first of them. */
  readonly date: FullDate;
  readonly days: number;
}

const year = String.raw`(?<!\d)((?:19|20)\d{2})`;
const dayPattern = new RegExp(String.raw`${year}([-_. ]?)(\d{2})\2(\d{2})(?!\d)`);
const weekPattern = new RegExp(String.raw`${year}[-_. ]?[wW](\d{2})(?!\d)`);
const monthPattern = new RegExp(String.raw`${year}[-_. ](\d{2})(?!\d|[-_. ]\d)`);

const dayInMilliseconds = 86_400_000;

/**
 * The first day that a text names by numbers alone, or else week, or else month: `2025-02-23`,
 * `20250223`, `2025_w08` (weeks as ISO 8601 counts them, from Monday), `2025-02`; also with other
 * separators. Undefined where there is none that the calendar has.
 */
export function findDaySpan(text: string): (DaySpan & Range) | undefined {
  for (const [pattern, read] of readers) {
    const found = pattern.exec(text);
    const span = found && read(found);
    if (span) {
      const { date, days } = span;
      return { date, days, start: found.index, end: found.index + found[0].length };
    }
  }
  return undefined;
}

type Reader = (found: RegExpExecArray) => DaySpan | undefined;

const readers: readonly (readonly [RegExp, Reader])[] = [
  [
    dayPattern,
    ([, y, , month, day]) => spanOf({ year: Number(y), month: Number(month), day: Number(day) }, 1),
  ],
  [weekPattern, ([, y, week]) => weekSpan(Number(y), Number(week))],
  [monthPattern, ([, y, month]) => monthSpan(Number(y), Number(month))],
];

function spanOf(date: FullDate, days: number): DaySpan | undefined {
  return isDay(date) ? { date, days } : undefined;
}

/** Whether the calendar has a date. */
export function isDay({ year: y, month, day }: FullDate): boolean {
  const there = new Date(Date.UTC(y, month - 1, day));
  return there.getUTCMonth() + 1 === month && there.getUTCDate() === day;
}

/** The day that is so many days after a date, or before it. */
export function dayAfter(date: FullDate, days: number): FullDate {
  const there = new Date((dayNumber(date) + days) * dayInMilliseconds);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
  };
}

function monthSpan(y: number, month: number): DaySpan | undefined {
  return spanOf({ year: y, month, day: 1 }, new Date(Date.UTC(y, month, 0)).getUTCDate());
}

/** January 4 is in the first week of every year. */
function weekSpan(y: number, week: number): DaySpan | undefined {
  if (week < 1 || week > 53) {
    return undefined;
  }
  const fourth = new Date(Date.UTC(y, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  const date = dayAfter({ year: y, month: 1, day: 4 }, (week - 1) * 7 - weekday);
  return { date, days: 7 };
}

/**
 * The year in which a day of the year falls into some days, or at most so many days before the first
 * or after the last of them; undefined when it does in none.
 */
export function yearWithin(
  { month, day }: PartialDate,
  { date, days }: DaySpan,
  before: number,
  after: number,
): number | undefined {
  const start = dayNumber(date);
  return [date.year, date.year - 1, date.year + 1].find((candidate) => {
    const there = dayNumber({ year: candidate, month, day });
    return there >= start - before && there < start + days + after;
  });
}

/** Days since 1970. */
export function dayNumber(date: FullDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / dayInMilliseconds;
}
