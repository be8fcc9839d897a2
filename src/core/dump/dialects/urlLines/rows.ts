import { isLetter } from '../../characters';
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
  readonly id: string | undefined;
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
/** Tools that write Markdown escape brackets and the minus. */
const marker = /^\\?\[ ?(?:\\?-)? ?\\?\](?: *(?:\p{L}{1,20}:? +)?\\?([\d][\d.,]*[kK]?|-))?$/u;
const authors =
  /^((?:\\?\[)? ?(?:\\?[•*-] ?)?)((\d[\d.,]*[kK]?) (\p{L}[^[\]\\]*))(?:\\?\]\((\S+)\))?$/u;
const fence = /^(?:`{3,}|~{3,})[\w-]*$/;
const idInLogin = /(?:%2F|\/)papers(?:%2F|\/)(\d{4}\.\d{4,5})/i;

/** The lines that are not blank, each with its kind. */
export function readRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  let opensBlock = true;
  for (const line of lines) {
    if (line.content === '') {
      opensBlock = true;
    } else {
      rows.push(readRow(line, opensBlock));
      opensBlock = false;
    }
  }
  return rows;
}

/** What an address starts with: an angle bracket, a slash, or the letter of its scheme. */
const addressStarts = [0x3c, 0x2f, 0x68];

function readRow(line: Line, opensBlock: boolean): Row {
  const { content } = line;
  const first = content.charCodeAt(0);
  const url = addressStarts.includes(first) ? urlOf(content) : undefined;
  if (url === undefined && isLetter(first)) {
    // Most lines are texts; of the others only dates start like one.
    return makeRow(parseDateText(content) ? 'date' : 'text', line, opensBlock);
  }
  if (url !== undefined) {
    return readUrlRow(url, line, opensBlock);
  }
  const who = parseAuthors(content);
  if (who) {
    return makeRow('authors', line, opensBlock, paperIdOf(who.url ?? ''));
  }
  return makeRow(kindOf(content), line, opensBlock);
}

function kindOf(content: string): RowKind {
  if (content === '[' || content === '\\[') {
    return 'bracket';
  }
  if (content === '·') {
    return 'separator';
  }
  if (marker.test(content)) {
    return 'marker';
  }
  if (parseCount(content) !== undefined) {
    return 'count';
  }
  if (parseDateText(content)) {
    return 'date';
  }
  return fence.test(content) ? 'fence' : 'text';
}

function readUrlRow(url: string, line: Line, opensBlock: boolean): Row {
  if (isLoginUrl(url)) {
    return makeRow('login', line, opensBlock, idInLogin.exec(url)?.[1]);
  }
  const id = paperIdOf(url);
  if (id === undefined) {
    return makeRow('url', line, opensBlock);
  }
  return makeRow(isCommentsUrl(url) ? 'community' : 'paper', line, opensBlock, id);
}

function makeRow(kind: RowKind, line: Line, opensBlock: boolean, id?: string): Row {
  return { kind, line, content: line.content, id, opensBlock };
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
  const start = lead.length;
  const end = start + text.trimEnd().length;
  return url === undefined ? { count, start, end } : { count, start, end, url };
}
