import type { Range } from '../model';
import { matchesOf } from '../text/matches';

const fenceLine = /^[ \t>]{0,9}(`{3,}|~{3,})([^\r\n]*)(?:\r\n?|\n|$)/gm;

/**
 * The insides of a text's Markdown code fences, in order, without the fence lines. A fence that is
 * never closed reaches to the end. A closing line repeats the opening's mark at least as often and
 * says nothing else (CommonMark 0.31, section 4.5). Linear.
 */
export function findFences(text: string): Range[] {
  const fences: Range[] = [];
  let open: { readonly mark: string; readonly start: number } | undefined;
  for (const { 0: line, 1: mark = '', 2: rest = '', index } of matchesOf(fenceLine, text)) {
    if (!open) {
      if (!(mark.startsWith('`') && rest.includes('`'))) {
        open = { mark, start: index + line.length };
      }
    } else if (mark.startsWith(open.mark) && rest.trim() === '') {
      fences.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  return open ? [...fences, { start: open.start, end: text.length }] : fences;
}
