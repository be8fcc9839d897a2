import { codeAt, isDigit } from '../../characters';
import { parseButtonCount, type ButtonCount } from '../../countText';
import type { Range } from '../../../model';
import { nextWithContent, placeRange, type Line } from '../../lines';
import { organizationHandleOf } from '../../siteUrls';
import { readLinkEnd } from '../../markdown/text';
import { readAuthorCount, type PartsRead } from '../../markdown/parts';

/** Addresses by the numbers that links refer to them with. */
export type Addresses = ReadonlyMap<string, string>;

const tableLine = /^(?:\[(\d{1,6})\]:?|(\d{1,6})\.)\s+<?([^\s<>]+)>?$/;
const tableStart = /^[[\d]/;

/** Reads the table of addresses, wherever its lines stand. */
export function readAddresses(lines: readonly Line[]): Addresses {
  const addresses = new Map<string, string>();
  for (const { content } of lines) {
    const found = tableStart.test(content) ? tableLine.exec(content) : null;
    const number = found?.[1] ?? found?.[2];
    const url = found?.[3];
    if (number !== undefined && url?.includes('/')) {
      addresses.set(number, url);
    }
  }
  return addresses;
}

const referenceEnd = /\]\[(\d{1,6})\]$/;

/** The end of a link: its place in the line, and the number of its address or the address itself. */
export interface Reference {
  readonly textEnd: number;
  readonly target: string;
}

/** Reads the `][n]` at the end of a line, or the `](address)` of a link that has no number. */
export function readReference(content: string): Reference | undefined {
  if (content.endsWith(')')) {
    const link = readLinkEnd(content);
    return link && { textEnd: link.textEnd, target: link.url };
  }
  const found = content.endsWith(']') ? referenceEnd.exec(content.slice(-9)) : null;
  const target = found?.[1];
  return found && target !== undefined
    ? { textEnd: content.length - found[0].length, target }
    : undefined;
}

/** The address that a link's end names; empty where its table is lost. */
export function addressOf(addresses: Addresses, target = ''): string {
  return target.includes('/') ? target : (addresses.get(target) ?? '');
}

/** Whether a line closes a link and holds nothing else. */
export function isClosing(content: string): boolean {
  return readReference(content)?.textEnd === 0;
}

/** What a heading that is a link starts with. */
export const headingStart = /^#{1,6} +\[/;

/** The votes that open an entry, from `[` to `][n]`. */
export interface Votes {
  readonly count: number;
  readonly lastLine: number;
}

/** Finds the votes of a page, by the lines at which they start. Linear. */
export function findVotes(lines: readonly Line[]): ReadonlyMap<number, Votes> {
  const found = new Map<number, Votes>();
  for (const { index, content } of lines) {
    const votes = content.startsWith('[') ? readVotes(lines, index) : undefined;
    if (votes) {
      found.set(index, votes);
    }
  }
  return found;
}

/** Indexes of the lines at which entries can start: their votes, or their headings. */
export function topsOf(lines: readonly Line[], votes: ReadonlyMap<number, Votes>): number[] {
  const tops: number[] = [];
  for (const { index, content } of lines) {
    if (votes.has(index) || (content.startsWith('#') && headingStart.test(content))) {
      tops.push(index);
    }
  }
  return tops;
}

/** Reads `[`, a number and `][n]`, on lines of their own or one, with a heading or nothing below. */
function readVotes(lines: readonly Line[], at: number): Votes | undefined {
  const block = readCountLink(lines, at);
  const below = block && lines[nextWithContent(lines, block.lastLine + 1)];
  return !below || below.content.startsWith('#') ? block : undefined;
}

/** A link whose text is a number. */
interface CountLink extends Votes {
  readonly line: Line;
  /** Place of the number in its line. */
  readonly from: number;
  readonly to: number;
}

const inlineCount = /^\[\s*([^[\]]{1,40}?)\s*\](?:\[\d{1,6}\]|\([^()\s]*\))$/;
const buttonWord = /^\p{L}{1,20}:?$/u;

/**
 * Reads a link whose text is a number: of votes or of comments. The word of its button may stand
 * before the number, on a line of its own or not.
 */
export function readCountLink(lines: readonly Line[], at: number): CountLink | undefined {
  const opening = lines[at];
  if (!opening?.content.startsWith('[')) {
    return undefined;
  }
  if (opening.content !== '[') {
    const label = inlineCount.exec(opening.content)?.[1];
    const button = label === undefined ? undefined : parseButtonCount(label);
    return label === undefined || !button
      ? undefined
      : countLink(button, opening, opening.content.indexOf(label) + label.length, at);
  }
  const first = nextWithContent(lines, at + 1);
  const above = lines[first]?.content ?? '';
  const isWord = !isDigit(codeAt(above, 0)) && buttonWord.test(above);
  const number = isWord ? nextWithContent(lines, first + 1) : first;
  const line = lines[number];
  const button = line && parseButtonCount(line.content);
  const lastLine = nextWithContent(lines, number + 1);
  return button && isClosing(lines[lastLine]?.content ?? '')
    ? countLink(button, line, line.content.length, lastLine)
    : undefined;
}

