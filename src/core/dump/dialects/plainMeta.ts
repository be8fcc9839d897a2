import type { Entry, EntryParts, Problem, Range } from '../../model';
import { parseCount } from '../countText';
import { parseDateText } from '../dateText';
import { contentRange, type Line } from '../lines';
import { problem } from '../problems';

/** Authors or organisation, date and comment count of an entry, as its last lines tell them. */
export interface PlainMeta {
  readonly fields: Pick<Entry, 'authorCount' | 'organization' | 'published' | 'comments'>;
  readonly parts: EntryParts;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly problems: readonly Problem[];
  /** Whether the text stopped before the date. */
  readonly torn: boolean;
}

const authorsLine = /^[•*-] ?(\d[\d,.]*[kK]?) authors?$/;
const organizationLine = /^(\S+) (\S.*)$/;

/** Whether a line is the separator between who wrote a paper and when. */
export function isSeparator({ content }: Line): boolean {
  return content === '·';
}

/** Whether a line tells a number of authors. */
export function isAuthors({ content }: Line): boolean {
  return authorsLine.test(content);
}

/**
 * Reads the meta lines that start at `lines[at]`: a line of authors, or any line with the separator
 * right under it. Undefined when none starts there.
 */
export function readMeta(text: string, lines: readonly Line[], at: number): PlainMeta | undefined {
  const who = lines[at];
  if (!who || who.content === '' || isSeparator(who)) {
    return undefined;
  }
  const authors = isAuthors(who);
  const separator = authors ? nextWithContent(lines, at + 1) : at + 1;
  const hasSeparator = isLineAt(lines, separator, isSeparator);
  if (!authors && !hasSeparator) {
    return undefined;
  }
  const whoRead = authors ? readAuthors(text, who) : readOrganization(text, who);
  if (!hasSeparator) {
    return finish(whoRead, [], at, at, separator >= lines.length);
  }
  const dateAt = nextWithContent(lines, separator + 1);
  const dateLine = lines[dateAt];
  if (!dateLine) {
    return finish(whoRead, [], at, separator, true);
  }
  const date = readDate(text, dateLine);
  if (date) {
    return finish(merge(whoRead, date), [], at, dateAt, false);
  }
  // A line glued to the separator stands where the date does; one after a gap is the next title.
  if (dateAt === separator + 1) {
    const unknown = problem('unknown-line', contentRange(text, dateLine), dateLine.content);
    return finish(whoRead, [unknown], at, dateAt, false);
  }
  return finish(whoRead, [], at, separator, false);
}

interface MetaRead {
  readonly fields: PlainMeta['fields'];
  readonly parts: EntryParts;
}

function readAuthors(text: string, line: Line): MetaRead {
  const count = parseCount(authorsLine.exec(line.content)?.[1] ?? '');
  return {
    fields: count === undefined ? {} : { authorCount: count },
    parts: { authors: contentRange(text, line) },
  };
}

function readOrganization(text: string, line: Line): MetaRead {
  const [, handle = '', name = ''] = organizationLine.exec(line.content) ?? [];
  return {
    fields: { organization: name === '' ? { name: line.content } : { handle, name } },
    parts: { organization: contentRange(text, line) },
  };
}

function readDate(text: string, line: Line): MetaRead | undefined {
  const found = parseDateText(line.content);
  if (!found) {
    return undefined;
  }
  const { start, end } = contentRange(text, line);
  const published = { start, end: start + found.length };
  if (found.comments === undefined || found.commentsStart === undefined) {
    return { fields: { published: found.date }, parts: { published } };
  }
  const comments: Range = { start: end - (line.content.length - found.commentsStart), end };
  return {
    fields: { published: found.date, comments: found.comments },
    parts: { published, comments },
  };
}

function merge(a: MetaRead, b: MetaRead): MetaRead {
  return { fields: { ...a.fields, ...b.fields }, parts: { ...a.parts, ...b.parts } };
}

function finish(
  { fields, parts }: MetaRead,
  problems: readonly Problem[],
  firstLine: number,
  lastLine: number,
  torn: boolean,
): PlainMeta {
  return { fields, parts, firstLine, lastLine, problems, torn };
}

function nextWithContent(lines: readonly Line[], from: number): number {
  let index = from;
  while (lines[index]?.content === '') {
    index++;
  }
  return index;
}

function isLineAt(lines: readonly Line[], at: number, test: (line: Line) => boolean): boolean {
  const line = lines[at];
  return line !== undefined && test(line);
}
