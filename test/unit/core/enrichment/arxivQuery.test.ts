import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberQuery, titleQueries } from '../../../../src/core/enrichment/arxivQuery';

describe('a question to arXiv', () => {
  it('is for the title as a phrase, then for its longest words', () => {
    expect(titleQueries('Beyond $\\ell_1$ "Sparse" Coding: in V1?')).toEqual([
      { search_query: 'ti:"beyond l1 sparse coding in v1"', max_results: '10' },
      {
        search_query: 'ti:beyond AND ti:sparse AND ti:coding AND ti:l1 AND ti:in AND ti:v1',
        max_results: '10',
      },
    ]);
  });

  it('is never more than a question for a title, whatever the title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        for (const { search_query: question } of titleQueries(title)) {
          expect(question).toMatch(
            /^ti:(?:"[\p{L}\p{N} ]+"|[\p{L}\p{N}]+(?: AND ti:[\p{L}\p{N}]+)*)$/u,
          );
        }
      }),
    );
  });

  it('is not asked where a title has no words', () => {
    expect(titleQueries('?!')).toEqual([]);
  });

  it('for numbers asks for as many results as there are numbers', () => {
    expect(numberQuery(['2403.01234', 'math/0309136'])).toEqual({
      id_list: '2403.01234,math/0309136',
      max_results: '2',
    });
  });
});
