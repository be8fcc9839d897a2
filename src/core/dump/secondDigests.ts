import type { Entry, Problem } from '../model';
import type { Line } from './lines';
import { problem } from './problems';

/**
 * Reports where further digests open below the first one.
 *
 * @param openings the lines that a digest opens with; several of them together count once
 * @param entries in the order of their titles
 */
export function secondDigests(openings: readonly Line[], entries: readonly Entry[]): Problem[] {
  const found: Problem[] = [];
  let passed = 0;
  let opened = 0;
  for (const line of openings) {
    while ((entries[passed]?.titleRange.start ?? Infinity) < line.start) {
      passed++;
    }
    if (passed > opened) {
      found.push(problem('second-digest', line));
      opened = passed;
    }
  }
  return found;
}

/** The lines with content that a digest opens with. */
export function openingLines(
  lines: readonly Line[],
  opens: (content: string) => boolean,
): readonly Line[] {
  const found: Line[] = [];
  for (const line of lines) {
    if (line.content !== '' && opens(line.content)) {
      found.push(line);
    }
  }
  return found;
}
