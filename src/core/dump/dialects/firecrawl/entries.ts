import type { Problem } from '../../../model';
import { nextWithContent, type Line } from '../../lines';
import { readLinkEnd } from '../../markdown/text';
import { linkedPaper, readMetaLine, readVotes, readWrapped, titleStart } from './lines';
import { isLinkedByline, type ListedEntry, type ListReading } from '../../markdown/list';
import {
  draftProblems,
  linesRange,
  makeEntry,
  mergeParts,
  nothingRead,
  placeRange,
  startsDateLine,
  unknownLines,
  withoutCutNotes,
  type EntryDraft,
  type PartsRead,
  type PrintedText,
} from '../../markdown/parts';
import { brokenUrls } from '../../markdown/wraps';

/** A text with what is known of its lines at once. */
interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** For each line, the index of the first line of votes from it on. */
  readonly nextVotes: readonly number[];
  /** For each paper, the lines that end with a link to it, authors and headings not among them. */
  readonly linkEnds: ReadonlyMap<string, readonly number[]>;
}

/** The heading of an entry: the link to its paper ends it, unless the capture ends before. */
interface Heading extends PrintedText {
  readonly lastLine: number;
  readonly arxivId: string | undefined;
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
  let votes: { readonly line: Line; readonly count: number } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.content === '') {
      continue;
    }
    const heading = readHeading(page, at);
    if (heading) {
      const draft = readEntry(page, at, heading, votes);
      drafts.push(draft);
      at = draft.lastLine;
      votes = undefined;
      continue;
    }
    const count = readVotes(line.content);
    votes = count === undefined ? undefined : { line, count };
  }
  const expectsDate = drafts.some(({ meta }) => meta.fields.published !== undefined);
  const entries: ListedEntry[] = drafts.map((draft) => ({ ...draft, entry: makeEntry(draft) }));
  const problems = drafts.flatMap((draft) => {
    const rest = draft === drafts.at(-1) ? lines.slice(draft.lastLine + 1) : undefined;
    const atEnd = rest !== undefined && withoutCutNotes(rest).length === 0;
    return [...draft.problems, ...draftProblems(draft, atEnd, expectsDate)];
  });
  return { entries, problems };
}

function surveyPage(text: string, lines: readonly Line[]): Page {
  const nextVotes = lines.map(() => lines.length);
  const linkEnds = new Map<string, number[]>();
  for (let at = lines.length - 1; at >= 0; at--) {
    const content = lines[at]?.content ?? '';
    nextVotes[at] = readVotes(content) === undefined ? (nextVotes[at + 1] ?? lines.length) : at;
  }
  for (const line of lines) {
    const id = linkedPaper(line.content);
    if (id !== undefined && titleStart(line.content) === undefined && !readMetaLine(text, line)) {
      const ends = linkEnds.get(id) ?? [];
      ends.push(line.index);
      linkEnds.set(id, ends);
    }
  }
  return { text, lines, nextVotes, linkEnds };
}

/** Reads the linked heading that starts at a line; it may go on until a blank line. */
function readHeading({ text, lines }: Page, at: number): Heading | undefined {
  const first = lines[at];
  const from = first && titleStart(first.content);
  if (!first || from === undefined) {
    return undefined;
  }
  for (let index = at; index < lines.length; index++) {
    const last = lines[index];
    if (!last || last.content === '' || (index > at && titleStart(last.content) !== undefined)) {
      return undefined;
    }
    const arxivId = linkedPaper(last.content);
    const isTorn = arxivId === undefined && nextWithContent(lines, index + 1) === lines.length;
    if (arxivId === undefined && !isTorn) {
      continue;
    }
    const link = last.content.lastIndexOf('](');
    const to = link >= 0 ? link : last.content.length;
    const { content } = readWrapped(lines.slice(at, index + 1), from, to);
    if (content === '' || (isTorn && readLinkEnd(last.content))) {
      return undefined;
    }
    const start = placeRange(text, first, from, from + 1).start;
    const end = placeRange(text, last, Math.max(0, to - 1), to).end;
    return { content, range: { start, end }, lastLine: index, arxivId };
  }
  return undefined;
}

