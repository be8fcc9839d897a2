import type { Certainty, PartialDate } from '../core';

/** How much of a year to show: never, or wherever one is known. */
export interface DateTextOptions {
  readonly year?: 'shown' | 'hidden';
}

/** Any leap year, so that February 29 can stand without a year. */
const LEAP_YEAR = 2000;

/**
 * A date in the reader's language, for example `May 21`, `May 21, 2025`, or `May 21, 2025?` where
 * the year is only the earliest possible one.
 *
 * @param locale a BCP 47 tag; the runtime's own language where it is not a valid one
 */
export function dateText(
  date: PartialDate & { readonly certainty?: Certainty },
  locale: string,
  { year = 'shown' }: DateTextOptions = {},
): string {
  const shown = year === 'shown' ? date.year : undefined;
  const format = formatter(locale, shown !== undefined);
  const day = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  day.setUTCFullYear(shown ?? LEAP_YEAR, date.month - 1, date.day);
  return format
    .formatToParts(day)
    .map(({ type, value }) => (type === 'year' && isUncertain(date) ? `${value}?` : value))
    .join('');
}

/** Whether the year of a date may be a later one than it says. */
export function isUncertain({ certainty }: { readonly certainty?: Certainty }): boolean {
  return certainty === 'earliest';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${String(withYear)}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(supported(locale), {
      month: 'short',
      day: 'numeric',
      calendar: 'gregory',
      timeZone: 'UTC',
      ...(withYear && { year: 'numeric' }),
    });
    formatters.set(key, format);
  }
  return format;
}

function supported(locale: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0];
  } catch {
    return undefined;
  }
}
