import { describe, expect, it } from 'vitest';
import { mathSpans } from '../../../../src/core';

describe('mathSpans', () => {
  it('finds formulas between all kinds of delimiters', () => {
    const text = String.raw`Of $x^2$, \(y_1\), \[z=1\] and $$w$$.`;
    expect(mathSpans(text).map(({ tex, display }) => ({ tex, display }))).toEqual([
      { tex: 'x^2', display: false },
      { tex: 'y_1', display: false },
      { tex: 'z=1', display: true },
      { tex: 'w', display: true },
    ]);
    for (const { start, end, tex } of mathSpans(text)) {
      expect(text.slice(start, end)).toContain(tex);
    }
  });

  it('leaves words that are only set in another typeface', () => {
    expect(mathSpans(String.raw`$\textit{S. vitis}$ and \(\emph{in}\text{ vitro}\)`)).toEqual([]);
    expect(mathSpans(String.raw`$\textit{n}^2$`)).toHaveLength(1);
  });

  it('leaves prices and single dollars', () => {
    expect(mathSpans('From $5 to $10, or 3 $ a day')).toEqual([]);
  });

  it('gives ranges that do not overlap, also of broken TeX', () => {
    const text = String.raw`\( a_1 $b_2$ \) $c_3 \) d$ $$e`;
    let end = 0;
    for (const span of mathSpans(text)) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      end = span.end;
    }
  });
});
