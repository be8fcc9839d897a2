import type { Problem } from '../../../model';
import { nextWithContent, placeRange, type Line } from '../../lines';
import { paperIdOf } from '../../siteUrls';
import type { ListReading } from '../../markdown/list';
import {
  draftProblems,
  endsList,
  isLinkedByline,
  linesRange,
  makeEntry,
  mergeParts,
  fieldsAbove,
  nothingRead,
  unknownLines,
  withoutCutNotes,
  type EntryDraft,
  type PartsRead,
  type PrintedText,
} from '../../markdown/parts';
import { placeNotes } from '../../markdown/submitters';
import { brokenUrls, joinWraps, wrapWidth } from '../../markdown/wraps';
import { readAbstract, type Cut } from './abstract';
import {
  addressOf,
  headingStart,
  readAddresses,
  readCountLink,
  readReference,
  findVotes,
  topsOf,
  type Addresses,
} from './lines';
import { readMeta, type Page } from './meta';

interface Heading extends PrintedText {
  readonly lastLine: number;
  /** Number or address of the link; undefined when the capture ends before it. */
  readonly reference: string | undefined;
}

interface ReadDraft extends Omit<EntryDraft, 'abstract'> {
  readonly firstLine: number;
  readonly lastLine: number;
  /** The abstract's lines; they are joined when the width of the page is known. */
  readonly wrapped: readonly Line[];
  readonly cut: Cut | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the entries of a page in one pass: a linked heading starts each. */
export function readTerminalEntries(text: string, lines: readonly Line[]): ListReading {
  const sections = sectionsOf(lines);
  let section = 0;
  const found = findVotes(lines);
  const notes = placeNotes(text, lines, topsOf(lines, found));
  const addresses = sections[0]?.addresses ?? new Map<string, string>();
  let page: Page = { text, lines, addresses, notes, votes: found };
  const drafts: ReadDraft[] = [];
  let votes: { readonly firstLine: number; readonly count: number } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const { content } = lines[at] ?? { content: '' };
    if (content === '') {
      continue;
    }
    const next = sections[section + 1];
    if (at === next?.byline) {
      page = { ...page, addresses: next.addresses };
      section++;
    }
    const noted = notes.below.get(at);
    if (noted !== undefined) {
      at = noted - 1;
      continue;
    }
    const own = page.votes.get(at);
    if (own) {
      votes = { firstLine: at, count: own.count };
      at = own.lastLine;
      continue;
    }
    const heading = readHeading(page, at);
    if (heading && isEntry(page, heading, votes !== undefined)) {
      const draft = readEntry(page, at, heading, votes);
      drafts.push(draft);
      at = draft.lastLine;
    }
    votes = undefined;
  }
  return finish(text, lines, drafts);
}

interface Section {
  /** Index of the line above its list. */
  readonly byline: number;
  readonly addresses: Addresses;
}

/** The pages that stand in one text, each with the table of its own addresses. */
function sectionsOf(lines: readonly Line[]): Section[] {
  const bylines = lines.filter(({ content }) => isLinkedByline(content)).map(({ index }) => index);
  return (bylines.length > 0 ? bylines : [0]).map((byline, place) => ({
    byline,
    addresses: readAddresses(lines.slice(place === 0 ? 0 : byline, bylines[place + 1])),
  }));
}

/** Joins the abstracts, now that the width of the page is known, and says what is odd. */
function finish(text: string, lines: readonly Line[], drafts: readonly ReadDraft[]): ListReading {
  const width = drafts.reduce((most, { wrapped }) => Math.max(most, wrapWidth(wrapped)), 0);
  const expectsDate = drafts.some(({ meta }) => meta.fields.published !== undefined);
  const problems: Problem[] = [];
  const entries = drafts.map((draft) => {
    const abstract = joinedAbstract(text, draft, width, problems);
    const { title, meta, range, unfinished } = draft;
    const whole = { title, abstract, meta, range, unfinished };
    const rest = draft === drafts.at(-1) ? lines.slice(draft.lastLine + 1) : undefined;
    const atEnd = rest !== undefined && withoutCutNotes(rest).length === 0;
    draft.problems.forEach((one) => problems.push(one));
    draftProblems(whole, atEnd, expectsDate).forEach((one) => problems.push(one));
    return { entry: makeEntry(whole), firstLine: draft.firstLine, lastLine: draft.lastLine };
  });
  return { entries, problems };
}

function joinedAbstract(
  text: string,
  { wrapped, cut }: ReadDraft,
  width: number,
  problems: Problem[],
): PrintedText | undefined {
  const first = wrapped[0];
  const last = wrapped.at(-1);
  if (!first || !last) {
    return undefined;
  }
  const end = cut?.last ?? last.content.length;
  const joined = joinWraps(
    wrapped.map((line) => {
      const to = line === last ? end : line.content.length;
      return line.content.slice(line === first ? (cut?.first ?? 0) : 0, to).trim();
    }),
    width,
  );
  brokenUrls(text, wrapped, joined).forEach((one) => problems.push(one));
  const { start } = placeRange(text, first, cut?.first ?? 0, cut?.first ?? 0);
  return { content: joined.content, range: { start, end: placeRange(text, last, 0, end).end } };
}

