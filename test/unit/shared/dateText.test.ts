import { describe, expect, it } from 'vitest';
import { dateText, isUncertain } from '../../../src/shared/dateText';

describe('dateText', () => {
  it('shows a date with its year', () => {
    expect(dateText({ year: 2025, month: 5, day: 21 }, 'en')).toBe('May 21, 2025');
  });

  it('marks a year that may be a later one', () => {
    const date = { year: 2025, month: 5, day: 21, certainty: 'earliest' } as const;
    expect(dateText(date, 'en')).toBe('May 21, 2025?');
    expect(isUncertain(date)).toBe(true);
  });

  it.each(['printed', 'pinned'] as const)('does not mark a year that is %s', (certainty) => {
    const date = { year: 2025, month: 5, day: 21, certainty };
    expect(dateText(date, 'en')).toBe('May 21, 2025');
    expect(isUncertain(date)).toBe(false);
  });

  it('shows a date without a year, also one of a leap year', () => {
    expect(dateText({ month: 2, day: 29, certainty: 'unknown' }, 'en')).toBe('Feb 29');
  });

  it('hides the year where it is said already', () => {
    const date = { year: 2025, month: 5, day: 21, certainty: 'earliest' } as const;
    expect(dateText(date, 'en', { year: 'hidden' })).toBe('May 21');
  });

  it('speaks the language it is asked for', () => {
    expect(dateText({ year: 2025, month: 5, day: 21, certainty: 'earliest' }, 'de')).toBe(
      '21. Mai 2025?',
    );
    expect(dateText({ year: 2025, month: 5, day: 21 }, 'ja')).toContain('2025年');
  });

  it('counts years as the digest does, whatever the language', () => {
    expect(dateText({ year: 2025, month: 5, day: 21 }, 'th')).toContain('2025');
    expect(dateText({ year: 2025, month: 5, day: 21 }, 'fa-u-nu-latn')).toContain('2025');
  });

  it('falls back for a language that is none', () => {
    expect(dateText({ year: 2025, month: 5, day: 21 }, 'not a language')).toContain('2025');
  });

  it('takes early years for what they are', () => {
    expect(dateText({ year: 99, month: 1, day: 2 }, 'en')).toBe('Jan 2, 99');
  });
});
