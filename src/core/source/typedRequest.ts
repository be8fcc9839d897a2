import { readDates } from '../search/query/dateValue';
import { dateOfDay, dayAfter, dayOfDate, weekOf, weekday } from './days';
import type { DigestRequest } from './digestRequest';

/** What a text asks for: one list, or the lists of some days in a row. */
export type TypedRequest =
  | { readonly kind: 'one'; readonly request: DigestRequest }
  | { readonly kind: 'range'; readonly first: string; readonly last: string };

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const ago = /^(a|an|one|\d{1,4}) (day|week)s? ago$/;
const namedWeekday =
  /^(?:(?:last|on|this) )?(mon|tue|wed|thu|fri|sat|sun)(?:s|r|rs|day|sday|rsday|nesday|urday)?$/;
const isoWeek = /^(\d{4})-?w(\d{1,2})$/;
const monthFirst = /^([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3})[a-z]*(?:,? (\d{4}))?$/;

/**
 * Reads dates in plain words: what the field `date:` of searches knows (`2025-03-04`, `2025-03`,
 * `last week`, `last 30 days`, `2025`), and `last friday`, `3 days ago`, `2025-W10`, `march 4`.
 * A weekday is the latest one before today, and a day without its year the latest up to today.
 * Whole weeks and months are lists of their own. Undefined for anything else, for what has not begun
 * yet, and for what has no beginning.
 *
 * @param today as `2025-03-04`, in UTC, which the lists go by
 */
export function readTypedRequest(text: string, today: string): TypedRequest | undefined {
  const typed = text.toLowerCase().replace(/\s+/g, ' ').trim();
  const day = wordedDay(typed, today);
  if (day !== undefined) {
    return day <= today ? { kind: 'one', request: { kind: 'day', day } } : undefined;
  }
  const [, year, number] = isoWeek.exec(typed) ?? [];
  if (year !== undefined && number !== undefined) {
    return weekRequest(`${year}-W${number.padStart(2, '0')}`, today);
  }
  const range = readDates(typed, dateOfDay(today));
  return range && range.from.year >= 1000
    ? rangeRequest(dayOfDate(range.from), dayOfDate(range.to), today)
    : undefined;
}

function rangeRequest(first: string, last: string, today: string): TypedRequest | undefined {
  if (first > today) {
    return undefined;
  }
  if (first === last) {
    return { kind: 'one', request: { kind: 'day', day: first } };
  }
  const month = first.slice(0, 7);
  if (first.endsWith('-01') && last === lastOfMonth(month)) {
    return { kind: 'one', request: { kind: 'month', month } };
  }
  if (weekday(first) === 0 && last === dayAfter(first, 6)) {
    return { kind: 'one', request: { kind: 'week', week: weekOf(first) } };
  }
  return { kind: 'range', first, last: last < today ? last : today };
}

function weekRequest(week: string, today: string): TypedRequest | undefined {
  const year = week.slice(0, 4);
  // January 4 is in the first week of every year.
  const monday = dayAfter(
    `${year}-01-04`,
    (Number(week.slice(6)) - 1) * 7 - weekday(`${year}-01-04`),
  );
  return weekOf(monday) === week && monday <= today
    ? { kind: 'one', request: { kind: 'week', week } }
    : undefined;
}

function wordedDay(typed: string, today: string): string | undefined {
  if (typed === 'day before yesterday' || typed === 'the day before yesterday') {
    return dayAfter(today, -2);
  }
  const [, count, unit] = ago.exec(typed) ?? [];
  if (count !== undefined) {
    const number = /\d/.test(count) ? Number(count) : 1;
    return dayAfter(today, -number * (unit === 'week' ? 7 : 1));
  }
  const [, name] = namedWeekday.exec(typed) ?? [];
  if (name !== undefined) {
    return dayAfter(today, -((weekday(today) - weekdays.indexOf(name) + 6) % 7) - 1);
  }
  const [, monthName, dayNumber, year] = monthFirst.exec(typed) ?? swapped(dayFirst.exec(typed));
  return monthName === undefined || dayNumber === undefined
    ? undefined
    : calendarDay(months.indexOf(monthName) + 1, Number(dayNumber), year, today);
}

/** The day comes before the month there. */
function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] {
  const [whole, day, month, year] = found ?? [];
  return [whole, month, day, year];
}

function calendarDay(
  month: number,
  day: number,
  year: string | undefined,
  today: string,
): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear - 1] : [Number(year)];
  return years
    .map((each) => dayOfDate({ year: each, month, day }))
    .find((each) => isDay(each) && (year !== undefined || each <= today));
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && dayAfter(day, 0) === day;
}

function lastOfMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return dayOfDate({ year, month: number, day: new Date(Date.UTC(year, number, 0)).getUTCDate() });
}
