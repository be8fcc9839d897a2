import { describe, expect, it } from 'vitest';
import { parseCount } from '../../../../src/core/dump/countText';

describe('parseCount', () => {
  it.each([
    ['0', 0],
    ['-', 0],
    ['\\-', 0],
    ['3', 3],
    ['412', 412],
    ['1385', 1385],
    ['1,385', 1385],
    ['1,234,567', 1_234_567],
    ['1.09k', 1090],
    ['1.005k', 1005],
    ['110k', 110_000],
    ['2K', 2000],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each([
    '',
    ' ',
    '--',
    '-3',
    '1,38',
    '13,8500',
    ',385',
    '1.5',
    '.5k',
    '1.k',
    'k',
    '3 k',
    '３',
    '1e3',
  ])('refuses “%s”', (text) => {
    expect(parseCount(text)).toBeUndefined();
  });
});
