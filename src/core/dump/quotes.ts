import type { Range } from '../model';
import { DerivedTextBuilder, type DerivedText } from './offsets';

/** The mark of quoted lines as mails and Markdown have it, once for each level. */
const quotedLine = /^[ \t\u00A0]{0,3}((?:>[ \u00A0]?){1,20})/;

const mayBeQuoted = /^[ \t\u00A0]{0,3}>/m;

/** Whether a text has lines with the mark of quoting. */
export function hasQuotes(text: string): boolean {
  return text.includes('>') && mayBeQuoted.test(text);
}

/** A run of quoted lines, and what is quoted, without its marks. */
export interface Quote extends Range {
  readonly inside: DerivedText;
}

interface QuotedLine extends Range {
  /** Where the mark ends; undefined for a blank line without. */
  readonly marks: RegExpExecArray | undefined;
  readonly next: number;
}

/**
 * The quoted runs of a text, in order. Blank lines may lack the mark within a run. Of nested marks
 * those are left that not all of its lines have. Linear.
 */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  let run: QuotedLine[] = [];
  for (const line of linesOf(text)) {
    if (line.marks) {
      run.push(line);
    } else if (text.slice(line.start, line.end).trim() !== '') {
      closeRun(text, run, quotes);
      run = [];
    } else if (run.length > 0) {
      run.push(line);
    }
  }
  closeRun(text, run, quotes);
  return quotes;
}

function* linesOf(text: string): Generator<QuotedLine> {
  const lineEnd = /\r\n?|\n|$/g;
  for (let start = 0; start < text.length;) {
    lineEnd.lastIndex = start;
    const found = lineEnd.exec(text);
    const end = found?.index ?? text.length;
    const next = end + (found?.[0].length ?? 0);
    const marks = quotedLine.exec(text.slice(start, Math.min(end, start + longestMark)));
    yield { start, end, next, marks: marks ?? undefined };
    start = Math.max(next, start + 1);
  }
}

const mostMarks = 20;
const longestMark = 64;

function closeRun(text: string, run: readonly QuotedLine[], quotes: Quote[]): void {
  const lines = run.slice(0, run.findLastIndex(({ marks }) => marks !== undefined) + 1);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) {
    return;
  }
  const depth = depthOfRun(text, lines);
  const builder = new DerivedTextBuilder();
  for (const { start, marks, next } of lines) {
    const from = start + (marks ? lengthOfMarks(marks, depth) : 0);
    builder.add(text.slice(from, next), { start: from, end: next });
  }
  quotes.push({ start: first.start, end: last.end, inside: builder.build() });
}

/** How many marks all lines have that quote something. */
function depthOfRun(text: string, lines: readonly QuotedLine[]): number {
  let least = mostMarks;
  for (const { start, end, marks } of lines) {
    if (marks && text.slice(start + marks[0].length, end).trim() !== '') {
      least = Math.min(least, (marks[1] ?? '').split('>').length - 1);
    }
  }
  return least;
}

/** The length of the first `depth` marks of a line, the blanks before and behind them included. */
function lengthOfMarks({ 0: whole, 1: marks = '' }: RegExpExecArray, depth: number): number {
  let length = 0;
  for (let level = 0; level < depth && length < marks.length; level++) {
    length += /[ \u00A0]/.test(marks.charAt(length + 1)) ? 2 : 1;
  }
  return whole.length - marks.length + length;
}
