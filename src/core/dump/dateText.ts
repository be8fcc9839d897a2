import type { PartialDate } from '../model';
import { monthNames } from '../text/monthNames';
import { codeAt, isDigit } from './characters';
import { parseCount } from './countText';

const longestDay = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date as the list pages print it, with the comment count that may follow on the same line. */
export interface DateText {
  readonly date: PartialDate;
  /** Length of the date's own text, in UTF-16 code units from the start of the line's content. */
  readonly length: number;
  readonly comments?: number;
  /** Where the comment count stands in the content. */
  readonly commentsStart?: number;
}

const months =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const dateLine = new RegExp(
  String.raw`^(${months})\.? (\d{1,2})(?:, (\d{4}))?(?: +([\d][\d.,]*[kK]?))?$`,
);
const dayFirst = new RegExp(String.raw`^(\d{1,2}) (${months})\.?,? (\d{4})$`);

/**
 * Reads a line `Mon D[, YYYY][ COMMENTS]`, such as `Feb 23 3`, `Feb 23, 2025` or `May 21, 2025 2`; the
 * month may be written out, and the day may stand first where there is a year.
 * Undefined when the content is anything else or names a day that no year has.
 */
export function parseDateText(content: string): DateText | undefined {
  const found = mayBeDate(content)
    ? (dateLine.exec(content) ?? swapped(dayFirst.exec(content)))
    : undefined;
  if (!found) {
    return undefined;
  }
  const [, monthName = '', dayText = '', yearText, countText] = found;
  const month = monthNames.indexOf(monthName.slice(0, 3)) + 1;
  const day = Number(dayText);
  if (day < 1 || day > (longestDay[month - 1] ?? 0)) {
    return undefined;
  }
  const date = yearText === undefined ? { month, day } : { year: Number(yearText), month, day };
  if (countText === undefined) {
    return { date, length: content.length };
  }
  const comments = parseCount(countText);
  if (comments === undefined) {
    return undefined;
  }
  const length = content.slice(0, content.length - countText.length).trimEnd().length;
  return { date, length, comments, commentsStart: content.length - countText.length };
}

/** Whether the ends of a line are those of a date; hardly any other line's are. */
function mayBeDate(content: string): boolean {
  const last = codeAt(content, content.length - 1);
  return (isDigit(last) || (last | 0x20) === thousands) && /^[ADFJMNOS\d]/.test(content);
}

/** The letter `k` behind a count. */
const thousands = 0x6b;

function swapped(found: RegExpExecArray | null): readonly string[] | undefined {
  const [whole, day, month, year] = found ?? [];
  return whole && day && month && year ? [whole, month, day, year] : undefined;
}

const dateStart = /^([A-Z][a-z]{0,2})(?: \d{1,2}(?:,(?: \d{0,3})?)?)?$/;

/** Whether the content may be a date that was cut off, such as `J` or `Nov 18, 20`. */
export function startsDate(content: string): boolean {
  const monthText = dateStart.exec(content)?.[1];
  return monthText !== undefined && monthNames.some((name) => name.startsWith(monthText));
}
