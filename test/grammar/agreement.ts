import { parseDateText } from '../../src/core/dump/dateText';
import { contentRange, splitLines, type Line } from '../../src/core/dump/lines';
import type { Dump, Entry, Range } from '../../src/core/model';

/** The parts of a dump that grammar and parser both know, by the grammar's scope for them. */
export const sharedScopes = [
  'markup.heading',
  'meta.abstract',
  'meta.authors',
  'meta.organization',
  'constant.numeric.date.published',
  'constant.numeric.count.comments',
  'constant.numeric.date.listed',
  'comment',
] as const;

export type SharedScope = (typeof sharedScopes)[number];

/** Where the parser sees each part: one range a line, without the blanks around it. */
export function parsedRanges(text: string, dump: Dump): Record<SharedScope, Range[]> {
  const lines = splitLines(text);
  const ranges = (of: (entry: Entry) => Range | undefined): Range[] =>
    dump.entries.flatMap((entry) => linesWithin(text, lines, of(entry)));
  return {
    'markup.heading': ranges((entry) => entry.titleRange),
    'meta.abstract': ranges((entry) => entry.abstractRange),
    'meta.authors': ranges((entry) => entry.parts.authors),
    'meta.organization': ranges((entry) => entry.parts.organization),
    'constant.numeric.date.published': ranges((entry) => entry.parts.published),
    'constant.numeric.count.comments': ranges((entry) => entry.parts.comments),
    'constant.numeric.date.listed': [
      ...linesWithin(text, lines, dump.listedRange),
      ...laterListedDates(text, lines, dump),
    ],
    comment: dump.furniture.flatMap((range) => linesWithin(text, lines, range)),
  };
}

/** The parser keeps the first list's date; of lists pasted below it, each has its own. */
function laterListedDates(text: string, lines: readonly Line[], dump: Dump): Range[] {
  return dump.furniture.slice(1).flatMap(({ end }) => {
    const next = lines.find((line) => line.start > end && line.content !== '');
    const date = next && parseDateText(next.content);
    return next && date && date.comments === undefined ? [contentRange(text, next)] : [];
  });
}

/** The part of a range on each line that it touches, without the blanks around it. */
export function linesWithin(
  text: string,
  lines: readonly Line[],
  range: Range | undefined,
): Range[] {
  if (!range) {
    return [];
  }
  return lines
    .filter((line) => line.start < range.end && line.end > range.start && line.content !== '')
    .map((line) =>
      contentRange(text, {
        start: Math.max(line.start, range.start),
        end: Math.min(line.end, range.end),
      }),
    );
}
