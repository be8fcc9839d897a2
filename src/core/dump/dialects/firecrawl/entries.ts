import type { Problem } from '../../../model';
import { nextWithContent, type Line } from '../../lines';
import { readLinkEnd } from '../../markdown/text';
import { readWrapped, textRange, titleStart, type MetaLine, type Votes } from './lines';
import {
  firstFrom,
  readHeading,
  readUnlinkedHeading,
  surveyPage,
  type Heading,
  type Page,
} from './page';
import { readWhoLines } from './who';
import type { ListedEntry, ListReading } from '../../markdown/list';
import {
  draftProblems,
  endsList,
  firstBlock,
  isAboveDate,
  linesRange,
  makeEntry,
  mergeParts,
  fieldsAbove,
  nothingRead,
  startsDateLine,
  unknownLines,
  withoutCutNotes,
  type EntryDraft,
  type PartsRead,
  type PrintedText,
} from '../../markdown/parts';
import { brokenUrls } from '../../markdown/wraps';

interface VotesLine extends Votes {
  readonly line: Line;
}

interface ReadDraft extends EntryDraft {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly problems: readonly Problem[];
}

/** Reads the entries of a page in one pass: a heading that links to a paper starts each. */
export function readFirecrawlEntries(text: string, lines: readonly Line[]): ListReading {
  const page = surveyPage(text, lines);
  const drafts: ReadDraft[] = [];
  let votes: VotesLine | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.content === '') {
      continue;
    }
    const noted = page.notes.below.get(at);
    if (noted !== undefined) {
      at = noted - 1;
      continue;
    }
    const heading = readHeading(page, at) ?? (votes && readUnlinkedHeading(page, at, votes));
    if (heading) {
      const draft = readEntry(page, at, heading, votes);
      drafts.push(draft);
      at = draft.lastLine;
      votes = undefined;
      continue;
    }
    const found = page.votes.get(at);
    votes = found && { line, ...found };
    at = found?.last ?? at;
  }
  const expectsDate = drafts.some(({ meta }) => meta.fields.published !== undefined);
  const entries: ListedEntry[] = [];
  const problems: Problem[] = [];
  for (const draft of drafts) {
    const { firstLine, lastLine } = draft;
    entries.push({ entry: makeEntry(draft), firstLine, lastLine });
    const rest = draft === drafts.at(-1) ? lines.slice(lastLine + 1) : undefined;
    const atEnd = rest !== undefined && withoutCutNotes(rest).length === 0;
    draft.problems.forEach((one) => problems.push(one));
    draftProblems(draft, atEnd, expectsDate).forEach((one) => problems.push(one));
  }
  return { entries, problems };
}

function readEntry(
  page: Page,
  at: number,
  heading: Heading,
  votes: VotesLine | undefined,
): ReadDraft {
  const { text, lines } = page;
  const limit = page.nextStart[heading.lastLine + 1] ?? lines.length;
  const body = readAbstract(page, heading, limit);
  const below = readBelow(page, (body?.lastLine ?? heading.lastLine) + 1, limit);
  const note = page.notes.above.get(votes?.line.index ?? at) ?? page.notes.above.get(at);
  const firstLine = Math.min(votes?.line.index ?? at, note?.firstLine ?? at);
  const lastLine = below.lastLine ?? body?.lastLine ?? heading.lastLine;
  const first = lines[firstLine];
  const last = lines[lastLine];
  const isLast = nextWithContent(lines, lastLine + 1) === lines.length;
  const above = fieldsAbove(heading.arxivId, votes?.count, note?.submitter);
  return {
    title: { content: heading.content, range: heading.range },
    abstract: body?.abstract,
    meta: mergeParts({ fields: above, parts: {} }, below.read),
    range: first && last ? linesRange(text, first, last) : heading.range,
    unfinished:
      heading.arxivId === undefined ||
      (body?.unfinished === true && below.lastLine === undefined) ||
      (below.unfinished && isLast),
    firstLine,
    lastLine,
    problems: body ? body.problems.concat(below.problems) : below.problems,
  };
}

interface Body {
  readonly abstract: PrintedText | undefined;
  readonly lastLine: number;
  readonly unfinished: boolean;
  readonly problems: Problem[];
}

