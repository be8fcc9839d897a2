import { nextWithContent, type Line } from '../../lines';
import { placeNotes, type PlacedNotes } from '../../markdown/submitters';
import type { PrintedText } from '../../markdown/parts';
import { readEscaped, readLinkEnd } from '../../markdown/text';
import {
  linkedPaper,
  paperOf,
  plainTitleStart,
  readMetaLine,
  readVotes,
  readWrapped,
  textRange,
  titleStart,
  type MetaLine,
  type PlacedVotes,
  type Votes,
} from './lines';

/** A text with what is known of its lines at once. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** For each line, where the next entry starts from it on: at its votes, or the note above. */
  readonly nextStart: readonly number[];
  /** The votes that start at a line. */
  readonly votes: ReadonlyMap<number, PlacedVotes>;
  readonly notes: PlacedNotes;
  /** For each paper, the lines that end with a link to it, authors and headings not among them. */
  readonly linkEnds: ReadonlyMap<string, readonly number[]>;
  /** What a line says as one of meta; each line is read once, when it is first asked for. */
  readonly metaAt: (at: number) => MetaLine | undefined;
}

/** The heading of an entry: the link to its paper ends it, unless the capture ends before. */
export interface Heading extends PrintedText {
  readonly lastLine: number;
  readonly arxivId: string | undefined;
}

/** Looks once at all lines; linear. */
export function surveyPage(text: string, lines: readonly Line[]): Page {
  const metas: (MetaLine | undefined)[] = [];
  const metaAt = (at: number): MetaLine | undefined => {
    const line = lines[at];
    if (line && !(at in metas)) {
      metas[at] = readMetaLine(text, line);
    }
    return metas[at];
  };
  const votes = new Map<number, PlacedVotes>();
  const tops: number[] = [];
  const linkEnds = new Map<string, number[]>();
  for (const { index: at, content } of lines) {
    if (content === '' || titleStart(content) !== undefined) {
      if (content !== '') {
        tops.push(at);
      }
      continue;
    }
    const link = readLinkEnd(content);
    const found = content.startsWith('[') ? readVotes(lines, at, link) : undefined;
    if (found) {
      votes.set(at, found);
      tops.push(at);
    }
    const id = link && paperOf(link);
    if (id !== undefined && !metaAt(at)) {
      const ends = linkEnds.get(id) ?? [];
      ends.push(at);
      linkEnds.set(id, ends);
    }
  }
  const notes = placeNotes(text, lines, tops);
  return {
    text,
    lines,
    votes,
    notes,
    nextStart: nextStarts(lines, votes, notes),
    linkEnds,
    metaAt,
  };
}

function nextStarts(
  lines: readonly Line[],
  votes: ReadonlyMap<number, unknown>,
  { below }: PlacedNotes,
): number[] {
  const next = lines.map(() => lines.length);
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at--) {
    if (votes.has(at) || below.has(at)) {
      start = at;
    }
    next[at] = start;
  }
  return next;
}

/** Reads the linked heading that starts at a line; it may go on until a blank line. */
export function readHeading({ text, lines }: Page, at: number): Heading | undefined {
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
    const range = textRange(text, lines.slice(at, index + 1), from, to);
    return { content, range, lastLine: index, arxivId };
  }
  return undefined;
}

/** Reads a heading under votes that lost its link; the votes tell the paper. */
export function readUnlinkedHeading(
  { text, lines }: Page,
  at: number,
  { arxivId }: Votes,
): Heading | undefined {
  const line = lines[at];
  const from = line && plainTitleStart(line.content);
  if (!line || from === undefined || nextWithContent(lines, at + 1) === lines.length) {
    return undefined;
  }
  const to = line.content.length;
  const content = readEscaped(line.content.slice(from));
  return { content, range: textRange(text, [line], from, to), lastLine: at, arxivId };
}

/** The first of ascending numbers that is not below `from`. */
export function firstFrom(ascending: readonly number[], from: number): number | undefined {
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
