import type { Dump, Entry, Problem } from '../model';
import { codeAt } from './characters';
import { problem } from './problems';

/**
 * Entries that show a paper which stands further up in the same digest already. Where dumps were
 * pasted together, each of their digests is looked at on its own. An entry is known by its arXiv id
 * where both have one, else by its title.
 */
export function repeatedPapers({ entries, problems }: Dump): Problem[] {
  const ids: string[] = [];
  for (const { arxivId } of entries) {
    if (arxivId !== undefined) {
      ids.push(arxivId);
    }
  }
  // Where every entry has an id, titles decide nothing.
  const needsTitles = ids.length < entries.length;
  const titles = needsTitles ? entries.map(({ title }) => title) : [];
  if (new Set(ids).size === ids.length && areAllOthers(titles)) {
    return [];
  }
  const starts = problems.filter(({ code }) => code === 'second-digest').map(({ start }) => start);
  const found: Problem[] = [];
  let seen = new Map<string, Entry>();
  let digest = 0;
  let nextStart = starts.length > 0 ? starts[0] : undefined;
  for (const entry of entries) {
    if (nextStart !== undefined && nextStart <= entry.start) {
      digest++;
      nextStart = digest < starts.length ? starts[digest] : undefined;
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
    // What is known by one of them only is known by the other from now on, too.
    if (needsTitles && (!earlier || arxivId !== undefined)) {
      seen.set(title, earlier ?? entry);
    }
    if (arxivId !== undefined) {
      seen.set(arxivId, earlier ?? entry);
    }
  }
  return found;
}

/** Whether no title is that of two entries, as in nearly all dumps. */
function areAllOthers(titles: readonly string[]): boolean {
  return (
    new Set(titles.map(markOf)).size === titles.length || new Set(titles).size === titles.length
  );
}

/**
 * A number by which titles that differ mostly differ: of the length and some characters. All of the
 * characters of a title are read before it is put into a set.
 */
function markOf(title: string): number {
  const { length } = title;
  let mark = length;
  for (const at of [0, 1, length >> 2, length >> 1, length - 3, length - 2, length - 1]) {
    mark = Math.imul(mark, 31) + codeAt(title, at);
  }
  return mark & 0x3fffffff;
}

/** Two papers may have one title; their ids tell them apart. */
function isOther(a: Entry, b: Entry): boolean {
  return a.arxivId !== undefined && b.arxivId !== undefined && a.arxivId !== b.arxivId;
}
