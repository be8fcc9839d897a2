import type { Dump, Entry, Range } from '../../../../src/core/model';

/**
 * What is wrong with a dump, whatever its text: offsets outside of the text or of what holds them,
 * entries and problems out of order, texts that are not what stands at their ranges. Empty when all
 * is well.
 */
export function flawsOf(text: string, dump: Dump): string[] {
  return [
    ...orderFlaws('furniture', dump.furniture, text),
    ...orderFlaws('entries', dump.entries, text),
    ...(dump.listedRange ? rangeFlaws('listed date', dump.listedRange, wholeOf(text)) : []),
    ...dump.problems.flatMap((problem) => rangeFlaws(problem.code, problem, wholeOf(text))),
    ...dump.problems.flatMap(({ code, start }, index) =>
      start < (dump.problems[index - 1]?.start ?? 0) ? [`${code} is out of order`] : [],
    ),
    ...dump.entries.flatMap((entry) => entryFlaws(text, entry)),
  ];
}

/** A text as it is printed in a dump, read the way a person would: line breaks are spaces. */
export function readOff(text: string, { start, end }: Range): string {
  return text
    .slice(start, end)
    .split(/[\r\n]+/)
    .map(cleaned)
    .filter((line) => line !== '')
    .join(' ');
}

/** A line as a person sees it: nothing invisible, plain spaces, no blanks at the ends. */
export function cleaned(line: string): string {
  const seen = line
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
  return withoutEdges(seen, /[\s\u200C-\u200F]/);
}

function withoutEdges(text: string, edge: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && edge.test(text.charAt(start))) {
    start++;
  }
  while (end > start && edge.test(text.charAt(end - 1))) {
    end--;
  }
  return text.slice(start, end);
}

function wholeOf(text: string): Range {
  return { start: 0, end: text.length };
}

function rangeFlaws(name: string, range: Range, within: Range): string[] {
  const sound =
    Number.isInteger(range.start) &&
    Number.isInteger(range.end) &&
    within.start <= range.start &&
    range.start <= range.end &&
    range.end <= within.end;
  return sound ? [] : [`${name}: ${range.start}–${range.end} in ${within.start}–${within.end}`];
}

function orderFlaws(name: string, ranges: readonly Range[], text: string): string[] {
  return ranges.flatMap((range, index) =>
    rangeFlaws(name, range, { start: ranges[index - 1]?.end ?? 0, end: text.length }),
  );
}

function entryFlaws(text: string, entry: Entry): string[] {
  const { title, abstract, titleRange, abstractRange, parts } = entry;
  const inOrder = [
    titleRange,
    abstractRange,
    parts.authors ?? parts.organization,
    parts.published,
    parts.comments,
  ].filter((range) => range !== undefined);
  return [
    ...(title === '' ? ['empty title'] : []),
    ...(entry.start === titleRange.start ? [] : ['starts elsewhere than its title']),
    ...(entry.end === inOrder.at(-1)?.end || parts.published === undefined ? [] : ['ends early']),
    ...orderFlaws(`parts of “${title}”`, inOrder, text),
    ...inOrder.flatMap((range) => rangeFlaws(`part of “${title}”`, range, entry)),
    ...mismatch('title', readOff(text, titleRange), title),
    ...(abstractRange ? mismatch('abstract', readOff(text, abstractRange), abstract) : []),
    ...(entry.comments === undefined || parts.comments === undefined
      ? []
      : mismatch('comments', countAt(text, parts.comments), entry.comments)),
    ...((abstract === undefined) === (abstractRange === undefined) ? [] : ['abstract unplaced']),
    ...((abstract === undefined) === (entry.abstractKind === undefined) ? [] : ['kind unsaid']),
  ];
}

function countAt(text: string, range: Range): number {
  const printed = readOff(text, range).replaceAll(',', '');
  return /k$/i.test(printed) ? Math.round(Number(printed.slice(0, -1)) * 1000) : Number(printed);
}

function mismatch<T>(name: string, printed: T, read: T | undefined): string[] {
  return printed === read ? [] : [`${name}: “${String(printed)}” read as “${String(read)}”`];
}