function readEntry(
  page: Page,
  at: number,
  heading: Heading,
  votes: { readonly line: Line; readonly count: number } | undefined,
): ReadDraft {
  const { text, lines } = page;
  const limit = page.nextVotes[heading.lastLine + 1] ?? lines.length;
  const body = readAbstract(page, heading, limit);
  const below = readBelow(page, (body?.lastLine ?? heading.lastLine) + 1, limit);
  const firstLine = votes?.line.index ?? at;
  const lastLine = below.lastLine ?? body?.lastLine ?? heading.lastLine;
  const first = lines[firstLine];
  const last = lines[lastLine];
  const isLast = nextWithContent(lines, lastLine + 1) === lines.length;
  return {
    title: { content: heading.content, range: heading.range },
    abstract: body?.abstract,
    meta: mergeParts(
      {
        fields: {
          ...(heading.arxivId === undefined ? {} : { arxivId: heading.arxivId }),
          ...(votes ? { upvotes: votes.count } : {}),
        },
        parts: {},
      },
      below.read,
    ),
    range: first && last ? linesRange(text, first, last) : heading.range,
    unfinished:
      heading.arxivId === undefined ||
      (body?.unfinished === true && below.lastLine === undefined) ||
      (below.unfinished && isLast),
    firstLine,
    lastLine,
    problems: [...(body?.problems ?? []), ...below.problems],
  };
}

interface Body {
  readonly abstract: PrintedText | undefined;
  readonly lastLine: number;
  readonly unfinished: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the abstract under a heading, if the next line with content is not one of meta. */
function readAbstract(page: Page, heading: Heading, limit: number): Body | undefined {
  const { text, lines } = page;
  const at = nextWithContent(lines, heading.lastLine + 1);
  const first = lines[at];
  if (!first || at >= limit || readMetaLine(text, first) || readHeading(page, at)) {
    return undefined;
  }
  const isLinked = first.content.startsWith('[');
  const end = isLinked ? firstFrom(page.linkEnds.get(heading.arxivId ?? '') ?? [], at) : undefined;
  if (end !== undefined && end < limit) {
    const to = readLinkEnd(lines[end]?.content ?? '')?.textEnd ?? 0;
    return { ...printed(page, at, end, 1, to), unfinished: false };
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
  const { text, lines } = page;
  let end = at;
  for (; end < limit; end++) {
    const line = lines[end];
    if (!line || readMetaLine(text, line) || readHeading(page, end)) {
      break;
    }
  }
  const isFollowed = end < limit && titleStart(lines[end]?.content ?? '') === undefined;
  const last = withoutCutNotes(lines.slice(at, end)).at(-1);
  if (!last || !(isLinked || isFollowed)) {
    return undefined;
  }
  const cutLink = isLinked ? last.content.lastIndexOf('](') : -1;
  const isCut = end === lines.length && cutLink > 0 && !last.content.endsWith(')');
  const to = isCut ? cutLink : last.content.length;
  return { ...printed(page, at, last.index, isLinked ? 1 : 0, to), unfinished: isLinked };
}

function printed(
  { text, lines }: Page,
  at: number,
  end: number,
  from: number,
  to: number,
): Omit<Body, 'unfinished'> {
  const first = lines[at];
  const last = lines[end];
  const inside = lines.slice(at, end + 1);
  const joined = readWrapped(inside, from, to);
  const { content } = joined;
  if (!first || !last || content === '') {
    return { abstract: undefined, lastLine: end, problems: [] };
  }
  const range = {
    start: placeRange(text, first, from, from + 1).start,
    end: placeRange(text, last, Math.max(0, to - 1), to).end,
  };
  const problems = brokenUrls(text, inside, joined);
  return { abstract: { content, range }, lastLine: end, problems };
}

/** The first of ascending numbers that is not below `from`. */
function firstFrom(ascending: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return ascending[low];
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
    const meta = readMetaLine(text, line);
    const isDated = read.fields.published !== undefined;
    const goesOn = !isDated || (meta?.kind === 'comments' && read.fields.comments === undefined);
    if (!goesOn || readHeading(page, at)) {
      break;
    }
    if (meta) {
      read = mergeParts(meta.read, read);
      unfinished = meta.torn;
      unknown.forEach((stray) => strays.push(stray));
      unknown = [];
      lastLine = at;
    } else if (lastLine !== undefined && isLastLine(lines, at) && startsDateLine(line.content)) {
      unfinished = true;
      lastLine = at;
    } else {
      unknown.push(line);
    }
  }
  const isFooter = at >= lines.length || unknown.some(({ content }) => isLinkedByline(content));
  const problems = unknownLines(text, isFooter ? strays : strays.concat(unknown));
  return { read, lastLine, unfinished, problems };
}

function isLastLine(lines: readonly Line[], at: number): boolean {
  return nextWithContent(lines, at + 1) === lines.length;
}
