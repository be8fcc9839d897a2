import { describe, expect, it } from 'vitest';
import { asksForHidden } from '../../../../../src/core/search/query/asksForHidden';
import { parseQuery } from '../../../../../src/core/search/query/parseQuery';

describe('asksForHidden', () => {
  it.each([
    ['is:hidden', true],
    ['tides -is:hidden', true],
    ['tides (is:read OR is:HIDDEN)', true],
    ['is:hid', false],
    ['hidden "is:hidden" title:hidden', false],
    ['', false],
  ])('of %s is %s', (query, asks) => {
    expect(asksForHidden(parseQuery(query))).toBe(asks);
  });
});