/** Whether a linked heading is a paper's: votes stand above it, or an abstract or authors below. */
function isEntry({ lines, addresses }: Page, heading: Heading, hasVotes: boolean): boolean {
  const below = lines[nextWithContent(lines, heading.lastLine + 1)]?.content;
  const url = addressOf(addresses, heading.reference);
  return hasVotes || below?.startsWith('[') === true || paperIdOf(url) !== undefined;
}

const headingContinued = /^#{1,6} +/;

/** Reads the linked heading that starts at a line; each of its lines may repeat the `### `. */
function readHeading({ text, lines }: Page, at: number): Heading | undefined {
  const first = lines[at];
  const from = first && headingStart.exec(first.content)?.[0].length;
  if (!first || from === undefined) {
    return undefined;
  }
  const pieces: string[] = [];
  for (let index = at; index < lines.length; index++) {
    const last = lines[index];
    if (!last || last.content === '' || (index > at && headingStart.test(last.content))) {
      return undefined;
    }
    const mark = headingContinued.exec(last.content)?.[0].length ?? 0;
    const reference = readReference(last.content);
    const isTorn = !reference && nextWithContent(lines, index + 1) === lines.length;
    const to = reference?.textEnd ?? last.content.length;
    pieces.push(last.content.slice(index === at ? from : mark, to).trim());
    if (!reference && !isTorn) {
      continue;
    }
    const content = pieces.filter((piece) => piece !== '').join(' ');
    const start = placeRange(text, first, from, from + 1).start;
    const end = placeRange(text, last, Math.max(0, to - 1), to).end;
    return content === ''
      ? undefined
      : { content, range: { start, end }, lastLine: index, reference: reference?.target };
  }
  return undefined;
}

function readEntry(
  page: Page,
  at: number,
  heading: Heading,
  votes: { readonly firstLine: number; readonly count: number } | undefined,
): ReadDraft {
  const { text, lines, addresses, notes } = page;
  const body = readAbstract(page, heading.lastLine + 1);
  const below = readBelow(page, (body?.lastLine ?? heading.lastLine) + 1);
  const note = notes.above.get(votes?.firstLine ?? at) ?? notes.above.get(at);
  const firstLine = Math.min(votes?.firstLine ?? at, note?.firstLine ?? at);
  const lastLine = below.lastLine ?? body?.lastLine ?? heading.lastLine;
  const first = lines[firstLine];
  const last = lines[lastLine];
  const arxivId = [heading.reference, body?.reference]
    .map((target) => paperIdOf(addressOf(addresses, target)))
    .find((id) => id !== undefined);
  const isLast = nextWithContent(lines, lastLine + 1) === lines.length;
  return {
    title: { content: heading.content, range: heading.range },
    wrapped: body?.wrapped ?? [],
    cut: body?.cut,
    meta: mergeParts(
      { fields: fieldsAbove(arxivId, votes?.count, note?.submitter), parts: {} },
      below.read,
    ),
    range: first && last ? linesRange(text, first, last) : heading.range,
    unfinished:
      heading.reference === undefined ||
      (body !== undefined && body.reference === undefined && below.lastLine === undefined) ||
      (below.unfinished && isLast),
    firstLine,
    lastLine,
    problems: below.problems,
  };
}

interface Below {
  readonly read: PartsRead;
  /** Index of the last line of meta; undefined where there is none. */
  readonly lastLine: number | undefined;
  readonly unfinished: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the lines of meta below an abstract, until the date or the start of another entry. */
function readBelow(page: Page, from: number): Below {
  const { text, lines } = page;
  let read = nothingRead;
  let lastLine: number | undefined;
  let unfinished = false;
  let unknown: Line[] = [];
  const strays: Line[] = [];
  let at = from;
  for (; at < lines.length && read.fields.published === undefined; at++) {
    const line = lines[at];
    if (!line || line.content === '') {
      continue;
    }
    const starts = page.notes.below.has(at) || page.votes.has(at);
    if (starts || endsList(line.content) || headingStart.test(line.content)) {
      break;
    }
    const meta = readMeta(page, at, lastLine !== undefined);
    if (meta) {
      read = mergeParts(meta.read, read);
      unfinished = meta.torn;
      unknown.forEach((stray) => strays.push(stray));
      unknown = [];
      lastLine = meta.lastLine;
      at = meta.lastLine;
    } else {
      unknown.push(line);
    }
  }
  const comments = readCommentsBelow(page, at, read);
  if (comments) {
    read = mergeParts(comments.read, read);
    lastLine = comments.lastLine;
  }
  const isFooter = endsList(lines[at]?.content ?? '') || at >= lines.length;
  const problems = unknownLines(text, isFooter ? strays : strays.concat(unknown));
  return { read, lastLine, unfinished, problems };
}

/** Reads the link of the comments where it stands below its date, not beside it. */
function readCommentsBelow(
  { text, lines, votes }: Page,
  from: number,
  read: PartsRead,
): { readonly read: PartsRead; readonly lastLine: number } | undefined {
  if (read.fields.published === undefined || read.fields.comments !== undefined) {
    return undefined;
  }
  const at = nextWithContent(lines, from);
  const link = votes.has(at) ? undefined : readCountLink(lines, at);
  return (
    link && {
      read: {
        fields: { comments: link.count },
        parts: { comments: placeRange(text, link.line, link.from, link.to) },
      },
      lastLine: link.lastLine,
    }
  );
}
