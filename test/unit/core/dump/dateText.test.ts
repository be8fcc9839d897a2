import { describe, expect, it } from 'vitest';
import { parseDateText, startsDate } from '../../../../src/core/dump/dateText';

describe('parseDateText', () => {
  it.each([
    ['November 18', { month: 11, day: 18 }],
    ['Sept 3', { month: 9, day: 3 }],
    ['Feb. 23, 2025', { year: 2025, month: 2, day: 23 }],
    ['2 January 2026', { year: 2026, month: 1, day: 2 }],
  ])('reads “%s” of other captures', (content, date) => {
    expect(parseDateText(content)).toEqual({ date, length: content.length });
  });

  it.each([
    ['Feb 3', { month: 2, day: 3 }],
    ['Nov 18, 2024', { year: 2024, month: 11, day: 18 }],
    ['Feb 29', { month: 2, day: 29 }],
    ['Dec 31, 1999', { year: 1999, month: 12, day: 31 }],
  ])('reads %s', (content, date) => {
    expect(parseDateText(content)).toEqual({ date, length: content.length });
  });

  it.each([
    ['Feb 23 3', { month: 2, day: 23 }, 'Feb 23', 3],
    ['May 21, 2025 2', { year: 2025, month: 5, day: 21 }, 'May 21, 2025', 2],
    ['May 21, 2025   1,385', { year: 2025, month: 5, day: 21 }, 'May 21, 2025', 1385],
    ['Jun 1 1.2k', { month: 6, day: 1 }, 'Jun 1', 1200],
    ['Jun 1 0', { month: 6, day: 1 }, 'Jun 1', 0],
  ])('reads %s as a date and a count of comments', (content, date, printed, comments) => {
    const found = parseDateText(content);
    expect(found).toMatchObject({ date, comments });
    expect(content.slice(0, found?.length)).toBe(printed);
    expect(content.slice(found?.commentsStart)).not.toMatch(/\s/);
  });

  it.each([
    '',
    'Nov',
    'Nov 0',
    'Feb 30',
    'Jun 31, 2024',
    'Nov 18,2024',
    'Nov 18, 24',
    'Nov 18, 20244',
    'nov 18',
    'Novemb 18',
    'Mayhem 3',
    '18 Nov',
    'Nov 18 2024-2025',
    'Nov 18 3 authors',
    'Nov 18 1.2.3',
    'on Nov 18',
    ' Nov 18',
  ])('refuses “%s”', (content) => {
    expect(parseDateText(content)).toBeUndefined();
  });
});

describe('startsDate', () => {
  it('knows every beginning of a date', () => {
    const date = 'Nov 18, 2024';
    for (let length = 1; length < date.length; length++) {
      expect([length, startsDate(date.slice(0, length).trimEnd())]).toEqual([length, true]);
    }
  });

  it.each(['', 'X', 'Nox', 'nov', 'November', 'Nov x', 'Nov 181', 'Nov 18, 20x', 'Northfield'])(
    'knows that “%s” is none',
    (content) => {
      expect(startsDate(content)).toBe(false);
    },
  );
});
