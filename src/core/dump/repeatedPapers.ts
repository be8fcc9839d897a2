import type { Dump, Entry, Problem } from '../model';
import { problem } from './problems';

/**
 * Entries that show a paper which stands further up in the same digest already. Where dumps were
 * pasted together, each of their digests is looked at on its own. An entry is known by its arXiv id
 * where both have one, else by its title.
 */
export function repeatedPapers({ entries, problems }: Dump): Problem[] {
  const starts = problems.filter(({ code }) => code === 'second-digest').map(({ start }) => start);
  const found: Problem[] = [];
  // Where every entry has an id, titles decide nothing.
  const needsTitles = entries.some(({ arxivId }) => arxivId === undefined);
  let seen = new Map<string, Entry>();
  for (const entry of entries) {
    if ((starts[0] ?? Infinity) <= entry.start) {
      starts.shift();
      seen = new Map();
    }
    // Within one capture one title has one rendering, in one case.
    const { arxivId, title } = entry;
    const earlier =
      (arxivId === undefined ? undefined : seen.get(arxivId)) ??
      (needsTitles ? seen.get(title) : undefined);
    if (earlier && !isOther(entry, earlier)) {
      found.push(problem('repeated-paper', entry.titleRange));
    }
    if (needsTitles) {
      seen.set(title, earlier ?? entry);
    }
    if (arxivId !== undefined) {
      seen.set(arxivId, earlier ?? entry);
    }
  }
  return found;
}

/** Two papers may have one title; their ids tell them apart. */
function isOther(a: Entry, b: Entry): boolean {
  return a.arxivId !== undefined && b.arxivId !== undefined && a.arxivId !== b.arxivId;
}
