import type { PartialDate } from '../../model';
import { monthNames } from '../../text/monthNames';

/** Month and day as one number that sorts as the calendar does: `month × 100 + day`. */
export function monthDayNumber({ month, day }: PartialDate): number {
  return month * 100 + day;
}

/** Whether a day comes later in the year than another. */
export function fallsAfter(date: PartialDate, other: PartialDate): boolean {
  return monthDayNumber(date) > monthDayNumber(other);
}

/** A date as one number that sorts by time: dates without a year before all others, no date first. */
export function dateNumber(date: PartialDate | undefined): number {
  return date ? (date.year ?? 0) * 10_000 + monthDayNumber(date) : -1;
}

/** Whether a {@link dateNumber} is that of a date with its year. */
export function isOfYear(number: number): boolean {
  return number >= 10_000;
}

/** The date of which {@link dateNumber} is a number; of a year before all others, one without. */
export function numberedDate(number: number): PartialDate | undefined {
  if (number < 0) {
    return undefined;
  }
  const year = Math.floor(number / 10_000);
  const date = { month: Math.floor(number / 100) % 100, day: number % 100 };
  return year === 0 ? date : inYear(date, year);
}

/** A year as a capture can mean it. Anything else is a slip or a trick and never evidence. */
export function isPlausibleYear(year: number | undefined): year is number {
  return year !== undefined && Number.isInteger(year) && year >= 1900 && year <= 9998;
}

/** The same day in a year. Every one is of the same shape, which a spread would not make sure of. */
export function inYear({ month, day }: PartialDate, year: number): PartialDate & { year: number } {
  return { year, month, day };
}

/** The date as the list pages print it: `Aug 25`, or `Aug 25, 2025` where the year is there. */
export function dateWords({ year, month, day }: PartialDate): string {
  const name = monthNames[month - 1] ?? String(month);
  return year === undefined ? `${name} ${day}` : `${name} ${day}, ${year}`;
}
