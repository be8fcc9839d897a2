import type { Entry } from '../core';
import type { PointedWord } from '../shared/previewMessages';

/**
 * Where a word of an entry, as it is shown, stands in the dump's text: the one nearest to the place
 * that is as far through its part; that place itself where the text writes the word otherwise. The
 * beginning of the title without a word.
 *
 * @returns an offset in UTF-16 code units
 */
export function sourceOffset(
  text: string,
  { titleRange, abstractRange }: Pick<Entry, 'titleRange' | 'abstractRange'>,
  at: PointedWord | undefined,
): number {
  if (!at) {
    return titleRange.start;
  }
  const { start, end } = at.part === 'abstract' ? (abstractRange ?? titleRange) : titleRange;
  const expected = Math.round(start + at.fraction * Math.max(end - start - 1, 0));
  if (at.word.trim() === '') {
    return expected;
  }
  let nearest: number | undefined;
  let found = text.indexOf(at.word, start);
  while (found >= 0 && found < end) {
    if (nearest === undefined || Math.abs(found - expected) < Math.abs(nearest - expected)) {
      nearest = found;
    }
    found = text.indexOf(at.word, found + 1);
  }
  return nearest ?? expected;
}
