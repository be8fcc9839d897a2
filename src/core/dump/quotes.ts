import type { Range } from '../model';
import { codeAt, isInk } from './characters';
import { splitLines } from './lines';
import { DerivedTextBuilder, type DerivedText } from './offsets';

const [tab, lineFeed, carriageReturn, space, quoteMark, fixedSpace] = [
  0x09, 0x0a, 0x0d, 0x20, 0x3e, 0xa0,
];

/** Blanks that may stand before the first mark. */
const mostBlanks = 3;
const mostMarks = 20;

/** Whether a text has lines with the mark of quoting. */
export function hasQuotes(text: string): boolean {
  for (let at = text.indexOf('>'); at >= 0; at = text.indexOf('>', at + 1)) {
    let start = at;
    while (start > at - mostBlanks && isBlank(codeAt(text, start - 1))) {
      start--;
    }
    const above = codeAt(text, start - 1);
    if (start === 0 || above === lineFeed || above === carriageReturn) {
      return true;
    }
  }
  return false;
}

function isBlank(code: number): boolean {
  return code === space || code === tab || code === fixedSpace;
}

/** A run of quoted lines, and what is quoted, without its marks. */
export interface Quote extends Range {
  readonly inside: DerivedText;
}

interface QuotedLine extends Range {
  /** How many marks it has; none where it is blank. */
  readonly depth: number;
  readonly marksEnd: number;
  /** Whether marks are all that it has. */
  readonly isBare: boolean;
  /** Where the next line starts. */
  readonly next: number;
}

/**
 * The quoted runs of a text, in order. Blank lines may lack the mark within a run. Of nested marks
 * those are left that not all of its lines have. Linear.
 */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  const lines = splitLines(text);
  let run: QuotedLine[] = [];
  for (const { index, start, end, content } of lines) {
    const marksEnd = content.startsWith('>') ? endOfMarks(text, start, mostMarks) : start;
    if (marksEnd > start || (content === '' && run.length > 0)) {
      const next = lines[index + 1]?.start ?? text.length;
      const isBare = !isInk(text.charCodeAt(marksEnd)) && text.slice(marksEnd, end).trim() === '';
      const depth = depthOf(text, start, marksEnd);
      run.push({ start, end, depth, marksEnd, isBare, next });
    } else if (run.length > 0 && content !== '') {
      closeRun(text, run, quotes);
      run = [];
    }
  }
  closeRun(text, run, quotes);
  return quotes;
}

/** Where the first `most` marks of a line end, each with the blank behind it; its start if none. */
function endOfMarks(text: string, start: number, most: number): number {
  let at = start;
  while (at < start + mostBlanks && isBlank(text.charCodeAt(at))) {
    at++;
  }
  let end = start;
  for (let depth = 0; depth < most && text.charCodeAt(at) === quoteMark; depth++) {
    const behind = text.charCodeAt(at + 1);
    at += behind === space || behind === fixedSpace ? 2 : 1;
    end = at;
  }
  return end;
}

function depthOf(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    depth += text.charCodeAt(at) === quoteMark ? 1 : 0;
  }
  return depth;
}

function closeRun(text: string, run: readonly QuotedLine[], quotes: Quote[]): void {
  const lines = run.slice(0, run.findLastIndex(({ depth }) => depth > 0) + 1);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) {
    return;
  }
  // How many marks all lines have that quote something.
  let least = mostMarks;
  for (const { depth, isBare } of lines) {
    least = depth > 0 && !isBare ? Math.min(least, depth) : least;
  }
  const builder = new DerivedTextBuilder();
  for (const { start, depth, marksEnd, next } of lines) {
    const from = depth > least ? endOfMarks(text, start, least) : marksEnd;
    builder.add(text.slice(from, next), { start: from, end: next });
  }
  quotes.push({ start: first.start, end: last.end, inside: builder.build() });
}
