import type { PointedWord } from '../../shared/previewMessages';

/** The word that a double click has selected in an entry's title or abstract, if it is in either. */
export function pointedWord(entry: Element): PointedWord | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) {
    return undefined;
  }
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const parts = { title: entry.querySelector('h2'), abstract: entry.querySelector('.abstract') };
  for (const part of ['title', 'abstract'] as const) {
    const element = parts[part];
    if (element?.contains(startContainer)) {
      const before = document.createRange();
      before.setStart(element, 0);
      before.setEnd(startContainer, startOffset);
      const length = element.textContent.length;
      const fraction = length === 0 ? 0 : before.toString().length / length;
      return { part, word: selection.toString().trim(), fraction: Math.min(fraction, 1) };
    }
  }
  return undefined;
}
