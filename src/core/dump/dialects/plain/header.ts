import type { PartialDate, Range } from '../../../model';
import { codeAt } from '../../characters';
import { parseDateText } from '../../dateText';
import { nextWithContent, type Line } from '../../lines';

/** The banner above a list. `start` and `end` span its furniture, up to and with the byline. */
export interface PlainHeader extends Range {
  readonly firstLine: number;
  /** Index of the last line that belongs to the header, the listed date where there is one. */
  readonly lastLine: number;
  readonly listed?: { readonly date: PartialDate; readonly range: Range };
  /** The search that the page echoes under its byline. */
  readonly query?: string;
  /** Whether the page's heading says that it is of what is trending. */
  readonly isTrending: boolean;
}

const byline = /^by\s{0,4}ak and the research community$/i;
const trendingHeading = 'trending papers';
const banner = new Set([
  'new',
  'get trending papers in your email inbox!',
  'subscribe',
  'daily papers',
  trendingHeading,
]);

/** Whether a line is the one that every list page has above its list. */
export function isByline(content: string): boolean {
  return (codeAt(content, 0) | 0x20) === letterB && byline.test(content);
}

/** With it the byline begins, which hardly any other line does. */
const letterB = 0x62;

/** Finds the banners of a text, in order; more than one when captures were pasted together. */
export function findHeaders(lines: readonly Line[]): PlainHeader[] {
  return lines.filter(({ content }) => isByline(content)).map((line) => readHeader(lines, line));
}

function readHeader(lines: readonly Line[], bylineLine: Line): PlainHeader {
  let first = bylineLine;
  let isTrending = false;
  for (let index = bylineLine.index - 1; index >= 0; index--) {
    const line = lines[index];
    const words = line?.content.toLowerCase();
    if (!line || words === undefined || (words !== '' && !banner.has(words))) {
      break;
    }
    if (words !== '') {
      first = line;
      isTrending ||= words === trendingHeading;
    }
  }
  const header = { start: first.start, end: bylineLine.end, firstLine: first.index, isTrending };
  const below = findListed(lines, bylineLine.index + 1);
  if (!below) {
    return { ...header, lastLine: bylineLine.index };
  }
  const { line, date, query } = below;
  const last = lines.slice(bylineLine.index, line.index).findLast(({ content }) => content !== '');
  return {
    ...header,
    end: last?.end ?? bylineLine.end,
    lastLine: line.index,
    listed: { date, range: rangeOf(line) },
    ...(query === undefined ? {} : { query }),
  };
}

const tabs = new Set(['daily', 'weekly', 'monthly', trendingHeading]);

/** The bare date under a byline, below the search that the page echoes and its tabs, if any. */
function findListed(
  lines: readonly Line[],
  from: number,
): { readonly line: Line; readonly date: PartialDate; readonly query?: string } | undefined {
  let query: string | undefined;
  let at = nextWithContent(lines, from);
  for (let passed = 0; passed <= tabs.size + 1; passed++) {
    const line = lines[at];
    const found = line && parseDateText(line.content);
    if (line && found && found.comments === undefined) {
      return { line, date: found.date, ...(query === undefined ? {} : { query }) };
    }
    if (!line || found || (!tabs.has(line.content.toLowerCase()) && passed > 0)) {
      return undefined;
    }
    query = tabs.has(line.content.toLowerCase()) ? query : line.content;
    at = nextWithContent(lines, at + 1);
  }
  return undefined;
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