/** Reads the abstract under a heading, if the next line with content is not one of meta. */
function readAbstract(page: Page, heading: Heading, limit: number): Body | undefined {
  const { lines } = page;
  const at = nextWithContent(lines, heading.lastLine + 1);
  const first = lines[at];
  if (!first || at >= limit || page.metaAt(at) || readHeading(page, at)) {
    return undefined;
  }
  const isLinked = first.content.startsWith('[');
  const end = isLinked ? firstFrom(page.linkEnds.get(heading.arxivId ?? '') ?? [], at) : undefined;
  if (end !== undefined && end < limit) {
    const to = readLinkEnd(lines[end]?.content ?? '')?.textEnd ?? 0;
    return printed(page, { at, end, from: 1, to }, false);
  }
  return readOpenAbstract(page, at, limit, isLinked);
}

/** Reads an abstract whose link is lost: it goes on until a line of meta, or another heading. */
function readOpenAbstract(
  page: Page,
  at: number,
  limit: number,
  isLinked: boolean,
): Body | undefined {
  const { lines } = page;
  let end = at;
  for (; end < limit; end++) {
    const line = lines[end];
    if (!line || endsList(line.content) || page.metaAt(end) || readHeading(page, end)) {
      break;
    }
  }
  const isAtListEnd = endsList(lines[end]?.content ?? '');
  const block = firstBlock(lines.slice(at, end));
  // Votes of the next entry end it, too; at the end of a page it would be the footer.
  const isAboveVotes = limit < lines.length && nextWithContent(lines, at + block.length) === limit;
  const isAboveMeta =
    !isAtListEnd && end < limit && titleStart(lines[end]?.content ?? '') === undefined;
  const isFollowed = isAboveMeta || isAboveVotes;
  const last = (isAtListEnd ? block : withoutCutNotes(lines.slice(at, end))).at(-1);
  if (!last || !(isLinked || isFollowed)) {
    return undefined;
  }
  const cutLink = isLinked ? last.content.lastIndexOf('](') : -1;
  const isCut = end === lines.length && cutLink > 0 && !last.content.endsWith(')');
  const to = isCut ? cutLink : last.content.length;
  return printed(page, { at, end: last.index, from: isLinked ? 1 : 0, to }, isLinked);
}

/** The text from a place of the line `at` to one of the line `end`. */
interface Span {
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

function printed({ text, lines }: Page, { at, end, from, to }: Span, unfinished: boolean): Body {
  const inside = lines.slice(at, end + 1);
  const joined = readWrapped(inside, from, to);
  const { content } = joined;
  if (content === '') {
    return { abstract: undefined, lastLine: end, unfinished, problems: [] };
  }
  const range = textRange(text, inside, from, to);
  const problems = brokenUrls(text, inside, joined);
  return { abstract: { content, range }, lastLine: end, unfinished, problems };
}

interface Below {
  readonly read: PartsRead;
  /** Index of the last line of meta; undefined where there is none. */
  readonly lastLine: number | undefined;
  readonly unfinished: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the lines of meta below an abstract, until the entry is complete or another one starts. */
function readBelow(page: Page, from: number, limit: number): Below {
  const { text, lines } = page;
  let read = nothingRead;
  let lastLine: number | undefined;
  let unfinished = false;
  let unknown: Line[] = [];
  const strays: Line[] = [];
  let at = from;
  for (; at < limit; at++) {
    const line = lines[at];
    if (!line || line.content === '') {
      continue;
    }
    const who = readWhoLines(text, lines, at);
    const meta: MetaLine | undefined = who
      ? { kind: 'who', read: who.read, torn: false }
      : readMetaBelow(page, line);
    const isDated = read.fields.published !== undefined;
    const goesOn = !isDated || (meta?.kind === 'comments' && read.fields.comments === undefined);
    if (!goesOn || endsList(line.content) || readHeading(page, at)) {
      break;
    }
    if (meta) {
      read = mergeParts(meta.read, read);
      unfinished = meta.torn;
      unknown.forEach((stray) => strays.push(stray));
      unknown = [];
      at = who?.lastLine ?? at;
      lastLine = at;
    } else if (lastLine !== undefined && isLastLine(lines, at) && startsDateLine(line.content)) {
      unfinished = true;
      lastLine = at;
    } else {
      unknown.push(line);
    }
  }
  const isFooter = endsList(lines[at]?.content ?? '') || at >= lines.length;
  const problems = unknownLines(text, isFooter ? strays : strays.concat(unknown));
  return { read, lastLine, unfinished, problems };
}

/** Links of the page's footer look like an organization. */
function readMetaBelow({ text, lines, metaAt }: Page, line: Line): MetaLine | undefined {
  const meta = metaAt(line.index);
  const isName = meta?.kind === 'who' && meta.read.fields.organization !== undefined;
  return isName && !isAboveDate(text, lines, line.index) ? undefined : meta;
}

function isLastLine(lines: readonly Line[], at: number): boolean {
  return nextWithContent(lines, at + 1) === lines.length;
}
