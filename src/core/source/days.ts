import type { FullDate } from '../text/daySpan';

const dayInMilliseconds = 86_400_000;

/** The day of a moment in UTC, which the lists go by, as `2025-03-04`. */
export function dayAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The moment at which a day begins, in milliseconds since 1970. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day that comes so many days after another; before it where the number is negative. */
export function dayAfter(day: string, days: number): string {
  return dayAt(startOf(day) + days * dayInMilliseconds);
}

/** The days from one to another, both included; none where the last is before the first. */
export function daysBetween(first: string, last: string): string[] {
  const count = Math.round((startOf(last) - startOf(first)) / dayInMilliseconds) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayAfter(first, index));
}

/** Days since Monday: 0 to 6. */
export function weekday(day: string): number {
  return (new Date(startOf(day)).getUTCDay() + 6) % 7;
}

/** The week of a day, as ISO 8601 counts them: `2025-W10`. */
export function weekOf(day: string): string {
  // A week is of the year that its Thursday is in.
  const thursday = dayAfter(day, 3 - weekday(day));
  const year = thursday.slice(0, 4);
  const number = Math.floor((startOf(thursday) - startOf(`${year}-01-01`)) / dayInMilliseconds / 7);
  return `${year}-W${twoDigits(number + 1)}`;
}

/** A date with its year as a day. */
export function dayOfDate({ year, month, day }: FullDate): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A day as a date. */
export function dateOfDay(day: string): FullDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
