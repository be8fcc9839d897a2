import { describe, expect, it } from 'vitest';
import { findDaySpan, yearWithin } from '../../../../src/core/text/daySpan';

function found(text: string): string | undefined {
  const span = findDaySpan(text);
  return span && `${span.date.year}-${span.date.month}-${span.date.day} ${span.days}`;
}

describe('days that a text names by numbers', () => {
  it.each([
    ['2025-02-23.txt', '2025-2-23 1'],
    ['papers 20250223 (2)', '2025-2-23 1'],
    ['2025_02_23', '2025-2-23 1'],
    ['papers_2025_w08', '2025-2-17 7'],
    ['2021-W53', '2022-1-3 7'],
    ['2026-W01', '2025-12-29 7'],
    ['digest 2024-02', '2024-2-1 29'],
    ['2025-02-30', undefined],
    ['2025-13', undefined],
    ['120250223', undefined],
    ['2401.01234', undefined],
    ['papers', undefined],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it('give the year of a day that is among them or near', () => {
    const span = { date: { year: 2026, month: 1, day: 2 }, days: 1 };
    expect(yearWithin({ month: 12, day: 30 }, span, 5, 0)).toBe(2025);
    expect(yearWithin({ month: 1, day: 2 }, span, 0, 0)).toBe(2026);
    expect(yearWithin({ month: 1, day: 3 }, span, 5, 0)).toBeUndefined();
  });
});
