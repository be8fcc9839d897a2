import { buttonStart, findNotes, type RowNotes } from './buttons';
import type { Row } from './rows';

/** Where entries can start, found in one pass over all rows. */
export interface Anchors {
  /** Whether upvotes or their log-in address start an entry at a row. */
  startsAt(index: number): boolean;
  /** Whether a row opens a title that tells by its addresses alone that an entry starts. */
  headingAt(index: number): boolean;
  /** Where the entry ends at the latest whose title is looked for from a row on. */
  endOf(from: number): number;
  /** The notes with which entries start, above their upvotes. */
  readonly notes: RowNotes;
}

/** Finds where entries start; see {@link Anchors}. Linear in the number of rows. */
export function findAnchors(rows: readonly Row[]): Anchors {
  const starts = new Set<number>();
  const headings = new Map<number, Heading>();
  const following = nextPapers(rows);
  let above: string | undefined;
  rows.forEach((row, index) => {
    const start = startAt(rows, index, following, above);
    if (start !== undefined) {
      starts.add(start);
    }
    const heading = headingOf(rows, index, following);
    if (heading) {
      headings.set(index, heading);
    }
    above = row.kind === 'paper' ? row.id : above;
  });

  const tops = [...starts, ...headings.keys()].sort((a, b) => a - b);
  const notes = findNotes(rows, tops);
  for (const note of notes.keys()) {
    starts.add(note);
  }
  const marks = notes.size === 0 ? tops : [...tops, ...notes.keys()].sort((a, b) => a - b);
  const ends = endsOf(marks, starts, headings);
  return {
    startsAt: (index) => starts.has(index),
    headingAt: (index) => headings.has(index),
    endOf: (from) => {
      const place = firstAtLeast(marks, from);
      const mark = marks[place];
      const own = rows[following[from] ?? rows.length]?.id;
      // A title's own heading ends nothing, nor does what only looks like one in its abstract.
      const isOwn = mark !== undefined && !starts.has(mark) && headings.get(mark)?.id === own;
      return (isOwn ? ends[place] : mark) ?? rows.length;
    },
    notes,
  };
}

/** For each mark, the next that is a start or the heading of another paper. */
function endsOf(
  marks: readonly number[],
  starts: ReadonlySet<number>,
  headings: ReadonlyMap<number, Heading>,
): (number | undefined)[] {
  const ends: (number | undefined)[] = marks.map(() => undefined);
  for (let place = marks.length - 2; place >= 0; place--) {
    const [mark = 0, next = 0] = marks.slice(place, place + 2);
    const isSame = !starts.has(next) && headings.get(next)?.id === headings.get(mark)?.id;
    ends[place] = isSame ? ends[place + 1] : next;
  }
  return ends;
}

interface Heading {
  readonly id: string;
}

/** For each row, where the next address of a paper stands, from it on. */
function nextPapers(rows: readonly Row[]): number[] {
  const next = Array.from({ length: rows.length + 1 }, () => rows.length);
  for (let index = rows.length - 1; index >= 0; index--) {
    next[index] = rows[index]?.kind === 'paper' ? index : (next[index + 1] ?? rows.length);
  }
  return next;
}

/** Where the entry starts whose mark or log-in address a row is, if it is one. */
function startAt(
  rows: readonly Row[],
  index: number,
  following: readonly number[],
  above: string | undefined,
): number | undefined {
  const row = rows[index];
  if (row?.kind === 'login' && row.id !== undefined) {
    return buttonStart(rows, index);
  }
  if (row?.kind !== 'marker') {
    return undefined;
  }
  // Not what stands in an abstract that is still open.
  const next = rows[following[index] ?? rows.length];
  const isOwn = rows[index + 1]?.kind === 'login' || above === undefined || next?.id !== above;
  return isOwn ? index : undefined;
}

/** A block of text, the address of a paper, more text, and the same address again. */
function headingOf(
  rows: readonly Row[],
  index: number,
  following: readonly number[],
): Heading | undefined {
  const row = rows[index];
  if (!row?.opensBlock || !isTitleKind(row)) {
    return undefined;
  }
  const paper = following[index] ?? rows.length;
  const closing = following[paper + 1] ?? rows.length;
  const id = rows[paper]?.id;
  const isPair = id !== undefined && closing > paper + 1 && rows[closing]?.id === id;
  return isPair && isOneBlock(rows, index, paper) ? { id } : undefined;
}

/** Whether nothing but wraps stands between the first row of a title and its address. */
function isOneBlock(rows: readonly Row[], from: number, end: number): boolean {
  for (let at = from + 1; at < end; at++) {
    const row = rows[at];
    if (!row || row.opensBlock || !isTitleKind(row)) {
      return false;
    }
  }
  return true;
}

/** Titles can look like counts, dates and authors. */
function isTitleKind({ kind }: Row): boolean {
  return kind === 'text' || kind === 'count' || kind === 'date' || kind === 'authors';
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
