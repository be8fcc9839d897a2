import type { DateSign, Entry, Range } from '../model';
import { indexOrEnd } from './lines';
import { findDaySpan } from '../text/daySpan';
import { matchesOf } from '../text/matches';

/** `/papers/date/2025-02-23`, `/papers/week/2025-W08`, `/papers/month/2025-02`, `/papers?date=2025-02-23`. */
const listAddress =
  /\/papers(?:\/(?:date|week|month)\/|\/?\?(?:[^\s#()&]{0,80}&){0,8}date=)(\d{4}-W?\d{2}(?:-\d{2})?)(?!\d)/g;

/** What tools write above or below a page about when they took it: `clipped: 2025-02-23`. */
const stampLine =
  /^[^\S\n]{0,8}(?:[-*>"'#|][^\S\n]?){0,4}(?:date[ _-]?)?(?:clipped|captured|created|saved|exported|retrieved|accessed|fetched|downloaded|archived|scraped|crawled|snapshot|date)(?:[ _-]?(?:at|on|date|time))?["'*]{0,3}[^\S\n]?[:=|]?[^\S\n]{0,4}["'*]{0,3}[^\S\n]?(\d{4}-\d{2}-\d{2})(?!\d)/gim;

/**
 * The dates outside of a dump's entries that tell of when it was captured: those in addresses of list
 * pages, and the stamps of capture tools. In the order of the text; linear in its length.
 */
export function dateSigns(text: string, entries: readonly Entry[]): DateSign[] {
  const signs: DateSign[] = [];
  let hyphen = -1;
  for (const { start, end } of gaps(text, entries)) {
    // Between entries is hardly ever a date, and a large capture has thousands of them.
    hyphen = hyphen < start ? indexOrEnd(text, '-', start) : hyphen;
    const gap = hyphen < end ? text.slice(start, end) : '';
    if (anyDate.test(gap)) {
      signs.push(
        ...find('address', listAddress, gap, start),
        ...find('stamp', stampLine, gap, start),
      );
    }
  }
  return signs.sort((a, b) => a.start - b.start);
}

/** What both have in them. */
const anyDate = /\d{4}-W?\d{2}/;

/** What is between entries, where it is long enough to hold a date. */
function gaps(text: string, entries: readonly Entry[]): Range[] {
  const found: Range[] = [];
  let start = 0;
  for (const entry of entries) {
    if (entry.start - start >= shortestDate) {
      found.push({ start, end: entry.start });
    }
    start = Math.max(start, entry.end);
  }
  return text.length - start >= shortestDate ? [...found, { start, end: text.length }] : found;
}

const shortestDate = 'date:2025-02-23'.length;

function find(kind: DateSign['kind'], pattern: RegExp, gap: string, offset: number): DateSign[] {
  return matchesOf(pattern, gap).flatMap((match): DateSign[] => {
    const [whole, printed = ''] = match;
    const span = findDaySpan(printed);
    const end = offset + match.index + whole.length;
    return span
      ? [{ kind, date: span.date, days: span.days, start: end - printed.length, end }]
      : [];
  });
}
