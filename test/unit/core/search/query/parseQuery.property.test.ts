import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../../../src/core/model';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';
import { printQuery } from '../../../../../src/core/search/query/printQuery';
import type { QueryNode } from '../../../../../src/core/search/query/queryTree';
import { queryTerms } from '../../../../../src/core/search/analysis/queryWords';
import { readableText } from '../../../../../src/core/text/readableTitle';
import { longTexts } from '../../text/hostileText';
import { anyQuery, outlineOf } from './queryTexts';

function partsOf(node: QueryNode): Range[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return [...node.items];
    case 'not':
      return [node.item];
    case 'field':
      return [node.fieldRange, node.item];
    case 'words':
      return [...node.pieces, ...node.terms];
    case 'phrase':
      return [...node.terms];
    case 'filter':
    case 'unfinished':
      return [node.fieldRange, node.valueRange];
  }
}

function isNode(part: Range): part is QueryNode {
  return 'kind' in part;
}

function expectNested(node: QueryNode): void {
  for (const part of partsOf(node)) {
    expect(part.start).toBeGreaterThanOrEqual(node.start);
    expect(part.end).toBeLessThanOrEqual(node.end);
    expect(part.end).toBeGreaterThanOrEqual(part.start);
    if (isNode(part)) {
      expectNested(part);
    }
  }
}

describe('any text as a query', () => {
  it('has a tree whose ranges lie inside of one another', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const { root, problems } = parseQuery(text);
        expect([root.start, root.end]).toEqual([0, text.length]);
        expectNested(root);
        for (const { start, end } of problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same query as its usual text, which stays as it is', () => {
    fc.assert(
      fc.property(anyQuery, (text) => {
        const query = parseQuery(text);
        const printed = printQuery(query);
        const again = parseQuery(printed);
        expect(outlineOf(again)).toBe(outlineOf(query));
        expect(printQuery(again)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });

  it('has a range for every word where that word stands', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 9 }), (words) => {
        const text = words.join('  ');
        const terms = parseQuery(text).root.items.flatMap((node) =>
          node.kind === 'words' ? node.terms : [],
        );
        expect(terms.map(({ start, end }) => text.slice(start, end))).toEqual(words);
      }),
    );
  });

  it('of no more than words is understood as without a language', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9éßα深'’.,;!?&/+#%_~^*[\]=<>|-]{1,8}$/u),
      fc.constantFrom('(NN)', '$\\alpha$', '\\textit{C.', 'elegans}', 'a:b', '10:30', 'f(x)', '–'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.filter((one) => !/^-+[\p{L}\p{N}]/u.test(one) && one !== 'OR').join(' ');
        const expected = queryTerms(readableText(text)).map(({ term }) => term);
        const terms = parseQuery(text).root.items.flatMap((node) =>
          node.kind === 'words' ? node.terms.map(({ term }) => term) : [node.kind],
        );
        expect(terms).toEqual(expected);
        expect(parseQuery(text).problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(
    longTexts(50_000).concat([
      ['(-', '(-'.repeat(40_000)],
      ['title:(', 'title:('.repeat(9_000)],
    ]),
  )('may be long: %s', (_, text) => {
    const query = parseQuery(text);
    expect(outlineOf(parseQuery(printQuery(query)))).toBe(outlineOf(query));
  });
});
