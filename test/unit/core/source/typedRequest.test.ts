import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween, readTypedRequest, weekOf } from '../../../../src/core';

/** A Wednesday. */
const today = '2025-03-05';

function listOf(text: string): unknown {
  const typed = readTypedRequest(text, today);
  return typed?.kind === 'one'
    ? Object.values(typed.request)[1]
    : typed && [typed.first, typed.last];
}

describe('what is typed', () => {
  it.each<[string, unknown]>([
    ['today', '2025-03-05'],
    ['Yesterday', '2025-03-04'],
    ['the day before yesterday', '2025-03-03'],
    ['3 days ago', '2025-03-02'],
    ['a week ago', '2025-02-26'],
    ['last friday', '2025-02-28'],
    ['Friday', '2025-02-28'],
    ['wednesday', '2025-02-26'],
    ['tue', '2025-03-04'],
    ['2025-03-04', '2025-03-04'],
    ['march 4', '2025-03-04'],
    ['4 March 2024', '2024-03-04'],
    ['Mar 4, 2024', '2024-03-04'],
    ['december 24th', '2024-12-24'],
    ['2025-W10', '2025-W10'],
    ['2025w1', '2025-W01'],
    ['last week', '2025-W09'],
    ['this week', '2025-W10'],
    ['2025-02', '2025-02'],
    ['last month', '2025-02'],
    ['this month', '2025-03'],
    ['last 30 days', ['2025-02-04', '2025-03-05']],
    ['2025', ['2025-01-01', '2025-03-05']],
    ['2024', ['2024-01-01', '2024-12-31']],
    ['2025-02-27..2025-03-02', ['2025-02-27', '2025-03-02']],
  ])('“%s” asks for %j', (text, expected) => {
    expect(listOf(text)).toEqual(expected);
  });

  it.each(['', 'tomorrow', '2025-03-06', '2026', '2025-W11', '2025-W54', '2025-02-30', 'feb 30'])(
    '“%s” asks for nothing',
    (text) => {
      expect(readTypedRequest(text, today)).toBeUndefined();
    },
  );

  it('never throws, and never asks for what has not begun', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(last |this )?(mon|day|week|2025|W|-|\d| |ago|of|mar){1,6}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const typed = readTypedRequest(text, today);
        if (typed?.kind === 'range') {
          expect(typed.first <= typed.last && typed.last <= today).toBe(true);
        } else if (typed?.request.kind === 'day') {
          expect(typed.request.day <= today).toBe(true);
        }
      }),
    );
  });
});

describe('days', () => {
  it('follow one another without a gap, and are in one week seven by seven', () => {
    const days = daysBetween('2019-12-25', '2026-01-10');
    const weeks = new Map<string, number>();
    for (const [index, day] of days.entries()) {
      expect(dayAfter('2019-12-25', index)).toBe(day);
      weeks.set(weekOf(day), (weeks.get(weekOf(day)) ?? 0) + 1);
    }
    expect([...weeks.values()].slice(1, -1).every((count) => count === 7)).toBe(true);
    // Known from the calendar.
    expect(['2020-12-31', '2021-01-03', '2021-01-04', '2024-12-30'].map(weekOf)).toEqual([
      '2020-W53',
      '2020-W53',
      '2021-W01',
      '2025-W01',
    ]);
    expect(daysBetween('2025-03-02', '2025-03-01')).toEqual([]);
  });
});
