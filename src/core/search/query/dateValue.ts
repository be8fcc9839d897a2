import { earliest, lastDay, latest, parseDateRange } from '../../library/dateRange';
import type { DateRange } from '../../library/filterPapers';
import type { FullDate } from '../../text/daySpan';

/** Days by words, as completion offers them. */
export const dateWords = [
  'today',
  'yesterday',
  'this week',
  'last week',
  'this month',
  'last month',
  'this year',
  'last year',
  'last 7 days',
  'last 30 days',
] as const;

const named = /^(?:(today)|(yesterday)|(this|last|past) ?(week|month|year))$/;
const counted = /^(?:(?:last|past) )?(\d{1,4}) ?(d|w|m|y|days?|weeks?|months?|years?)$/;
const compared = /^([<>]=?)\s*(.+)$/;

/**
 * The days that the value of `date:` names: what `parseDateRange` reads, `today`, `yesterday`,
 * `this week` (weeks begin on Monday), `last month`, `7d` or `last 7 days` (`w`, `m` and `y` too,
 * today included), either side of a range by such words, and `>2024` and its like. Slashes may part
 * years, months and days. Undefined for anything else.
 */
export function readDates(text: string, today: FullDate): DateRange | undefined {
  const value = plainDates(text);
  const [, sign, rest] = compared.exec(value) ?? [];
  if (sign === undefined || rest === undefined) {
    return parseDateRange(value, (part) => readDateWords(part, today));
  }
  const range = readDates(rest, today);
  if (!range || compared.test(rest)) {
    return undefined;
  }
  switch (sign) {
    case '<':
      return beforeDates(range);
    case '<=':
      return { from: earliest, to: range.to };
    case '>':
      return afterDates(range);
    default:
      return { from: range.from, to: latest };
  }
}

/** All days before those of a range. */
export function beforeDates({ from }: DateRange): DateRange {
  return { from: earliest, to: movedBy(from, -1) };
}

/** All days after those of a range. */
export function afterDates({ to }: DateRange): DateRange {
  return { from: movedBy(to, 1), to: latest };
}

const beginning =
  /^(?:\d{1,3}|\d{4}-(?:\d{1,2}-)?[0-3]?|(?:last|past) \d{1,4}|(?:(?:last|past) )?\d{1,4} ?[dwmy][a-z]{0,5})$/;

/** Whether a text may become dates by being typed on. */
export function beginsDates(text: string): boolean {
  const value = plainDates(text).replace(/^[<>]=?\s*/, '');
  const last = value.slice(value.lastIndexOf('..') + 1).replace(/^\./, '');
  const start = last.trim();
  return (
    start === '' ||
    /^\.+$|\d\.$/.test(value) ||
    beginning.test(start) ||
    dateWords.some((words) => words.startsWith(start))
  );
}

/** Lower case, with `-` between numbers and blanks between words. */
function plainDates(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d)\/(?=\d)/g, '-')
    .replace(/(?<=[a-z\d])[-_](?=[a-z])|(?<=[a-z])[-_](?=\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function readDateWords(text: string, today: FullDate): DateRange | undefined {
  const [isNamed, isToday, isYesterday, which, unit] = named.exec(text) ?? [];
  if (isNamed === undefined) {
    const [, count, countedUnit] = counted.exec(text) ?? [];
    return count === undefined || countedUnit === undefined || Number(count) === 0
      ? undefined
      : { from: firstOfLast(Number(count), countedUnit.charAt(0), today), to: today };
  }
  if (isToday !== undefined) {
    return { from: today, to: today };
  }
  if (isYesterday !== undefined) {
    const yesterday = movedBy(today, -1);
    return { from: yesterday, to: yesterday };
  }
  return calendarUnit(unit ?? '', which === 'this' ? 0 : -1, today);
}

/** The week, month or year that is so many after that of today. */
function calendarUnit(unit: string, distance: number, today: FullDate): DateRange {
  if (unit === 'week') {
    const from = movedBy(today, 7 * distance - ((asDate(today).getUTCDay() + 6) % 7));
    return { from, to: movedBy(from, 6) };
  }
  if (unit === 'year') {
    const year = today.year + distance;
    return { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
  }
  const { year, month } = fromDate(asDate({ ...today, month: today.month + distance, day: 1 }));
  return { from: { year, month, day: 1 }, to: { year, month, day: lastDay(year, month) } };
}

function firstOfLast(count: number, unit: string, today: FullDate): FullDate {
  if (unit === 'd' || unit === 'w') {
    return movedBy(today, 1 - count * (unit === 'w' ? 7 : 1));
  }
  const months = count * (unit === 'y' ? 12 : 1);
  const { year, month } = fromDate(asDate({ ...today, month: today.month - months, day: 1 }));
  return { year, month, day: Math.min(today.day, lastDay(year, month)) };
}

function movedBy(date: FullDate, days: number): FullDate {
  return fromDate(asDate({ ...date, day: date.day + days }));
}

function asDate({ year, month, day }: FullDate): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function fromDate(date: Date): FullDate {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
