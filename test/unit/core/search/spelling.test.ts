import { describe, expect, it } from 'vitest';
import { allowedEdits } from '../../../../src/core/search/spelling';
import { editDistance } from './editDistance';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['tide', 'tide', 0],
    ['', 'tide', 4],
    ['tide', 'tides', 1],
    ['tide', 'tode', 1],
    ['brain', 'brian', 1],
    ['sitting', 'kitten', 3],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});

describe('allowedEdits', () => {
  it('grows with the word', () => {
    expect([3, 4, 7, 8, 30].map(allowedEdits)).toEqual([0, 1, 1, 2, 2]);
  });
});
