import type { Entry, EntryParts, Problem } from '../../../model';
import { isDigit, isLetter } from '../../characters';
import { parseCount } from '../../countText';
import { startsDate } from '../../dateText';
import { contentRange, nextWithContent, offsetOf, type Line } from '../../lines';
import { parseOrganization } from '../../organizationText';
import { problem } from '../../problems';
import { isDate, readDate } from './dates';
import { readsAsProse } from '../../prose';

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

const authorsLine = /^[•◦‣▪●∙*+–-]\s?(\d[\d,.]*[kK]?) authors?$/;
/** In whatever language; above a separator the bullet may be lost. */
const anyAuthors = /^(?:[•◦‣▪●∙*+–-]\s?(\d[\d,.]*[kK]?) \p{L}+|(\d[\d,.]*[kK]?) authors?)$/u;
const separator = /^[·•∙⋅‧・]$/;
const lastSeparator = /^.* [·•∙⋅‧・] /s;
const separatedCount = / [·•∙⋅‧・] (\d[\d,.]*[kK]?)$/;
const authorsStart = /^[•*-](?: ?(\d[\d,.]*[kK]?))?(?: (a[a-z]*))?$/;

/** Whether a line is the separator between who wrote a paper and when. */
export function isSeparator(line: Line | undefined): boolean {
  return line?.content.length === 1 && separator.test(line.content);
}

/**
 * Reads the meta lines that start at `lines[at]`: a line of authors, any line with the separator
 * right under it, or the separator with a date right under it. Undefined when none starts there.
 *
 * @param isBelowAbstract whether a title and an abstract stand above, so that what is above a
 *   separator and a date is an organization, blank lines between them or not
 */
export function readMeta(
  text: string,
  lines: readonly Line[],
  at: number,
  isBelowAbstract: boolean,
): PlainMeta | undefined {
  const line = lines[at];
  if (!line || line.content === '') {
    return undefined;
  }
  const next = nextWithContent(lines, at + 1);
  const nextLine = lines[next];
  const isGlued = next === at + 1;
  const isAbove = isSeparator(nextLine);
  if (isSeparator(line)) {
    const date = nextLine && isGlued ? readDate(text, nextLine) : undefined;
    // A bullet alone at the very end is where the line of authors was cut off.
    return date ? finish(date, at, next) : nextLine ? undefined : readTornAuthors(text, line, at);
  }
  if (!isLetter(line.content.charCodeAt(0)) && authorsLine.test(line.content)) {
    const who = readAuthors(text, line);
    return isAbove
      ? readBelowSeparator(text, lines, at, next, who)
      : readWithoutSeparator(text, lines, at, who);
  }
  if (isAbove && anyAuthors.test(line.content)) {
    return readBelowSeparator(text, lines, at, next, readAuthors(text, line));
  }
  if (isGlued && isAbove) {
    return readBelowSeparator(text, lines, at, next, readOrganization(text, line));
  }
  if (isBelowAbstract && isAbove && !readsAsProse(line.content)) {
    const dateLine = lines[nextWithContent(lines, next + 1)];
    if (dateLine && readDate(text, dateLine)) {
      return readBelowSeparator(text, lines, at, next, readOrganization(text, line));
    }
  }
  const single = readOneLine(text, line, isBelowAbstract);
  if (single) {
    return finish(single, at, at);
  }
  return nextLine ? undefined : readTornAuthors(text, line, at);
}

function readBelowSeparator(
  text: string,
  lines: readonly Line[],
  at: number,
  separator: number,
  who: MetaRead,
): PlainMeta {
  const dateAt = nextWithContent(lines, separator + 1);
  const dateLine = lines[dateAt];
  if (!dateLine) {
    return finish(who, at, separator, { torn: true });
  }
  const date = readDate(text, dateLine);
  if (date) {
    return finish(merge(who, date), at, dateAt);
  }
  // A line glued to the separator stands where the date does; one after a gap is the next title.
  if (dateAt > separator + 1) {
    return finish(who, at, separator);
  }
  const comments = readCommentsAlone(text, lines, dateAt);
  if (comments) {
    return finish(merge(who, comments), at, dateAt);
  }
  if (nextWithContent(lines, dateAt + 1) === lines.length && startsDate(dateLine.content)) {
    return finish(who, at, dateAt, { torn: true });
  }
  const unknown = problem('unknown-line', contentRange(text, dateLine), dateLine.content);
  return finish(who, at, dateAt, { problems: [unknown] });
}

function readWithoutSeparator(
  text: string,
  lines: readonly Line[],
  at: number,
  who: MetaRead,
): PlainMeta {
  if (nextWithContent(lines, at + 1) === lines.length) {
    return finish(who, at, at, { torn: true });
  }
  const dateLine = lines[at + 1];
  const below = (dateLine && readDate(text, dateLine)) ?? readCommentsAlone(text, lines, at + 1);
  return below ? finish(merge(who, below), at, at + 1) : finish(who, at, at);
}

