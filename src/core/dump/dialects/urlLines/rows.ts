import { parseCount } from '../../countText';
import { parseDateText } from '../../dateText';
import type { Line } from '../../lines';
import { isCommentsUrl, isLoginUrl, paperIdOf } from '../../siteUrls';

/** What a line is, as far as its own characters tell. */
export type RowKind =
  | 'marker'
  | 'login'
  | 'paper'
  | 'community'
  | 'url'
  | 'bracket'
  | 'authors'
  | 'separator'
  | 'date'
  | 'count'
  | 'fence'
  | 'text';

/** A line that is not blank. */
export interface Row {
  readonly kind: RowKind;
  readonly line: Line;
  readonly content: string;
  /** The arXiv id in an address of the site, and in the line of authors. */
  readonly id?: string;
  /** Whether a blank line, or nothing, stands above. */
  readonly opensBlock: boolean;
}

/** The number of authors as printed, with the place of `3 authors` in the content. */
export interface AuthorsText {
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly url?: string;
}

const address = /^<?((?:https?:\/\/|\/)[^\s<>]+)>?$/;
const marker = /^\[ ?-? ?\](?: *([\d][\d.,]*[kK]?|-))?$/;
const authors = /^(\[? ?(?:[•*-] ?)?)((\d[\d.,]*[kK]?) (\p{L}[^[\]]*))(?:\]\((\S+)\))?$/u;
const fence = /^(?:`{3,}|~{3,})[\w-]*$/;
const idInLogin = /(?:%2F|\/)papers(?:%2F|\/)(\d{4}\.\d{4,5})/i;

/** The lines that are not blank, each with its kind. */
export function readRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    if (line.content !== '') {
      const opensBlock = lines[line.index - 1]?.content !== '' ? line.index === 0 : true;
      rows.push({ ...classify(line.content), line, content: line.content, opensBlock });
    }
  }
  return rows;
}

function classify(content: string): Pick<Row, 'kind' | 'id'> {
  const url = urlOf(content);
  if (url !== undefined) {
    return classifyUrl(url);
  }
  if (content === '[') {
    return { kind: 'bracket' };
  }
  if (content === '·') {
    return { kind: 'separator' };
  }
  if (marker.test(content)) {
    return { kind: 'marker' };
  }
  if (parseCount(content) !== undefined) {
    return { kind: 'count' };
  }
  if (parseDateText(content)) {
    return { kind: 'date' };
  }
  const who = parseAuthors(content);
  if (who) {
    return withId('authors', paperIdOf(who.url ?? ''));
  }
  return { kind: fence.test(content) ? 'fence' : 'text' };
}

function classifyUrl(url: string): Pick<Row, 'kind' | 'id'> {
  if (isLoginUrl(url)) {
    return withId('login', idInLogin.exec(url)?.[1]);
  }
  const id = paperIdOf(url);
  if (id === undefined) {
    return { kind: 'url' };
  }
  return { kind: isCommentsUrl(url) ? 'community' : 'paper', id };
}

function withId(kind: RowKind, id: string | undefined): Pick<Row, 'kind' | 'id'> {
  return id === undefined ? { kind } : { kind, id };
}

/** The address that is all of a line, if the line is one. */
export function urlOf(content: string): string | undefined {
  return address.exec(content)?.[1];
}

/** The upvotes of a line `[-] 12`; undefined where it names none. */
export function upvotesOf(content: string): number | undefined {
  const count = marker.exec(content)?.[1];
  return count === undefined ? undefined : parseCount(count);
}

/**
 * Reads `3 authors](…/papers/ID)`. The word may be of any language where the address follows; alone
 * it has to be the English one.
 */
export function parseAuthors(content: string): AuthorsText | undefined {
  const found = authors.exec(content);
  if (!found) {
    return undefined;
  }
  const [, lead = '', text = '', countText = '', word = '', url] = found;
  const count = parseCount(countText);
  const isKnown = url === undefined ? /^authors?$/.test(word) : paperIdOf(url) !== undefined;
  if (count === undefined || !isKnown) {
    return undefined;
  }
  const place = { count, start: lead.length, end: lead.length + text.trimEnd().length };
  return url === undefined ? place : { ...place, url };
}
