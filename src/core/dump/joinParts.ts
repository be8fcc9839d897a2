import type { Dump, Range } from '../model';
import { contentRange } from './lines';
import { problem } from './problems';

/** A dump that stands in a part of a text; its offsets are those of the whole. */
export interface PlacedDump extends Range {
  readonly dump: Dump;
}

/**
 * The dumps of parts of a text as one, such as those of its code fences, with everything around
 * them as furniture. Further dumps are reported where they start.
 */
export function joinParts(text: string, parts: readonly PlacedDump[]): Dump | undefined {
  const placed = parts.map(({ dump }) => dump);
  const [first] = placed;
  if (!first) {
    return undefined;
  }
  const starts = [0, ...parts.map(({ end }) => end)];
  const around = starts
    .map((start, index) => contentRange(text, { start, end: parts[index]?.start ?? text.length }))
    .filter(({ start, end }) => start < end);
  const seconds = parts
    .slice(1)
    .map(({ start }) => problem('second-digest', { start, end: start }));
  return {
    ...first,
    entries: placed.flatMap(({ entries }) => entries),
    problems: [...seconds, ...placed.flatMap(({ problems }) => problems)].sort(byStart),
    furniture: [...around, ...placed.flatMap(({ furniture }) => furniture)].sort(byStart),
  };
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}
