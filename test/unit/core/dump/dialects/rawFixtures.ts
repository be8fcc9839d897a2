import type { Dump, Entry, Range } from '../../../../../src/core/model';
import { headLines, type DumpHead } from '../../../../../src/core/dump/dialect';
import { detectionLength } from '../../../../../src/core/dump/detect';
import { cleanText } from '../../../../../src/core/dump/lines';
import { readOff } from '../soundness';

/** What recognition is shown of a text. */
export function headOf(text: string): DumpHead {
  const opening = text.slice(0, detectionLength).replace(/^\uFEFF/, '');
  const lines = opening
    .split(/\r\n?|\n/)
    .map(cleanText)
    .filter((line) => line !== '')
    .slice(0, headLines);
  return { lines, text: opening };
}

/** A dump without its offsets and what is undefined, as the expectations have it. */
export function summaryOf({ dialect, page, listed, entries, problems }: Dump): unknown {
  const places = new Set(['start', 'end', 'titleRange', 'abstractRange', 'parts']);
  const told = {
    dialect,
    page,
    listed,
    entries: entries.map((entry) =>
      Object.fromEntries(Object.entries(entry).filter(([key]) => !places.has(key))),
    ),
    problems: problems.length > 0 ? problems.map(({ code }) => code) : undefined,
  };
  const plain: unknown = JSON.parse(JSON.stringify(told));
  return plain;
}

/**
 * What is wrong with the places of a dump: outside of the text or of their entry, out of order, or
 * not spanning what was read. `decode` undoes the escapes of the dialect.
 */
export function placeFlaws(
  text: string,
  dump: Dump,
  decode = (raw: string): string => raw,
): string[] {
  const whole = { start: 0, end: text.length };
  const printed = ({ start, end }: Range): string => {
    const decoded = decode(text.slice(start, end));
    return readOff(decoded, { start: 0, end: decoded.length });
  };
  return [
    ...ordered('entry', dump.entries),
    ...ordered('furniture', dump.furniture),
    ...[...dump.entries, ...dump.furniture, ...dump.problems].flatMap((range) =>
      within('range', range, whole),
    ),
    ...(dump.listedRange ? within('listed', dump.listedRange, whole) : []),
    ...dump.problems.flatMap(({ code, start }, index) =>
      start < (dump.problems[index - 1]?.start ?? 0) ? [`${code} is out of order`] : [],
    ),
    ...dump.entries.flatMap((entry) => entryFlaws(text, entry, printed)),
  ];
}

function entryFlaws(text: string, entry: Entry, printed: (range: Range) => string): string[] {
  const { title, abstract, titleRange, abstractRange, parts } = entry;
  const places = [
    titleRange,
    abstractRange,
    parts.authors,
    parts.organization,
    parts.published,
    parts.comments,
  ];
  const ends = [titleRange, ...(abstractRange ? [abstractRange] : [])].flatMap(({ start, end }) => [
    text.charAt(start),
    text.charAt(end - 1),
  ]);
  return [
    ...(title === '' ? ['empty title'] : []),
    ...places.flatMap((place) => (place ? within(`part of ${title}`, place, entry) : [])),
    ...(ends.some((character) => character.trim() === '') ? [`${title}: blank at an end`] : []),
    ...(printed(titleRange) === title ? [] : [`${title}: printed ${printed(titleRange)}`]),
    ...((abstract === undefined) === (abstractRange === undefined) ? [] : ['abstract unplaced']),
    ...((abstract === undefined) === (entry.abstractKind === undefined) ? [] : ['kind unsaid']),
    ...(abstractRange === undefined || printed(abstractRange) === abstract
      ? []
      : [`${abstract ?? ''}: printed ${printed(abstractRange)}`]),
  ];
}

function ordered(name: string, ranges: readonly Range[]): string[] {
  return ranges.flatMap(({ start }, index) =>
    start < (ranges[index - 1]?.end ?? 0) ? [`${name} ${index} overlaps`] : [],
  );
}

function within(name: string, range: Range, outer: Range): string[] {
  return outer.start <= range.start && range.start <= range.end && range.end <= outer.end
    ? []
    : [`${name}: ${range.start}–${range.end} in ${outer.start}–${outer.end}`];
}

/** Undoes the escapes of a JSON string; one that is cut off stays as it is. */
export function decodeJson(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}

/** Undoes the entities of an attribute, and then the escapes of JSON. */
export function decodeHtml(raw: string): string {
  return decodeJson(
    raw
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}
