import type { Entry, EntryParts, Range } from '../../../model';
import { parseCount } from '../../countText';
import { parseDateText, startsDate } from '../../dateText';
import { contentRange, offsetOf } from '../../lines';
import { organizationHandleOf } from '../../siteUrls';
import { parseAuthors, urlOf, type Row } from './rows';

/** What the rows under an abstract tell. */
export interface UrlLinesMeta {
  readonly fields: Pick<Entry, 'authorCount' | 'organization' | 'published' | 'comments'>;
  readonly parts: EntryParts;
  readonly unknown: readonly Row[];
  /** Index of the first row that does not belong to the entry. */
  readonly next: number;
  /** Whether anything was found. */
  readonly found: boolean;
  /** Whether the text stops within these lines. */
  readonly torn: boolean;
}

type Fields = Pick<UrlLinesMeta, 'fields' | 'parts'>;
const nothing: Fields = { fields: {}, parts: {} };

/** Both in one; what `b` tells wins. Far cheaper than a literal that spreads both. */
function both<T extends object>(a: T, b: T): T {
  return Object.assign({}, a, b);
}

/**
 * Reads authors or organisation, date and comments from `rows[from]` on, before `end`. Lines that fit
 * nothing are tolerated above a date, which is the one sure sign that the entry goes on.
 */
export function readMeta(
  text: string,
  rows: readonly Row[],
  from: number,
  end: number,
  id: string | undefined,
): UrlLinesMeta {
  const dateAt = findDate(rows, from, end, id);
  if (dateAt !== undefined) {
    const who = readWho(text, rows, from, dateAt - 1);
    const date = readDate(text, rows, dateAt, end);
    return {
      fields: both(who.fields, date.fields),
      parts: both(who.parts, date.parts),
      unknown: who.unknown,
      next: date.next,
      found: true,
      torn: date.torn,
    };
  }
  return readUndated(text, rows, from, end);
}

/** Where the date stands: right under the first separator that has one, within the same paper. */
function findDate(
  rows: readonly Row[],
  from: number,
  end: number,
  id: string | undefined,
): number | undefined {
  let addresses = 0;
  for (let at = from; at < end; at++) {
    const row = rows[at];
    const isPaper = row?.kind === 'paper';
    const isOther = isPaper && id !== undefined && row.id !== id;
    addresses += isPaper ? 1 : 0;
    // An organisation's logo leads to the paper too; a third address is the next one's.
    if (!row || row.kind === 'fence' || isOther || addresses > 2) {
      return undefined;
    }
    if (row.kind === 'separator' && at + 1 < end && rows[at + 1]?.kind === 'date') {
      return at + 1;
    }
  }
  return undefined;
}

function readWho(
  text: string,
  rows: readonly Row[],
  from: number,
  end: number,
): Fields & { readonly unknown: readonly Row[] } {
  // The address above the lines of authors and date is the paper's.
  const ownId = rows[from - 1]?.id;
  let who = nothing;
  const unknown: Row[] = [];
  for (let at = from; at < end; at++) {
    const row = rows[at];
    if (!row) {
      break;
    }
    if (row.kind === 'authors' && who === nothing) {
      who = readAuthors(text, row);
    } else if (
      row.kind === 'text' &&
      rows[at + 1]?.kind === 'url' &&
      at + 1 < end &&
      who === nothing
    ) {
      who = readOrganization(text, row, rows[at + 1]);
      at++;
    } else if (!isSilent(row, ownId)) {
      unknown.push(row);
    }
  }
  return { fields: who.fields, parts: who.parts, unknown };
}

function isSilent(row: Row, own: string | undefined): boolean {
  return row.kind === 'bracket' || (row.kind === 'paper' && (own === undefined || row.id === own));
}

function readDate(
  text: string,
  rows: readonly Row[],
  at: number,
  end: number,
): Fields & { readonly next: number; readonly torn: boolean } {
  const row = rows[at];
  const found = row && parseDateText(row.content);
  if (!row || !found) {
    return nothingTo(at);
  }
  const { line } = row;
  const { start, end: lineEnd } = contentRange(text, line);
  const published = { start, end: offsetOf(text, line, found.length - 1) + 1 };
  const below = at + 1 < end ? rows[at + 1] : undefined;
  if (found.comments !== undefined && found.commentsStart !== undefined) {
    const comments = { start: offsetOf(text, line, found.commentsStart), end: lineEnd };
    return {
      fields: { published: found.date, comments: found.comments },
      parts: { published, comments },
      next: below?.kind === 'community' ? at + 2 : at + 1,
      torn: false,
    };
  }
  const comments = readComments(text, rows, at + 1, end);
  return {
    fields: { published: found.date, ...comments.fields },
    parts: { published, ...comments.parts },
    next: comments.next,
    torn: comments.torn,
  };
}

