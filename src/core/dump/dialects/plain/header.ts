import type { PartialDate, Range } from '../../../model';
import { parseDateText } from '../../dateText';
import { nextWithContent, type Line } from '../../lines';

/** The banner above a list. `start` and `end` span its furniture, up to and with the byline. */
export interface PlainHeader extends Range {
  readonly firstLine: number;
  /** Index of the last line that belongs to the header, the listed date where there is one. */
  readonly lastLine: number;
  readonly listed?: { readonly date: PartialDate; readonly range: Range };
}

const byline = /^by\s{0,4}ak and the research community$/i;
const banner = new Set([
  'new',
  'get trending papers in your email inbox!',
  'subscribe',
  'daily papers',
]);

/** Whether a line is the one that every list page has above its list. */
export function isByline(content: string): boolean {
  return byline.test(content);
}

/** Finds the banners of a text, in order; more than one when captures were pasted together. */
export function findHeaders(lines: readonly Line[]): PlainHeader[] {
  return lines.filter(({ content }) => isByline(content)).map((line) => readHeader(lines, line));
}

function readHeader(lines: readonly Line[], bylineLine: Line): PlainHeader {
  let first = bylineLine;
  for (let index = bylineLine.index - 1; index >= 0; index--) {
    const line = lines[index];
    if (!line || (line.content !== '' && !banner.has(line.content.toLowerCase()))) {
      break;
    }
    if (line.content !== '') {
      first = line;
    }
  }
  const header = { start: first.start, end: bylineLine.end, firstLine: first.index };
  const next = lines[nextWithContent(lines, bylineLine.index + 1)];
  const found = next && parseDateText(next.content);
  if (!next || !found || found.comments !== undefined) {
    return { ...header, lastLine: bylineLine.index };
  }
  const listed = { date: found.date, range: rangeOf(next) };
  return { ...header, lastLine: next.index, listed };
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
