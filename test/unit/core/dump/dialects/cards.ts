import type { Dump, Entry } from '../../../../../src/core/model';
import { flawsOf } from '../soundness';

const places = new Set(['start', 'end', 'titleRange', 'abstractRange', 'parts']);

/** An entry without its offsets. */
export function saidOf(entry: Entry): unknown {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !places.has(name)));
}

/** A dump without its offsets, as the expectations have it. */
export function summaryOf({ dialect, page, listed, entries, problems }: Dump): unknown {
  return {
    dialect,
    page,
    ...(listed ? { listed } : {}),
    entries: entries.map(saidOf),
    ...(problems.length > 0 ? { problems: problems.map(({ code }) => code) } : {}),
  };
}

/**
 * What is wrong with a dump of cards. Cards begin above their titles, at their submitter, and end
 * below their dates, at counts and addresses; Markdown prints titles with escapes.
 */
export function cardFlawsOf(text: string, dump: Dump): string[] {
  const allowed = /^(?:starts elsewhere than its title|ends early)$/;
  return flawsOf(text, dump).filter(
    (flaw) => !allowed.test(flaw) && !(flaw.includes('\\') && /^(?:title|abstract): /.test(flaw)),
  );
}
