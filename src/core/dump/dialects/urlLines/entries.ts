import type { Entry, EntryParts, Problem, Range } from '../../../model';
import { contentRange, type Line } from '../../lines';
import { oneList } from '../../oneList';
import { problem } from '../../problems';
import { fieldsAbove, makeEntry } from '../../markdown/parts';
import { brokenUrls, joinWraps, type JoinedText } from '../../markdown/wraps';
import { findAnchors, type Anchors } from './anchors';
import { readButton } from './buttons';
import { readMeta } from './meta';
import { urlOf, type Row } from './rows';

/** Rows `[first, next)` read as an entry; without one where no title was left. */
export interface ReadEntry {
  readonly first: number;
  readonly next: number;
  readonly entry?: Entry;
  readonly problems: readonly Problem[];
}

/**
 * Reads the entries of a text. An entry starts at its upvotes or, where they were lost, at a title
 * whose address follows before and after an abstract. Rows outside of entries are furniture.
 */
export function readEntries(text: string, rows: readonly Row[]): ReadEntry[] {
  const anchors = findAnchors(rows);
  const read: ReadEntry[] = [];
  let expectsDate = false;
  let at = 0;
  while (at < rows.length) {
    const heading = anchors.headingAt(at);
    if (anchors.startsAt(at) || heading) {
      const one = readEntry(text, rows, at, anchors, expectsDate);
      read.push(one);
      expectsDate ||= one.entry?.published !== undefined;
      at = one.next;
    } else {
      at++;
    }
  }
  return read;
}

function readEntry(
  text: string,
  rows: readonly Row[],
  first: number,
  anchors: Anchors,
  expectsDate: boolean,
): ReadEntry {
  const button = readButton(rows, first, anchors.notes);
  const end = anchors.endOf(button.next);
  const body = splitBody(rows, button.next, end, button.id);
  const meta = readMeta(text, rows, body.metaFrom, end, body.id);
  const consumed = Math.max(meta.next, body.metaFrom, button.next);
  const isCut = rows.slice(consumed, consumed + 2).every(({ kind }) => kind === 'fence');
  const title = joined(text, body.title);
  if (!title) {
    const place = spanOf(text, rows.slice(first, consumed));
    const problems = isCut
      ? [problem('torn-entry', place)]
      : body.abstract.map((row) => unknownLine(text, row));
    return { first, next: consumed, problems };
  }
  const abstract = joined(text, body.abstract);
  const lacksDate = !meta.fields.published && (expectsDate || !body.isClosed || meta.found);
  const torn = isCut && (meta.torn || lacksDate);
  const above = fieldsAbove(body.id, button.upvotes, button.submitter);
  const entry = makeEntry({
    title,
    abstract,
    meta: { fields: Object.assign(above, meta.fields), parts: meta.parts },
    range: spanOf(text, rows.slice(first, consumed)),
  });
  const problems = body.unknown.map((row) => unknownLine(text, row));
  if (abstract) {
    problems.push(...brokenUrls(text, abstract.lines, abstract));
  } else if (!torn) {
    problems.push(problem('missing-abstract', title.range));
  }
  problems.push(...meta.unknown.map((row) => unknownLine(text, row)));
  if (torn) {
    problems.push(problem('torn-entry', lastPlace(entry)));
  } else if (meta.found && !meta.fields.published && meta.unknown.length === 0) {
    problems.push(problem('missing-date', whoOf(meta.parts) ?? title.range));
  }
  return { first, next: consumed, entry, problems };
}

interface Body {
  readonly id?: string | undefined;
  readonly title: readonly Row[];
  readonly abstract: readonly Row[];
  readonly unknown: readonly Row[];
  /** Whether the paper's address stands below the abstract. */
  readonly isClosed: boolean;
  /** Where the lines of authors and date may begin. */
  readonly metaFrom: number;
}

function splitBody(
  rows: readonly Row[],
  from: number,
  end: number,
  loginId: string | undefined,
): Body {
  const headAt = indexOfKind(rows, from, end, (row) => row.kind === 'paper');
  const head = rows[headAt];
  const id = wholeId(head?.id, loginId);
  const closingAt = head
    ? indexOfKind(rows, headAt + 1, end, (row) => row.kind === 'paper' && row.id === head.id)
    : end;
  const blocks = blocksOf(rows.slice(from, headAt), isTitleText);
  const isClosing =
    head !== undefined && blocks.length > 1 && !(closingAt < end && closingAt > headAt + 1);
  if (head && !isClosing) {
    const title = blocks.at(-1) ?? [];
    const unknown = oneList(blocks.slice(0, -1));
    const abstractEnd = closingAt < end ? closingAt : metaStart(rows, headAt + 1, end);
    const abstract = withoutCutUrl(
      rows.slice(headAt + 1, abstractEnd),
      head,
      abstractEnd === rows.length,
    );
    const metaFrom = closingAt < end ? closingAt + 1 : abstractEnd;
    return { id, title, abstract, unknown, isClosed: closingAt < end, metaFrom };
  }
  // The address under the title was lost, or not reached.
  const bodyEnd = head ? headAt : metaStart(rows, from, end);
  const own = blocksOf(
    withoutCutUrl(rows.slice(from, bodyEnd), undefined, bodyEnd === rows.length),
  );
  const metaFrom = head ? headAt + 1 : bodyEnd;
  const abstract = oneList(own.slice(1));
  return { id, title: own[0] ?? [], abstract, unknown: [], isClosed: head !== undefined, metaFrom };
}