/** Nothing that tells anything, before the row `next`. */
function nothingTo(next: number, torn = false): Fields & { next: number; torn: boolean } {
  return { fields: nothing.fields, parts: nothing.parts, next, torn };
}

/** Reads a number with the address of the comments under it, either of which may be missing. */
function readComments(
  text: string,
  rows: readonly Row[],
  at: number,
  end: number,
): Fields & { readonly next: number; readonly torn: boolean } {
  const count = at < end ? rows[at] : undefined;
  if (count?.kind === 'community') {
    return nothingTo(at + 1);
  }
  if (count?.kind !== 'count') {
    return nothingTo(at);
  }
  const link = rows[at + 1];
  if (link?.kind !== 'community' || at + 1 >= end) {
    // At the very end the number may lack digits.
    const isLast = link === undefined || (rows.length === at + 2 && isBegunUrl(link));
    return nothingTo(isLast ? rows.length : at, isLast);
  }
  const comments = parseCount(count.content);
  return {
    fields: comments === undefined ? {} : { comments },
    parts: { comments: contentRange(text, count.line) },
    next: at + 2,
    torn: false,
  };
}

function isBegunUrl({ kind, content }: Row): boolean {
  return kind === 'url' || kind === 'paper' || 'https://'.startsWith(content);
}

/** Reads what is left without a date: lines in the order of the grammar, as far as they keep to it. */
function readUndated(text: string, rows: readonly Row[], from: number, end: number): UrlLinesMeta {
  let at = from;
  let who = nothing;
  while (at < end && (rows[at]?.kind === 'paper' || rows[at]?.kind === 'bracket')) {
    at++;
  }
  const row = at < end ? rows[at] : undefined;
  const isLinked = at > from && rows[at - 1]?.kind === 'paper';
  if (row?.kind === 'authors') {
    who = readAuthors(text, row);
    at++;
  } else if (row?.kind === 'text' && isLinked && rows[at + 1]?.kind === 'url' && at + 1 < end) {
    who = readOrganization(text, row, rows[at + 1]);
    at += 2;
  } else if (row && at > from && at + 1 === rows.length) {
    // The text stops in the line of authors or in the organisation's name.
    const { fields, parts } = nothing;
    return { fields, parts, unknown: [], next: rows.length, found: true, torn: true };
  }
  const hasSeparator = at < end && rows[at]?.kind === 'separator';
  at += hasSeparator ? 1 : 0;
  const below = hasSeparator && at < end ? rows[at] : undefined;
  const found = who !== nothing || hasSeparator;
  const { fields, parts } = who;
  if (below?.kind !== 'text' || below.line.index > separatorReach(rows[at - 1])) {
    return { fields, parts, unknown: [], next: at, found, torn: false };
  }
  const torn = at + 1 === rows.length && startsDate(below.content);
  if (torn) {
    return { fields, parts, unknown: [], next: at + 1, found, torn };
  }
  const comments = readComments(text, rows, at + 1, end);
  return {
    fields: both(fields, comments.fields),
    parts: both(parts, comments.parts),
    unknown: [below],
    next: comments.next,
    found,
    torn: comments.torn,
  };
}

/** Index of the last line at which the date under a separator can stand: one blank line between. */
function separatorReach(separator: Row | undefined): number {
  return (separator?.line.index ?? 0) + 2;
}

function readAuthors(text: string, { line, content }: Row): Fields {
  const found = parseAuthors(content);
  return found
    ? {
        fields: { authorCount: found.count },
        parts: { authors: placeOf(text, line, found) },
      }
    : nothing;
}

function readOrganization(text: string, { line, content }: Row, address: Row | undefined): Fields {
  const handle = organizationHandleOf(urlOf(address?.content ?? '') ?? '');
  return {
    fields: { organization: handle === undefined ? { name: content } : { handle, name: content } },
    parts: { organization: contentRange(text, line) },
  };
}

function placeOf(text: string, line: Row['line'], { start, end }: Range): Range {
  return { start: offsetOf(text, line, start), end: offsetOf(text, line, end - 1) + 1 };
}
