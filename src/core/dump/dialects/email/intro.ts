import type { PartialDate, Range } from '../../../model';
import { matchesOf } from '../../../text/matches';
import { monthNames } from '../../../text/monthNames';
import { contentRange, offsetOf, type Line } from '../../lines';
import { endsInUpvotes, unquoted } from './lines';

/** The line above the titles. */
export interface EmailIntro {
  /** Index of the line. */
  readonly line: number;
  readonly range: Range;
  readonly date?: PartialDate;
  readonly dateRange?: Range;
}

const selection = /\bselection of papers\b|\bpapers for today\b/i;
/** A plain part of what it looks for, which most lines lack. */
const paperWords = ['papers', 'Papers', 'PAPERS'];
const dayMonth = /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]{0,6}\.?,?(?: (\d{4}))?\b/g;
const monthDay = /\b([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})(?:, (\d{4}))?\b/g;

/** Whether a line, quoted or not, may say that the day's titles follow; quick. */
export function mayBeIntro(content: string): boolean {
  return paperWords.some((word) => content.includes(word));
}

/** Whether a line says that the day's titles follow. */
export function isIntro(content: string): boolean {
  return (
    mayBeIntro(content) &&
    selection.test(content) &&
    (content.endsWith(':') || readDates(content.slice(-60)).length > 0)
  );
}

/** Finds the intros of a text, in order; more than one when mails were pasted together. */
export function findIntros(text: string, lines: readonly Line[]): EmailIntro[] {
  const intros: EmailIntro[] = [];
  let from = 0;
  for (const line of lines) {
    const content = unquoted(line.content);
    // Most lines end in upvotes, and those are titles.
    if (!endsInUpvotes(content) && isIntro(content)) {
      intros.push(readIntro(text, line, lines.slice(from, line.index)));
      from = line.index + 1;
    }
  }
  return intros;
}

function readIntro(text: string, line: Line, above: readonly Line[]): EmailIntro {
  const intro = { line: line.index, range: contentRange(text, line) };
  const found = readDates(line.content).at(-1);
  if (!found) {
    return intro;
  }
  const { date } = found;
  const dateRange = {
    start: offsetOf(text, line, found.start),
    end: offsetOf(text, line, found.end - 1) + 1,
  };
  const year = date.year ?? yearAbove(above, date);
  return { ...intro, date: year === undefined ? date : { year, ...date }, dateRange };
}

/** The year that a header of the mail prints with the same day and month. */
function yearAbove(above: readonly Line[], { month, day }: PartialDate): number | undefined {
  return above
    .filter(({ content }) => /\d{4}/.test(content))
    .flatMap(({ content }) => readDates(content))
    .find(({ date }) => date.year !== undefined && date.month === month && date.day === day)?.date
    .year;
}

interface DateInLine extends Range {
  readonly date: PartialDate;
}

/** The dates in a line, as `6 Jul 2025` or `Jul 6, 2025`, the year perhaps missing. */
function readDates(content: string): DateInLine[] {
  const found = [
    ...matchesOf(dayMonth, content).map((match) => toDate(match, match[2], match[1])),
    ...matchesOf(monthDay, content).map((match) => toDate(match, match[1], match[2])),
  ];
  return found.flatMap((date) => date ?? []).sort((a, b) => a.start - b.start);
}

function toDate(match: RegExpExecArray, monthName = '', dayText = ''): DateInLine | undefined {
  const month = monthNames.indexOf(monthName) + 1;
  const day = Number(dayText);
  if (month === 0 || day < 1 || day > 31) {
    return undefined;
  }
  const year = match[3];
  return {
    start: match.index,
    end: match.index + match[0].length,
    date: year === undefined ? { month, day } : { year: Number(year), month, day },
  };
}
