import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueDays,
  nextDue,
  parseTimeOfDay,
  pauseAfter,
  progressed,
  type Progress,
} from '../../../../src/core';
import { clockIn, zones } from './zones';

const minute = 60_000;
const day = 24 * 60 * minute;
const weekdays = [0, 1, 2, 3, 4];
const mornings = { weekdays, minutes: 8 * 60 };
const berlin = clockIn('Europe/Berlin');

function at(text: string): number {
  return Date.parse(text);
}

describe('the days that are due', () => {
  it('are those of the week that are wanted, from their hour on', () => {
    const since = { since: '2026-05-21' };
    expect(dueDays(mornings, since, berlin(at('2026-05-21T07:59+02:00'))).days).toEqual([]);
    expect(dueDays(mornings, since, berlin(at('2026-05-21T08:00+02:00'))).days).toEqual([
      '2026-05-21',
    ]);
    const friday = progressed(since, '2026-05-22');
    expect(dueDays(mornings, friday, berlin(at('2026-05-24T12:00+02:00'))).days).toEqual([]);
    expect(nextDue(mornings, friday, berlin(at('2026-05-24T12:00+02:00')))).toBe(
      at('2026-05-25T08:00+02:00'),
    );
  });

  it('wait until they have begun where lists are dated', () => {
    const auckland = clockIn('Pacific/Auckland');
    const since = { since: '2026-05-21' };
    expect(dueDays(mornings, since, auckland(at('2026-05-21T11:59+12:00'))).days).toEqual([]);
    expect(nextDue(mornings, since, auckland(at('2026-05-21T08:00+12:00')))).toBe(
      at('2026-05-21T00:00Z'),
    );
  });

  it('come in summer and in winter when the clock shows the hour', () => {
    const friday = { since: '2026-03-27', through: '2026-03-27' };
    expect(nextDue(mornings, friday, berlin(at('2026-03-28T12:00+01:00')))).toBe(
      at('2026-03-30T08:00+02:00'),
    );
    const inTheGap = { weekdays: [6], minutes: 150 };
    expect(nextDue(inTheGap, friday, berlin(at('2026-03-28T12:00+01:00')))).toBe(
      at('2026-03-29T03:30+02:00'),
    );
  });

  it('are caught up for two weeks, and older ones told apart', () => {
    const progress = { since: '2026-01-01', through: '2026-01-09' };
    const { days, older } = dueDays(mornings, progress, berlin(at('2026-02-10T09:00+01:00')));
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-01-22', '2026-02-10', 14]);
    expect([older[0], older.at(-1), older.length]).toEqual(['2026-01-12', '2026-01-21', 8]);
  });

  it('are none where no day of the week is wanted', () => {
    const never = { weekdays: [], minutes: 0 };
    const clock = berlin(at('2026-05-21T12:00Z'));
    expect(dueDays(never, { since: '2026-01-01' }, clock).days).toEqual([]);
    expect(nextDue(never, { since: '2026-01-01' }, clock)).toBeUndefined();
  });

  it('are not due again when the clock is set back over midnight', () => {
    const progress = { since: '2026-05-01', through: '2026-05-22' };
    expect(dueDays(mornings, progress, berlin(at('2026-05-21T20:00Z'))).days).toEqual([]);
  });

  it('go on from today when the clock had been years ahead', () => {
    const progress = { since: '2031-01-01', through: '2031-01-02' };
    const clock = berlin(at('2026-05-21T12:00Z'));
    expect(dueDays(mornings, progress, clock)).toEqual({ days: ['2026-05-21'], older: [] });
    expect(nextDue(mornings, progressed(progress, '2026-05-21'), clock)).toBe(
      at('2026-05-22T08:00+02:00'),
    );
  });

  it('come each once, in order, never before their time, however long VS Code was closed', () => {
    const start = at('2026-03-05T00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.array(fc.integer({ min: 1, max: 9 * 24 * 60 }), { minLength: 1, maxLength: 30 }),
        (zone, wanted, minutes, pauses) => {
          const schedule = { weekdays: wanted, minutes };
          const clockAt = clockIn(zone);
          let progress: Progress = { since: '2026-03-05' };
          let now = start;
          const fetched: string[] = [];
          for (const pause of pauses) {
            now += pause * minute;
            const { days, older } = dueDays(schedule, progress, clockAt(now));
            expect(older).toEqual([]);
            for (const due of days) {
              fetched.push(due);
              progress = progressed(progress, due);
            }
          }
          const { momentOf } = clockAt(now);
          const truth = Array.from({ length: Math.floor((now - start) / day) + 1 }, (_, index) =>
            new Date(start + index * day).toISOString().slice(0, 10),
          ).filter(
            (date) =>
              wanted.includes((new Date(date).getUTCDay() + 6) % 7) &&
              Math.max(Date.parse(date), momentOf(date, minutes)) <= now,
          );
          expect(fetched).toEqual(truth);
        },
      ),
    );
  });

  it('change at the moment that was foretold, and not before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.integer({ min: 0, max: 365 * 24 * 60 }),
        (zone, wanted, minutes, later) => {
          const schedule = { weekdays: wanted, minutes };
          const clockAt = clockIn(zone);
          const now = at('2026-01-01T00:00Z') + later * minute;
          const yesterday = new Date(now - day).toISOString().slice(0, 10);
          const { days } = dueDays(schedule, { since: yesterday }, clockAt(now));
          const progress: Progress = { since: yesterday, through: days.at(-1) };
          const next = nextDue(schedule, progress, clockAt(now)) ?? NaN;
          expect(dueDays(schedule, progress, clockAt(next - 1)).days).toEqual([]);
          expect(dueDays(schedule, progress, clockAt(next)).days).toHaveLength(1);
        },
      ),
    );
  });
});

describe('trying again', () => {
  it('comes later each time, and at least every four hours', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 1000].map((failures) => pauseAfter(failures) / minute);
    expect(minutes).toEqual([15, 30, 60, 120, 240, 240, 240]);
  });
});

describe('a time of day', () => {
  it('is read as clocks show it', () => {
    expect(['08:00', '8:05', '23:59', ' 0:00 '].map(parseTimeOfDay)).toEqual([480, 485, 1439, 0]);
    expect(['24:00', '8', '08:60', '8am', ''].map(parseTimeOfDay)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
