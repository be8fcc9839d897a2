import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDateRange } from '../../../../../src/core/library/dateRange';
import { beginsDates, dateWords, readDates } from '../../../../../src/core/search/query/dateValue';

const today = { year: 2024, month: 3, day: 31 };

function read(text: string): string | undefined {
  const range = readDates(text, today);
  return range && formatDateRange(range);
}

describe('dates of a query', () => {
  it.each([
    ['2024', '2024'],
    ['2024/3', '2024-03'],
    ['2024..', '2024-01-01..'],
    ['today', '2024-03-31'],
    ['yesterday', '2024-03-30'],
    ['this week', '2024-03-25..2024-03-31'],
    ['last week', '2024-03-18..2024-03-24'],
    ['Last_Week', '2024-03-18..2024-03-24'],
    ['lastweek', '2024-03-18..2024-03-24'],
    ['this month', '2024-03'],
    ['last month', '2024-02'],
    ['this year', '2024'],
    ['past-year', '2023'],
    ['1d', '2024-03-31'],
    ['7d', '2024-03-25..2024-03-31'],
    ['2 weeks', '2024-03-18..2024-03-31'],
    ['last 30 days', '2024-03-02..2024-03-31'],
    ['last-30-days', '2024-03-02..2024-03-31'],
    ['1m', '2024-02-29..2024-03-31'],
    ['1y', '2023-03-31..2024-03-31'],
    ['yesterday..', '2024-03-30..'],
    ['2023..yesterday', '2023-01-01..2024-03-30'],
    ['>2023', '2024-01-01..'],
    ['<=2023', '..2023-12-31'],
    ['<2024-03', '..2024-02-29'],
  ])('%s', (text, range) => {
    expect(read(text)).toBe(range);
  });

  it.each(['', '0d', '2024-13', 'soon', '7', '>', '>>2024', 'today..yesterday', 'last 3 moons'])(
    'are not in “%s”',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('are begun by every beginning of a date', () => {
    const whole = [...dateWords, '2024-03-14', '2024-03..2024-12', 'last 14 months', '12 weeks'];
    for (const date of whole) {
      for (let length = 1; length <= date.length; length++) {
        const text = date.slice(0, length);
        expect([text, read(text) !== undefined || beginsDates(text)]).toEqual([text, true]);
      }
    }
    expect(['soon', '2024-13', 'xlast'].filter(beginsDates)).toEqual([]);
  });

  it('are read in any text without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        readDates(text, today);
        beginsDates(text);
      }),
    );
  });
});
