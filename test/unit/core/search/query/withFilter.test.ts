import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';
import { hasFilter, withFilter } from '../../../../../src/core/search/query/withFilter';
import { anyQuery, outlineOf } from './queryTexts';

const filters = ['is:unread', '-has:code', 'in:"a b"', 'sort:upvotes', 'date:7d'];

describe('a filter', () => {
  it.each([
    ['brain', 'is:unread', 'is:unread brain'],
    ['', 'is:unread', 'is:unread '],
    ['brain is:Unread', 'is:unread', 'brain is:Unread'],
    ['is:read brain', 'is:unread', 'is:unread brain'],
    ['brain -is:unread', 'is:unread', 'is:unread brain'],
    ['sort:date brain', 'sort:title', 'sort:title brain'],
    ['(a OR "b', 'is:unread', 'is:unread (a OR "b'],
    ['OR a', 'is:unread', 'is:unread or a'],
    ['a', 'ORG:“b c”', 'org:"b c" a'],
    ['a', 'two words', 'a'],
    ['a', 'is:green', 'a'],
  ])('“%s” with %s', (text, filter, expected) => {
    expect(withFilter(text, filter, true)).toBe(expected);
  });

  it.each([
    ['is:unread brain', 'is:unread', 'brain'],
    ['brain IS:unread', 'is:unread', 'brain'],
    ['a is:unread  b is:unread c', 'is:unread', 'a b c'],
    ['brain', 'is:unread', 'brain'],
    ['a OR is:unread', 'is:unread', 'a OR is:unread'],
  ])('“%s” without %s', (text, filter, expected) => {
    expect(withFilter(text, filter, false)).toBe(expected);
  });

  it('comes and goes without a change to all else', () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom(...filters), (text, filter) => {
        const without = withFilter(text, filter, false);
        expect(hasFilter(parseQuery(without), filter)).toBe(false);
        const plain = without.replace(/is:read|sort:\w+|has:code/gi, '').replace(/\bOR\b/g, 'or');
        const on = withFilter(plain, filter, true);
        expect(hasFilter(parseQuery(on), filter)).toBe(true);
        expect(outlineOf(parseQuery(withFilter(on, filter, false)))).toBe(
          outlineOf(parseQuery(plain)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
