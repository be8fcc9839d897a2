import type { PartialDate } from '../model';
import type { DateRange } from './filterPapers';

const oneDate = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * Reads a range of dates as people type it: `2024`, `2024-03`, `2024-03-14`, or two of them with `..`
 * or ` - ` between; one of the two may be missing. Undefined when the text is anything else, or
 * ends before it begins.
 *
 * @param readWords reads what else may stand for some days on either side, in the letters given
 */
export function parseDateRange(
  text: string,
  readWords: (part: string) => DateRange | undefined = () => undefined,
): DateRange | undefined {
  const read = (part: string): DateRange | undefined => readBounds(part) ?? readWords(part);
  const [first = '', second, ...others] = text
    .split(/\s*\.{2,3}\s*|\s+[-–]\s+/)
    .map((part) => part.trim());
  if (others.length > 0 || (first === '' && (second ?? '') === '')) {
    return undefined;
  }
  const from = first === '' ? earliest : read(first)?.from;
  const last = second ?? first;
  const to = last === '' ? latest : read(last)?.to;
  return from && to && compare(from, to) <= 0 ? { from, to } : undefined;
}

/** A range as {@link parseDateRange} reads it. */
export function formatDateRange({ from, to }: DateRange): string {
  const [start, end] = [bound(from, earliest), bound(to, latest)];
  if (start === '' || end === '') {
    return `${start}..${end}`;
  }
  for (const length of [4, 7, 10]) {
    const short = start.slice(0, length);
    const bounds = readBounds(short);
    if (bounds && compare(bounds.from, from) === 0 && compare(bounds.to, to) === 0) {
      return short;
    }
  }
  return `${start}..${end}`;
}

/** Where a range without a beginning begins, and where one without an end ends. */
export const earliest = { year: 0, month: 1, day: 1 } as const;
export const latest = { year: 9999, month: 12, day: 31 } as const;

function readBounds(text: string): DateRange | undefined {
  const [, year, month, day] = oneDate.exec(text) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const from = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  const to = { year: from.year, month: Number(month ?? 12), day: 0 };
  const days = lastDay(to.year, to.month);
  const isDate = from.month >= 1 && from.month <= 12 && from.day >= 1 && from.day <= days;
  return isDate ? { from, to: { ...to, day: Number(day ?? days) } } : undefined;
}

/** The number of days in a month. */
export function lastDay(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

function bound(date: Required<PartialDate>, open: Required<PartialDate>): string {
  const { year, month, day } = date;
  return compare(date, open) === 0
    ? ''
    : [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function compare(a: Required<PartialDate>, b: Required<PartialDate>): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
