import type { Range } from '../../../model';
import { parseCount } from '../../countText';
import { placeRange, type Line } from '../../lines';
import { readEscaped, readLinkEnd, type LinkEnd } from '../../markdown/text';
import { joinWraps, type JoinedText } from '../../markdown/wraps';
import { isCommentsUrl, isLoginUrl, organizationHandleOf, paperIdOf } from '../../siteUrls';
import {
  isSeparator,
  mergeParts,
  nothingRead,
  readAuthorCount,
  readComments,
  readDateLine,
  type PartsRead,
} from '../../markdown/parts';

const voteText = /^\[\s*(?:\p{L}{1,20}:?\s+)?(-|\d[\d.,]*[kK]?)\s*$/u;
const paperAfterLogin = /login\?next=(?:%2F|\/)papers(?:%2F|\/)(\d{4}\.\d{4,5})/i;

/** The votes that open an entry, and the paper they are for. */
export interface Votes {
  readonly count: number;
  readonly arxivId: string;
}

/** Reads the votes in a line `[N](…/login?next=%2Fpapers%2FID)`, which opens an entry. */
export function readVotes(content: string, link = readLinkEnd(content)): Votes | undefined {
  if (!link || !content.startsWith('[') || !isLoginUrl(link.url)) {
    return undefined;
  }
  const arxivId = paperAfterLogin.exec(link.url)?.[1];
  const count = parseCount(voteText.exec(content.slice(0, link.textEnd))?.[1] ?? '');
  return count === undefined || arxivId === undefined ? undefined : { count, arxivId };
}

export function isVote(content: string): boolean {
  return readVotes(content) !== undefined;
}

const headingStart = /^#{1,6} +\[/;

const plainHeadingStart = /^#{1,6} +(?=[^\s#])/;

/** Where the title starts in a line that is a heading, linked or not. */
export function plainTitleStart(content: string): number | undefined {
  return plainHeadingStart.exec(content)?.[0].length;
}

/** Where the title starts in a line that opens a linked heading. */
export function titleStart(content: string): number | undefined {
  return headingStart.exec(content)?.[0].length;
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

const avatar = /^\[?[-*•+] +!\[[^[\]]*\]\([^()\s]*\)\\{0,2}$/;

/** Reads a line of who wrote a paper; the pictures of authors tell nothing. */
export function readWho(text: string, line: Line): PartsRead | undefined {
  const link = readLinkEnd(line.content);
  if (avatar.test(line.content)) {
    return nothingRead;
  }
  return link && (readAuthorCount(text, line, link.textEnd) ?? readOrganization(text, line));
}

const picture = /^ ?!\[([^[\]]*)\]\([^()\s]*\) */;

function readOrganization(text: string, line: Line): PartsRead | undefined {
  const { content } = line;
  const link = readLinkEnd(content);
  const linkedHandle = link && organizationHandleOf(link.url);
  if (!link || !content.startsWith('[') || linkedHandle === undefined) {
    return undefined;
  }
  const label = content.slice(1, link.textEnd);
  const [image = '', alt = ''] = picture.exec(label) ?? [];
  const printed = label.slice(image.length).trimEnd();
  const handle = linkedHandle === '' ? alt : linkedHandle;
  const range =
    printed === ''
      ? placeRange(text, line, 0, content.length)
      : placeRange(text, line, 1 + image.length, 1 + image.length + printed.length);
  const name = readEscaped(printed);
  return {
    fields: { organization: { handle, name: name === '' ? handle : name } },
    parts: { organization: range },
  };
}

/** A line that stands below an abstract: who, the separator, the date, or the comments' link. */
export type MetaLine =
  | { readonly kind: 'who' | 'comments'; readonly read: PartsRead; readonly torn: false }
  | { readonly kind: 'separator'; readonly read: PartsRead; readonly torn: false }
  | { readonly kind: 'date'; readonly read: PartsRead; readonly torn: boolean };

const datedBehind = /\) ?· ?(?=[A-Z])/;

/** Reads authors with the date behind them on one line: `[- 4 authors](…) · Feb 23[3](…)`. */
function readWhoAndDate(text: string, line: Line): MetaLine | undefined {
  const { content } = line;
  const found = content.startsWith('[') && content.includes('·') ? datedBehind.exec(content) : null;
  if (!found) {
    return undefined;
  }
  const who = readWho(text, { ...line, content: content.slice(0, found.index + 1) });
  const at = found.index + found[0].indexOf('·');
  const { start } = placeRange(text, line, at, at);
  const date = readDateLine(text, { ...line, start, content: content.slice(at) });
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
  const url = readLinkEnd(line.content)?.url;
  if (url !== undefined && isCommentsUrl(url)) {
    const comments = readComments(text, line, 0);
    return comments && { kind: 'comments', read: comments, torn: false };
  }
  const who = readWho(text, line);
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
