import type { Range } from '../../../model';
import { cleanText, contentRange, type Line } from '../../lines';
import { headingTextStart } from '../../markdown/headings';
import { joinLines, unescapeMarkdown } from '../../markdown/links';
import { paperIdOf } from '../../siteUrls';

/** The heading of a printing, and the lines that are left under it. */
export interface Heading {
  /** The title; empty where the heading has none. */
  readonly content: string;
  /** Where the title stands, without the marks around it. */
  readonly range: Range;
  /** Where the heading ends, address included. */
  readonly end: number;
  readonly arxivId?: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** The lines under it; what stands beside its address is one of them. */
  readonly body: readonly Line[];
}

const everyLinkEnd = /\]\(<?([^()\s[\]<>]*)>?(?: "[^"\r\n[\]]{0,300}")?\)/g;

/** The beginning of an address that the text's end cuts off. */
const addressStart = /\](?:\([^()\s[\]]*)?$/;

/** Reads the heading at `lines[at]`; its printing ends before `lines[limit]`. */
export function readHeading(
  text: string,
  lines: readonly Line[],
  at: number,
  limit: number,
): Heading {
  const line = lines[at];
  if (!line) {
    const range = { start: text.length, end: text.length };
    return { content: '', range, end: text.length, firstLine: at, lastLine: at, body: [] };
  }
  const start = headingTextStart(text, contentRange(text, line));
  return text.charAt(start) === '['
    ? readLinked(text, lines, at, limit, start)
    : readPlain(text, lines, at, limit, start);
}

function readLinked(
  text: string,
  lines: readonly Line[],
  at: number,
  limit: number,
  start: number,
): Heading {
  for (let index = at; index < limit; index++) {
    const line = lines[index];
    if (!line || line.content === '') {
      break;
    }
    const from = Math.max(start, line.start);
    const printed = text.slice(from, line.end);
    everyLinkEnd.lastIndex = 0;
    for (let found = everyLinkEnd.exec(printed); found; found = everyLinkEnd.exec(printed)) {
      const arxivId = paperIdOf(found[1] ?? '');
      if (arxivId !== undefined) {
        const close = from + found.index;
        const end = close + found[0].length;
        const title = makeTitle(text, { start: start + 1, end: close }, unescapeMarkdown);
        const body = lines.slice(index + 1, limit);
        const beside = end === line.end ? '' : cleanText(text.slice(end, line.end));
        if (beside !== '') {
          body.unshift({ index, start: end, end: line.end, content: beside });
        }
        const { content, range } = title;
        return { content, range, end, arxivId, firstLine: at, lastLine: index, body };
      }
    }
  }
  const cut = readPlain(text, lines, at, limit, start + 1);
  const printed = text.slice(cut.range.start, cut.range.end);
  const end = cut.range.end - (addressStart.exec(printed)?.[0].length ?? 0);
  const { content, range } = makeTitle(text, { start: cut.range.start, end }, unescapeMarkdown);
  const { firstLine, lastLine, body } = cut;
  return { content, range, end: cut.end, firstLine, lastLine, body };
}

function indentOf(text: string, { start, end }: Line): number {
  return /^[ \t\u00A0]*/.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** A title goes on in the lines right under it that are indented further. */
function readPlain(
  text: string,
  lines: readonly Line[],
  at: number,
  limit: number,
  start: number,
): Heading {
  let last = at;
  const [heading] = lines.slice(at, at + 1);
  const indent = heading ? indentOf(text, heading) : 0;
  for (let index = at + 1; index < limit; index++) {
    const line = lines[index];
    if (!line || line.content === '' || indentOf(text, line) <= indent) {
      break;
    }
    last = index;
  }
  const end = Math.max(start, lines[last]?.end ?? start);
  const { content, range } = makeTitle(text, { start, end }, (title) => title);
  const body = lines.slice(last + 1, limit);
  return { content, range, end: range.end, firstLine: at, lastLine: last, body };
}

function makeTitle(
  text: string,
  range: Range,
  undo: (content: string) => string,
): Pick<Heading, 'content' | 'range'> {
  const visible = contentRange(text, range);
  return { content: undo(joinLines(text.slice(visible.start, visible.end))), range: visible };
}
