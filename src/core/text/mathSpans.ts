import type { Range } from '../model';
import { findTexSpans } from './tex/texSpans';

/** Mathematics in a printed text; the range holds its delimiters too. */
export interface MathSpan extends Range {
  /** What stands between the delimiters. */
  readonly tex: string;
  /** Whether it is set on lines of its own: between `$$` or `\[` and `\]`. */
  readonly display: boolean;
}

/** The mathematics of a text, in its order, disjoint. Offsets are UTF-16. */
export function mathSpans(text: string): readonly MathSpan[] {
  const delimiters = [...findTexSpans(text).delimiters];
  const spans: MathSpan[] = [];
  for (let index = 0; index + 1 < delimiters.length; index += 2) {
    const [start, width] = delimiters[index] ?? [0, 0];
    const [close] = delimiters[index + 1] ?? [0];
    spans.push({
      start,
      end: close + width,
      tex: text.slice(start + width, close),
      display: text.startsWith('$$', start) || text.startsWith('\\[', start),
    });
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
