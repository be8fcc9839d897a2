import type { Dump, Entry, PartialDate, Range } from '../model';
import { parseDateText } from '../dump/dateText';
import { cleanText } from '../dump/lines';

/** One of the digests that stand one after another in a dump; most dumps hold a single one. */
export interface DigestPart extends Range {
  readonly listed?: PartialDate;
  /** Where the date stands, else the beginning of the digest. */
  readonly nameRange: Range;
  readonly entries: readonly Entry[];
}

/**
 * The digests of a dump, in order; together they are the whole text, and each holds the entries that
 * begin in it. A text that is no dump has none.
 */
export function digestsOf(text: string, dump: Dump): DigestPart[] {
  if (dump.dialect === 'unknown') {
    return [];
  }
  const starts = dump.problems
    .filter(({ code, start }) => code === 'second-digest' && start > 0)
    .map(({ start }) => start)
    .sort((a, b) => a - b);
  let taken = 0;
  return [0, ...starts].map((start, index) => {
    const end = starts[index] ?? text.length;
    const from = taken;
    while ((dump.entries[taken]?.start ?? end) < end) {
      taken++;
    }
    const entries = dump.entries.slice(from, taken);
    const range = { start, end };
    return { ...range, entries, ...listing(text, dump, range, index, entries) };
  });
}

function listing(
  text: string,
  dump: Dump,
  { start, end }: Range,
  index: number,
  entries: readonly Entry[],
): Pick<DigestPart, 'listed' | 'nameRange'> {
  const beginning = { start, end: Math.min(end, lineEnd(text, start)) };
  if (index > 0) {
    const head = { start, end: entries[0]?.start ?? end };
    return listedLine(text, head) ?? { nameRange: beginning };
  }
  const { listed, listedRange } = dump;
  const isInside = listedRange && listedRange.start >= start && listedRange.end <= end;
  return { ...(listed && { listed }), nameRange: isInside ? listedRange : beginning };
}

/** The first line that is nothing but a date. */
function listedLine(text: string, { start, end }: Range) {
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const found = parseDateText(cleanText(match[0]));
    if (found && found.comments === undefined) {
      const nameStart = start + match.index;
      const nameRange = { start: nameStart, end: nameStart + match[0].length };
      return { listed: found.date, nameRange };
    }
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from, from + longestName));
  return from + (found?.index ?? longestName);
}

/** How much of a line stands for a digest that prints no date, in UTF-16 code units. */
const longestName = 200;