/** Reads the text's last line as one of authors that was cut off, such as `• 4 aut`. */
function readTornAuthors(text: string, line: Line, at: number): PlainMeta | undefined {
  const found = authorsStart.exec(line.content);
  if (!found) {
    return undefined;
  }
  const [, countText = '', word] = found;
  if (word !== undefined && !'authors'.startsWith(word)) {
    return undefined;
  }
  // Without a word after it, the number may lack digits.
  const authorCount = word === undefined ? undefined : parseCount(countText);
  const fields = authorCount === undefined ? {} : { authorCount };
  const who = { fields, parts: { authors: contentRange(text, line) } };
  return finish(who, at, at, { torn: true });
}

/** What some of these lines tell, and where. */
export interface MetaRead {
  readonly fields: PlainMeta['fields'];
  readonly parts: EntryParts;
}

/** Whether a line tells how many authors there are. */
export function isAuthors({ content }: Line): boolean {
  return anyAuthors.test(content);
}

export function readAuthors(text: string, line: Line): MetaRead {
  const [, bulleted, bare] = anyAuthors.exec(line.content) ?? [];
  const count = parseCount(bulleted ?? bare ?? '');
  return {
    fields: count === undefined ? {} : { authorCount: count },
    parts: { authors: contentRange(text, line) },
  };
}

/** The letter behind a large count. */
const thousands = 0x6b;

/** More than a date with its comments has, in characters. */
const longestDate = 60;

/**
 * Reads `• 3 authors · Feb 23 2`, also with a separator before the comments; an organization only
 * where nothing else can stand.
 */
function readOneLine(text: string, line: Line, isBelowAbstract: boolean): MetaRead | undefined {
  const { content } = line;
  // Most lines are abstracts: few end as dates and counts do.
  const last = content.charCodeAt(content.length - 1);
  if (!isDigit(last) && (last | 0x20) !== thousands) {
    return undefined;
  }
  const [before = line, count] = splitCount(text, line);
  const dated = readDated(text, before, isBelowAbstract);
  if (!dated || !count) {
    return dated;
  }
  const comments = dated.fields.comments === undefined && readComments(text, count);
  return comments ? merge(dated, comments) : undefined;
}

/** A line of meta, and the number behind its last separator as another where one stands there. */
export function splitCount(text: string, line: Line): readonly Line[] {
  const { content } = line;
  const [printed = '', count = ''] = separatedCount.exec(content.slice(-longestDate)) ?? [];
  return printed === ''
    ? [line]
    : [
        part(text, line, 0, content.slice(0, -printed.length)),
        part(text, line, content.length - count.length, count),
      ];
}

/** The same without a separator before the comments. */
function readDated(text: string, line: Line, isBelowAbstract: boolean): MetaRead | undefined {
  const { content } = line;
  const from = Math.max(0, content.length - longestDate);
  const tail = content.slice(from);
  const tailEnd = lastSeparator.exec(tail)?.[0].length;
  const at = tailEnd === undefined ? -1 : from + tailEnd - 3;
  const whoText = content.slice(0, Math.max(at, 0)).trimEnd();
  const dateText = content.slice(at + 3).trimStart();
  if (whoText === '' || !isDate(dateText)) {
    return undefined;
  }
  const isAuthors = anyAuthors.test(whoText);
  if (!isAuthors && !isBelowAbstract) {
    return undefined;
  }
  const who = part(text, line, 0, whoText);
  const date = readDate(text, part(text, line, line.content.length - dateText.length, dateText));
  return date && merge(isAuthors ? readAuthors(text, who) : readOrganization(text, who), date);
}

/** A part of a line as a line of its own. */
function part(text: string, line: Line, from: number, content: string): Line {
  const start = offsetOf(text, line, from);
  const end = offsetOf(text, line, from + content.length - 1) + 1;
  return { index: line.index, start, end, content };
}

export function readOrganization(text: string, line: Line): MetaRead {
  return {
    fields: { organization: parseOrganization(line.content) },
    parts: { organization: contentRange(text, line) },
  };
}

/** Comments without a date, as pages of a day have them; right above a text they would be its votes. */
function readCommentsAlone(text: string, lines: readonly Line[], at: number): MetaRead | undefined {
  const line = lines[at];
  const isLast = (lines[at + 1]?.content ?? '') === '';
  return line && isLast ? readComments(text, line) : undefined;
}

/** A number of comments alone. */
export function readComments(text: string, line: Line): MetaRead | undefined {
  const comments = parseCount(line.content);
  return comments === undefined
    ? undefined
    : { fields: { comments }, parts: { comments: contentRange(text, line) } };
}

/** Both together; the second where both tell the same. */
export function merge(a: MetaRead, b: MetaRead): MetaRead {
  return {
    fields: Object.assign({}, a.fields, b.fields),
    parts: Object.assign({}, a.parts, b.parts),
  };
}

function finish(
  { fields, parts }: MetaRead,
  firstLine: number,
  lastLine: number,
  { torn = false, problems = [] }: Partial<Pick<PlainMeta, 'torn' | 'problems'>> = {},
): PlainMeta {
  return { fields, parts, firstLine, lastLine, problems, torn };
}
