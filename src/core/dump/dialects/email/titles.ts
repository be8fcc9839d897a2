import type { Entry, Problem, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { isLetter } from '../../characters';
import { contentRange, placeRange, type Line } from '../../lines';
import { problem } from '../../problems';
import { paperIdOf } from '../../siteUrls';
import { addressOf, tornUpvotesAt, unquoted, upvotesAt } from './lines';

export interface EmailSection {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  readonly furniture: readonly Range[];
}

const bullet = /^(?:[•*·‣-]|\d{1,3}[.)])[ \t]+/;

/** Reads the titles below an intro. */
export function readTitles(text: string, lines: readonly Line[]): EmailSection {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const furniture: Range[] = [];
  let open: Line[] = [];
  /** Whether the last title's line is right above, so that an address below it is its own. */
  let isBelowTitle = false;

  const closeOpen = (): void => {
    if (open.length === 0) {
      return;
    }
    // Not spread: a hostile mail has more lines than a call may have arguments.
    for (const line of open) {
      furniture.push(contentRange(text, line));
    }
    open = [];
  };
  const lastIndex = lines.findLastIndex(({ content }) => unquoted(content) !== '');
  lines.forEach((line, index) => {
    const content = unquoted(line.content);
    if (content === '') {
      closeOpen();
      return;
    }
    const found = upvotesAt(content);
    const isLast = index === lastIndex;
    const tornEnd = found || !isLast ? undefined : tornUpvotesAt(content);
    const last = entries.at(-1);
    if (found) {
      const isAlone = open.length === 0 && isLetter(line.content.charCodeAt(0));
      const entry = isAlone
        ? plainEntry(text, line, found.titleEnd, found.upvotes)
        : makeEntry(text, [...open, line], found.titleEnd, found.upvotes);
      if (entry) {
        entries.push(entry);
      } else {
        problems.push(problem('unknown-line', contentRange(text, line), line.content));
      }
      isBelowTitle = entry !== undefined;
      open = isAlone ? open : [];
    } else if (tornEnd !== undefined) {
      open.push(line);
      const entry = makeEntry(text, open, tornEnd, undefined);
      if (entry) {
        entries.push(entry);
        problems.push(problem('torn-entry', entry.titleRange));
      }
      open = [];
    } else if (last && isBelowTitle && open.length === 0 && isPaperAddress(content)) {
      entries[entries.length - 1] = withAddress(last, content, contentRange(text, line).end);
      isBelowTitle = false;
    } else {
      if (bullet.test(content)) {
        closeOpen();
      }
      open.push(line);
    }
  });
  closeOpen();
  return { entries, problems, furniture };
}

function isPaperAddress(content: string): boolean {
  const address = addressOf(content);
  return address?.textEnd === 0 && paperIdOf(address.url) !== undefined;
}

function withAddress(entry: Entry, content: string, end: number): Entry {
  const arxivId = entry.arxivId ?? paperIdOf(addressOf(content)?.url ?? '');
  return Object.assign({}, entry, arxivId === undefined ? { end } : { arxivId, end });
}

/** The address that mail programs write behind the text of a link, before its upvotes. */
function addressBehind(printed: string): ReturnType<typeof addressOf> {
  return printed.endsWith('>') ? addressOf(printed) : undefined;
}

/** A piece of a title: one line's part of it, with its place in the text. */
interface Piece extends Range {
  readonly content: string;
}

