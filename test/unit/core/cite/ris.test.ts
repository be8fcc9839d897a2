import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRis } from '../../../../src/core/cite/ris';
import { anyText } from '../text/hostileText';
import { fullPaper, paper, published } from './papers';

describe('toRis', () => {
  it('writes all that is known', () => {
    expect(toRis(fullPaper).split('\r\n')).toEqual([
      'TY  - UNPB',
      'TI  - Slow ℓ₁ Tides & 100% of C. lunaris',
      'AU  - Byron, Ada',
      'AU  - Sand, George',
      'AU  - Colette',
      'PY  - 2025',
      'DA  - 2025/05/21',
      'AB  - We watch α worms. They sleep.',
      'PB  - arXiv',
      'AN  - arXiv:2505.01234',
      'UR  - https://arxiv.org/abs/2505.01234',
      'ER  - ',
      '',
    ]);
  });

  it('notes what is not certain', () => {
    const ris = toRis(paper({ authorCount: 1, published: published('earliest') }));
    expect(ris).toContain('N1  - 1 author\r\nN1  - Published May 21, 2025 or later\r\nER  - \r\n');
    expect(ris).not.toMatch(/^(PY|DA|AU)/m);
  });

  it('lets no text begin a line', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, abstract, author) => {
        const ris = toRis(paper({ title: `x\n${title}`, abstract, authors: [author] }));
        const lines = ris.split(/[\r\n\u2028\u2029\u0085]+/).filter((line) => line !== '');
        expect(lines.every((line) => /^[A-Z][A-Z1] {2}- /.test(line))).toBe(true);
        expect(lines.filter((line) => /^(TY|TI|ER)/.test(line))).toHaveLength(3);
      }),
    );
  });
});
