import { parseCount } from '../../countText';
import { nextWithContent, type Line } from '../../lines';
import { organizationHandleOf } from '../../siteUrls';
import { placeRange, readAuthorCount, type PartsRead } from '../../markdown/parts';

/** Addresses by the numbers that links refer to them with. */
export type Addresses = ReadonlyMap<string, string>;

const tableLine = /^\[(\d{1,6})\]:? +<?([^\s<>]+)>?$/;

/** Reads the table of addresses, wherever its lines stand. */
export function readAddresses(lines: readonly Line[]): Addresses {
  const addresses = new Map<string, string>();
  for (const { content } of lines) {
    if (!content.startsWith('[')) {
      continue;
    }
    const [, number, url] = tableLine.exec(content) ?? [];
    if (number !== undefined && url?.includes('/')) {
      addresses.set(number, url);
    }
  }
  return addresses;
}

const referenceEnd = /\]\[(\d{1,6})\]$/;

/** The `][n]` at the end of a line: its place and number. */
export function readReference(
  content: string,
): { readonly textEnd: number; readonly number: string } | undefined {
  const found = content.endsWith(']') ? referenceEnd.exec(content.slice(-9)) : null;
  const number = found?.[1];
  return found && number !== undefined
    ? { textEnd: content.length - found[0].length, number }
    : undefined;
}

/** Whether a line closes a link and holds nothing else. */
export function isClosing(content: string): boolean {
  return readReference(content)?.textEnd === 0;
}

/** The votes that open an entry, from `[` to `][n]`. */
export interface Votes {
  readonly count: number;
  readonly lastLine: number;
}

/** Reads `[`, a number and `][n]`, with a heading or nothing below them. */
export function readVotes(lines: readonly Line[], at: number): Votes | undefined {
  if (lines[at]?.content !== '[') {
    return undefined;
  }
  const number = nextWithContent(lines, at + 1);
  const count = parseCount(lines[number]?.content ?? '');
  const lastLine = nextWithContent(lines, number + 1);
  if (count === undefined || !isClosing(lines[lastLine]?.content ?? '')) {
    return undefined;
  }
  const below = lines[nextWithContent(lines, lastLine + 1)];
  return !below || below.content.startsWith('#') ? { count, lastLine } : undefined;
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

/** Reads `[`, lines of a list and `][n]`. Undefined when another thing starts there. */
export function readAuthors(text: string, lines: readonly Line[], at: number): Who | undefined {
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

const organizationLine = /^\[\[([^[\]]*)\] *(.*)$/s;

/** Reads `[[HANDLE] NAME][n]` on one line; the address tells the handle where there is a table. */
export function readOrganization(
  text: string,
  line: Line,
  addresses: Addresses,
): PartsRead | undefined {
  const { content } = line;
  const reference = content.startsWith('[[') ? readReference(content) : undefined;
  const [, label = '', rest] = reference ? (organizationLine.exec(content) ?? []) : [];
  if (!reference || rest === undefined) {
    return undefined;
  }
  const nameStart = content.length - rest.length;
  const name = content.slice(nameStart, Math.max(nameStart, reference.textEnd)).trimEnd();
  const linked = organizationHandleOf(addresses.get(reference.number) ?? '');
  const handle = linked ?? label.trim();
  const range =
    name === ''
      ? placeRange(text, line, 0, content.length)
      : placeRange(text, line, nameStart, nameStart + name.length);
  return handle === '' && name === ''
    ? undefined
    : {
        fields: {
          organization: {
            ...(handle === '' ? {} : { handle }),
            name: name === '' ? handle : name,
          },
        },
        parts: { organization: range },
      };
}