/** Makes an entry of the lines of a title; on the last of them it ends at `titleEnd`. */
function makeEntry(
  text: string,
  lines: readonly Line[],
  titleEnd: number,
  upvotes: number | undefined,
): Entry | undefined {
  const all: Piece[] = [];
  let url: string | undefined;
  for (const [index, line] of lines.entries()) {
    const whole = line.content;
    const quoted = whole.length - unquoted(whole).length;
    const isLast = index === lines.length - 1;
    const behind = isLast ? addressBehind(whole.slice(quoted, quoted + titleEnd)) : undefined;
    const end = isLast ? quoted + (behind?.textEnd ?? titleEnd) : whole.length;
    url ??= behind?.url;
    const lead = index === 0 ? bulletLength(whole.slice(quoted, end)) : 0;
    const piece = pieceOf(text, line, quoted + lead, end);
    if (piece.content !== '') {
      all.push(piece);
    }
  }
  const only = all.length === 1 && all[0] ? withoutMarks(all[0]) : undefined;
  const link = linkOf(only);
  const first = link?.label ?? only ?? all[0];
  const last = link?.label ?? only ?? all.at(-1);
  const lastLine = lines.at(-1);
  if (!first || !last || !lastLine) {
    return undefined;
  }
  const entry: Mutable<Entry> = {
    title: first === last ? first.content : all.map(({ content }) => content).join(' '),
    start: all[0]?.start ?? first.start,
    end: contentRange(text, lastLine).end,
    titleRange: { start: first.start, end: last.end },
    parts: {},
  };
  return withFacts(entry, link?.url ?? url ?? addressOf(lastLine.content)?.url, upvotes);
}

/**
 * The entry of a line that opens with a letter, so that it bears no mark of a list, of a link, or of
 * bold text; a mail may have thousands.
 */
function plainEntry(text: string, line: Line, titleEnd: number, upvotes: number): Entry {
  const behind = addressBehind(line.content.slice(0, titleEnd));
  const printedEnd = behind?.textEnd ?? titleEnd;
  const titleRange = placeRange(text, line, 0, printedEnd);
  const entry = {
    title: line.content.slice(0, printedEnd),
    start: titleRange.start,
    end: contentRange(text, line).end,
    titleRange,
    parts: {},
  };
  return withFacts(entry, behind?.url ?? addressOf(line.content)?.url, upvotes);
}

function withFacts(
  entry: Mutable<Entry>,
  url: string | undefined,
  upvotes: number | undefined,
): Entry {
  const arxivId = url === undefined ? undefined : paperIdOf(url);
  if (arxivId !== undefined) {
    entry.arxivId = arxivId;
  }
  if (upvotes !== undefined) {
    entry.upvotes = upvotes;
  }
  return entry;
}

/** The length of the mark of a list that a title opens with. */
function bulletLength(content: string): number {
  return bullet.exec(content)?.[0].length ?? 0;
}

function pieceOf(text: string, line: Line, start: number, end: number): Piece {
  const content = line.content.slice(start, end).trim();
  const { start: from, end: to } = placeRange(text, line, start, end);
  return { content, start: from, end: to };
}

/** A title without the marks of bold text, and without the bracket of a link that ends behind it. */
function withoutMarks(piece: Piece): Piece {
  const hidden = piece.end - piece.start - piece.content.length;
  const lead = hidden === 0 && /^[*_[]/.test(piece.content) ? marksBefore(piece.content) : 0;
  if (lead === 0) {
    return piece;
  }
  const trail = /^(?:\*\*|__)/.exec(piece.content)?.[0] ?? '*';
  const end = piece.content.endsWith(trail) ? trail.length : 0;
  return {
    content: piece.content.slice(lead, piece.content.length - end),
    start: piece.start + lead,
    end: piece.end - end,
  };
}

function marksBefore(content: string): number {
  const bold = /^(?:\*\*|__)/.exec(content)?.[0].length ?? 0;
  const isOpen = content.charAt(bold) === '[' && !content.includes(']');
  return bold + (isOpen ? 1 : 0);
}

/** The label and the address of a title that is printed as a Markdown link. */
function linkOf(piece: Piece | undefined): { label: Piece; url: string } | undefined {
  if (!piece?.content.startsWith('[') || !piece.content.endsWith(')')) {
    return undefined;
  }
  const middle = piece.content.lastIndexOf('](');
  if (middle < 2) {
    return undefined;
  }
  const hidden = piece.end - piece.start - piece.content.length;
  const label = piece.content.slice(1, middle);
  const url = piece.content.slice(middle + 2, -1);
  // Invisible characters shift places; a label among them keeps its brackets rather than a wrong place.
  return hidden === 0 && paperIdOf(url) !== undefined
    ? { label: { content: label, start: piece.start + 1, end: piece.start + middle }, url }
    : undefined;
}
