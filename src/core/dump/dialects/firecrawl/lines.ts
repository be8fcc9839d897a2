import type { Range } from '../../../model';
import { parseButtonCount } from '../../countText';
import { placeRange, type Line } from '../../lines';
import { joinLines } from '../../markdown/links';
import { readEscaped, readLinkEnd, type LinkEnd } from '../../markdown/text';
import { joinWraps, type JoinedText } from '../../markdown/wraps';
import { isCommentsUrl, isLoginUrl, paperIdOf } from '../../siteUrls';
import {
  isSeparator,
  mergeParts,
  nothingRead,
  readComments,
  readDateLine,
  type PartsRead,
} from '../../markdown/parts';
import { readWho } from './who';

const paperAfterLogin = /login\?next=(?:%2F|\/)papers(?:%2F|\/)(\d{4}\.\d{4,5})/i;

/** The votes that open an entry, and the paper they are for. */
export interface Votes {
  readonly count: number;
  readonly arxivId: string;
}

/** Votes with the place of their last line among those that were given. */
export interface PlacedVotes extends Votes {
  readonly last: number;
}

const openButton = /^\[\s*(?:\p{L}{1,20}:?)?\\{0,2}$/u;
const insideButton = /^(?:\p{L}{1,20}:?)? ?(?:\\?-|\d[\d.,]*[kK]?)?\\{0,2}$/u;
/** More lines than a button's word, its number and its address take up, blank ones between them. */
const longestButton = 7;

/**
 * Reads the votes `[N](…/login?next=%2Fpapers%2FID)` that open an entry. The word of the button may
 * stand before the number, and either may have a line of its own.
 */
export function readVotes(
  lines: readonly Pick<Line, 'content'>[],
  at: number,
  link = readLinkEnd(lines[at]?.content ?? ''),
): PlacedVotes | undefined {
  const content = lines[at]?.content ?? '';
  if (!content.startsWith('[')) {
    return undefined;
  }
  if (link || !openButton.test(content)) {
    return votesIn(content, at, link);
  }
  for (let last = at + 1; last <= at + longestButton && last < lines.length; last++) {
    const below = lines[last]?.content ?? '';
    if (below.endsWith(')')) {
      const button = lines.slice(at, last + 1).map((line) => line.content);
      return votesIn(joinLines(button.join('\n')), last);
    }
    if (below !== '' && !insideButton.test(below)) {
      return undefined;
    }
  }
  return undefined;
}

function votesIn(
  content: string,
  last: number,
  link = readLinkEnd(content),
): PlacedVotes | undefined {
  if (!link || !isLoginUrl(link.url)) {
    return undefined;
  }
  const arxivId = paperAfterLogin.exec(link.url)?.[1];
  const count = parseButtonCount(content.slice(1, link.textEnd).trim())?.count;
  return count === undefined || arxivId === undefined ? undefined : { count, arxivId, last };
}

const headingStart = /^#{1,6} +\[/;

const plainHeadingStart = /^#{1,6} +(?=[^\s#])/;

/** Where the title starts in a line that is a heading, linked or not. */
export function plainTitleStart(content: string): number | undefined {
  return content.startsWith('#') ? plainHeadingStart.exec(content)?.[0].length : undefined;
}

/** Where the title starts in a line that opens a linked heading. */
export function titleStart(content: string): number | undefined {
  return content.startsWith('#') ? headingStart.exec(content)?.[0].length : undefined;
}

/** The paper that a line's last link leads to; comments are not the paper. */
export function linkedPaper(content: string): string | undefined {
  const link = readLinkEnd(content);
  return link && paperOf(link);
}

/** The paper that a link leads to; comments are not the paper. */
export function paperOf({ url }: LinkEnd): string | undefined {
  return isCommentsUrl(url) ? undefined : paperIdOf(url);
}

/** A line that stands below an abstract: who, the separator, the date, or the comments' link. */
export type MetaLine =
  | { readonly kind: 'who' | 'comments'; readonly read: PartsRead; readonly torn: false }
  | { readonly kind: 'separator'; readonly read: PartsRead; readonly torn: false }
  | { readonly kind: 'date'; readonly read: PartsRead; readonly torn: boolean };

const datedBehind = /\) ?· ?(?=[A-Z])/;

/** Reads authors with the date behind them on one line: `[- 4 authors](…) · Feb 23[3](…)`. */
function readWhoAndDate(text: string, line: Line): MetaLine | undefined {
  const { index, start: lineStart, end, content } = line;
  const found = content.startsWith('[') && content.includes('·') ? datedBehind.exec(content) : null;
  if (!found) {
    return undefined;
  }
  const whoText = content.slice(0, found.index + 1);
  const who = readWho(text, { index, start: lineStart, end, content: whoText });
  const at = found.index + found[0].indexOf('·');
  const { start } = placeRange(text, line, at, at);
  const date = readDateLine(text, { index, start, end, content: content.slice(at) });
  return who && date
    ? {
        kind: 'date',
        read: mergeParts(who, { fields: date.fields, parts: date.parts }),
        torn: date.torn,
      }
    : undefined;
}

export function readMetaLine(text: string, line: Line): MetaLine | undefined {
  if (isSeparator(line.content)) {
    return { kind: 'separator', read: nothingRead, torn: false };
  }
  const date = readDateLine(text, line);
  if (date) {
    return { kind: 'date', read: { fields: date.fields, parts: date.parts }, torn: date.torn };
  }
  const both = readWhoAndDate(text, line);
  if (both) {
    return both;
  }
  const link = readLinkEnd(line.content);
  if (link && isCommentsUrl(link.url)) {
    const comments = readComments(text, line, 0);
    return comments && { kind: 'comments', read: comments, torn: false };
  }
  const who = readWho(text, line, link);
  return who && { kind: 'who', read: who, torn: false };
}

/** The range from a place in the first line to one in the last, without blanks at its ends. */
export function textRange(text: string, lines: readonly Line[], from: number, to: number): Range {
  const first = lines[0];
  const last = lines.at(-1);
  const start = first ? placeRange(text, first, from, from).start : 0;
  const end = last ? placeRange(text, last, Math.max(0, to - 1), to).end : start;
  const printed = text.slice(start, end);
  return {
    start: Math.min(end, start + printed.length - printed.trimStart().length),
    end: Math.max(start, start + lengthBeforeBreak(printed)),
  };
}

/** The text of lines as a reader sees it, from a place in the first to a place in the last. */
export function readWrapped(lines: readonly Line[], from: number, to: number): JoinedText {
  const last = lines.length - 1;
  return joinWraps(
    lines.map(({ content }, index) =>
      readEscaped(
        content.slice(index === 0 ? from : 0, index === last ? to : content.length),
      ).trim(),
    ),
  );
}

/** Length of a text without the blanks and the marks of line breaks at its end. */
function lengthBeforeBreak(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s\\]/.test(text.charAt(end - 1))) {
    end--;
  }
  return end;
}