/** An id as the log-in address has it where the one under the title was cut off. */
function wholeId(id: string | undefined, loginId: string | undefined): string | undefined {
  if (id === undefined || loginId?.startsWith(id) === true) {
    return loginId ?? id;
  }
  // Since 2015 the second half has five digits.
  return id.length === 9 && Number(id.slice(0, 2)) >= 15 ? undefined : id;
}

function isTitleText({ kind }: Row): boolean {
  return kind !== 'url' && kind !== 'community' && kind !== 'login' && kind !== 'fence';
}

/** Drops the beginning of an address on which a text ends. */
function withoutCutUrl(
  rows: readonly Row[],
  head: Row | undefined,
  atEndOfText: boolean,
): readonly Row[] {
  const last = rows.at(-1);
  if (!atEndOfText || !last?.opensBlock) {
    return rows;
  }
  const begun = head ? head.content : 'https://';
  const isCut = begun.startsWith(last.content) || (!head && urlOf(last.content) !== undefined);
  return isCut ? rows.slice(0, -1) : rows;
}

/** Where an abstract without a closing address ends: at the authors, the date, or the end. */
function metaStart(rows: readonly Row[], from: number, end: number): number {
  const at = indexOfKind(
    rows,
    from,
    end,
    ({ kind }, index) =>
      kind === 'authors' ||
      kind === 'community' ||
      kind === 'fence' ||
      kind === 'paper' ||
      (kind === 'bracket' && (index + 1 === rows.length || rows[index + 1]?.kind === 'authors')) ||
      (kind === 'separator' && (index + 1 === rows.length || rows[index + 1]?.kind === 'date')),
  );
  return at;
}

function indexOfKind(
  rows: readonly Row[],
  from: number,
  end: number,
  fits: (row: Row, index: number) => boolean,
): number {
  for (let at = from; at < end; at++) {
    const row = rows[at];
    if (row && fits(row, at)) {
      return at;
    }
  }
  return end;
}

/** The runs of rows without a blank line, or a row that does not fit, between them. */
function blocksOf(rows: readonly Row[], fits: (row: Row) => boolean = () => true): Row[][] {
  const blocks: Row[][] = [];
  let open: Row[] | undefined;
  for (const row of rows) {
    if (!fits(row)) {
      open = undefined;
    } else if (open && !row.opensBlock) {
      open.push(row);
    } else {
      open = [row];
      blocks.push(open);
    }
  }
  return blocks;
}

interface JoinedRows extends JoinedText {
  readonly lines: readonly Line[];
  readonly range: Range;
}

function joined(text: string, rows: readonly Row[]): JoinedRows | undefined {
  if (rows.length === 0) {
    return undefined;
  }
  const [only] = rows;
  if (only && rows.length === 1) {
    const { line } = only;
    return { content: line.content, doubtful: [], lines: [line], range: contentRange(text, line) };
  }
  const lines = rows.flatMap(({ line, opensBlock }, index) =>
    opensBlock && index > 0 ? [{ ...line, content: '' }, line] : [line],
  );
  const { content, doubtful } = joinWraps(lines.map((line) => line.content));
  return { content, doubtful, lines, range: spanOf(text, rows) };
}

function unknownLine(text: string, { line, content }: Row): Problem {
  return problem('unknown-line', contentRange(text, line), content);
}

function whoOf({ authors, organization }: EntryParts): Range | undefined {
  return authors ?? organization;
}

function lastPlace({ titleRange, abstractRange, parts }: Entry): Range {
  return parts.published ?? whoOf(parts) ?? abstractRange ?? titleRange;
}

function spanOf(text: string, rows: readonly Row[]): Range {
  const first = rows[0];
  const last = rows.at(-1);
  return first && last
    ? { start: contentRange(text, first.line).start, end: contentRange(text, last.line).end }
    : { start: 0, end: 0 };
}