/** The link whose number ends at a place of its line. */
function countLink(
  { count, printed }: ButtonCount,
  line: Line,
  to: number,
  lastLine: number,
): CountLink {
  return { count, lastLine, line, from: to - printed.length, to };
}

const bullet = /^[*•+-](?: |$)/;

/** Whether a line is one of a list, as authors are. */
export function isBullet(content: string): boolean {
  return bullet.test(content);
}

/** Lines of who wrote a paper, from `at` to `lastLine`. */
export interface Who {
  readonly read: PartsRead;
  readonly lastLine: number;
  /** Whether the text stopped before their end. */
  readonly torn: boolean;
}

/** Reads `[`, lines of a list and `][n]`, on one line or more. Undefined when another thing starts. */
export function readAuthors(text: string, lines: readonly Line[], at: number): Who | undefined {
  const opening = lines[at];
  const reference = opening && readReference(opening.content);
  if (opening && reference && reference.textEnd > 0) {
    const read = readAuthorCount(text, opening, reference.textEnd);
    return read && { read, lastLine: at, torn: false };
  }
  let next = nextWithContent(lines, at + 1);
  if (lines[at]?.content !== '[' || !isBullet(lines[next]?.content ?? '')) {
    return undefined;
  }
  let read: PartsRead = { fields: {}, parts: {} };
  let lastLine = at;
  for (; isBullet(lines[next]?.content ?? ''); next = nextWithContent(lines, next + 1)) {
    const line = lines[next];
    read = (line && readAuthorCount(text, line, line.content.length)) ?? read;
    lastLine = next;
  }
  const isClosed = isClosing(lines[next]?.content ?? '');
  return { read, lastLine: isClosed ? next : lastLine, torn: next >= lines.length };
}

const organizationLine = /^\[?\[([^[\]]*)\] *(.*)$/s;

/** Reads `[[HANDLE] NAME][n]`; the address tells the handle where there is a table. */
export function readOrganization(
  text: string,
  lines: readonly Line[],
  at: number,
  addresses: Addresses,
): Who | undefined {
  const line = lines[at];
  const isOpened = line?.content === '[' && lines[at + 1]?.content.startsWith('[') === true;
  if (!line?.content.startsWith('[[') && !isOpened) {
    return undefined;
  }
  // A name too long for its line goes on in the next one, as does one with brackets of its own line.
  const named = isOpened ? at + 1 : at;
  for (let last = named; last <= named + 2; last++) {
    const reference = readReference(lines[last]?.content ?? '');
    const first = lines[named];
    if (reference && first) {
      const read = readLabel(text, lines.slice(named, last + 1), reference, addresses);
      return read && { read, lastLine: last, torn: false };
    }
    if (lines[last + 1]?.content === '') {
      break;
    }
  }
  return undefined;
}

function readLabel(
  text: string,
  lines: readonly Line[],
  reference: Reference,
  addresses: Addresses,
): PartsRead | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  const [, label = '', rest] = organizationLine.exec(first?.content ?? '') ?? [];
  if (!first || !last || rest === undefined) {
    return undefined;
  }
  const nameStart = first.content.length - rest.length;
  const pieces = lines.map((line) => {
    const to = line === last ? reference.textEnd : line.content.length;
    return line.content.slice(line === first ? nameStart : 0, Math.max(0, to)).trim();
  });
  const name = pieces.filter((piece) => piece !== '').join(' ');
  const linked = organizationHandleOf(addressOf(addresses, reference.target));
  const alternative = label.trim();
  // Where the picture's text is a sentence, it is no handle.
  const handle = linked ?? (name === '' || !/\s/.test(alternative) ? alternative : '');
  if (handle === '' && name === '') {
    return undefined;
  }
  const named = lines.filter((_, index) => pieces[index] !== '');
  const from = placeRange(text, named[0] ?? first, named[0] === first ? nameStart : 0, 0).start;
  const end = named.at(-1) ?? first;
  const to = end === last ? reference.textEnd : end.content.length;
  const organization =
    name === '' ? wholeOf(text, first) : { start: from, end: placeRange(text, end, 0, to).end };
  return {
    fields: {
      organization: handle === '' ? { name } : { handle, name: name === '' ? handle : name },
    },
    parts: { organization },
  };
}

function wholeOf(text: string, line: Line): Range {
  return placeRange(text, line, 0, line.content.length);
}
