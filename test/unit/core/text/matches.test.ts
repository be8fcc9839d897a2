import { describe, expect, test } from 'vitest';
import { matchesOf } from '../../../../src/core/text/matches';

describe('matchesOf', () => {
  test.each([
    ['words', /\w+/g, 'a tide, a gauge'],
    ['groups', /(\d)(\w)?/g, '1 2b 3'],
    ['empty matches', /x*/g, 'axxb'],
    ['none', /z/g, 'abc'],
  ])('finds what matchAll does: %s', (_, pattern, text) => {
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });

  test('starts at the beginning wherever the pattern stopped before', () => {
    const pattern = /a/g;
    pattern.exec('aa');
    expect(matchesOf(pattern, 'aba')).toHaveLength(2);
  });
});
