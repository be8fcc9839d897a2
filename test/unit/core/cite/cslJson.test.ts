import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCslJson } from '../../../../src/core/cite/cslJson';
import { anyText } from '../text/hostileText';
import { fullPaper, paper, published } from './papers';

describe('toCslJson', () => {
  it('writes all that is known', () => {
    expect(JSON.parse(toCslJson(fullPaper))).toEqual([
      {
        id: 'byron2025slow',
        type: 'article',
        title: 'Slow ℓ₁ Tides & 100% of C. lunaris',
        author: [
          { family: 'Byron', given: 'Ada' },
          { family: 'Sand', given: 'George' },
          { literal: 'Colette' },
        ],
        issued: { 'date-parts': [[2025, 5, 21]] },
        publisher: 'arXiv',
        number: 'arXiv:2505.01234',
        URL: 'https://arxiv.org/abs/2505.01234',
        abstract: 'We watch α worms. They sleep.',
      },
    ]);
  });

  it('leaves out what is not known and notes what is not certain', () => {
    const organization = { name: 'Tides & Sons' };
    expect(
      JSON.parse(
        toCslJson(paper({ organization, authorCount: 4, published: published('earliest') })),
      ),
    ).toEqual([
      {
        id: 'slowtides',
        type: 'article',
        title: 'Slow Tides of Small Worms',
        author: [{ literal: 'Tides & Sons' }],
        note: '4 authors. Published May 21, 2025 or later',
      },
    ]);
  });

  it('is one item for any texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, abstract) => {
        expect(JSON.parse(toCslJson(paper({ title, abstract })))).toHaveLength(1);
      }),
    );
  });
});
