import type { Entry, Problem } from '../model';
import type { Line } from './lines';
import { problem } from './problems';

/**
 * Reports where further digests open below the first one.
 *
 * @param entries in the order of their titles
 * @param opens whether a line is one that a digest opens with; several of them together count once
 */
export function secondDigests(
  lines: readonly Line[],
  entries: readonly Entry[],
  opens: (content: string) => boolean,
): Problem[] {
  const found: Problem[] = [];
  let passed = 0;
  let opened = 0;
  for (const line of lines) {
    if (line.content === '' || !opens(line.content)) {
      continue;
    }
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
