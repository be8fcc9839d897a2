import type { Range } from '../model';
import { findTexSpans } from './tex/texSpans';

/** Mathematics in a printed text; the range holds its delimiters too. */
export interface MathSpan extends Range {
  /** What stands between the delimiters. */
  readonly tex: string;
  /** Whether it is set on lines of its own: between `$$` or `\[` and `\]`. */
  readonly display: boolean;
}

/**
 * Words in a typeface of text, as in `$\textit{C. elegans}$`: as mathematics their letters would be
 * symbols, which nobody could search for or copy.
 */
const wordsOnly = /^\s*(?:\\(?:text[a-z]*|emph|mbox)\s*\{[^{}\\$^_]*\}\s*)+$/;

/**
 * The mathematics of a text, in its order, disjoint. Words between its delimiters are none. Offsets
 * are UTF-16.
 */
export function mathSpans(text: string): readonly MathSpan[] {
  const delimiters = [...findTexSpans(text).delimiters];
  const spans: MathSpan[] = [];
  for (let index = 0; index + 1 < delimiters.length; index += 2) {
    const [start, width] = delimiters[index] ?? [0, 0];
    const [close] = delimiters[index + 1] ?? [0];
    const tex = text.slice(start + width, close);
    if (!wordsOnly.test(tex)) {
      const display = text.startsWith('$$', start) || text.startsWith('\\[', start);
      spans.push({ start, end: close + width, tex, display });
    }
  }
  let end = 0;
  return spans
    .sort((a, b) => a.start - b.start)
    .filter((span) => {
      const isBeside = span.start >= end;
      end = Math.max(end, span.end);
      return isBeside;
    });
}
