/** The dates of papers, with what stands before and behind them on their lines. */
import type { Entry, EntryParts, Range } from '../../../model';
import { parseDateText } from '../../dateText';
import { contentRange, offsetOf, type Line } from '../../lines';

/** What the line of a date tells, and where. */
export interface DateRead {
  readonly fields: Pick<Entry, 'published' | 'comments'>;
  readonly parts: EntryParts;
}

/** Reads a line `[Published on ]DATE[ COMMENTS]`; undefined when it is another one. */
export function readDate(text: string, line: Line): DateRead | undefined {
  const lead = leadLength(line.content);
  const found = parseDateText(lead > 0 ? line.content.slice(lead) : line.content);
  if (!found) {
    return undefined;
  }
  const start = lead > 0 ? offsetOf(text, line, lead) : contentRange(text, line).start;
  const published = { start, end: offsetOf(text, line, lead + found.length - 1) + 1 };
  if (found.comments === undefined || found.commentsStart === undefined) {
    return { fields: { published: found.date }, parts: { published } };
  }
  const { end } = contentRange(text, line);
  const comments: Range = { start: offsetOf(text, line, lead + found.commentsStart), end };
  return {
    fields: { published: found.date, comments: found.comments },
    parts: { published, comments },
  };
}

const publishedOn = /^published(?: on)?:? (?=[A-Z\d])/i;

/** How many characters of a line stand before its date: pages of what is trending say what it is. */
function leadLength(content: string): number {
  return (content.charCodeAt(0) | 0x20) === letterP
    ? (publishedOn.exec(content)?.[0].length ?? 0)
    : 0;
}

const letterP = 0x70;

/** Whether a line is a date, with what may stand before it. */
export function isDate(content: string): boolean {
  return parseDateText(content.slice(leadLength(content))) !== undefined;
}
