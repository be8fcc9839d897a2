import type { LocalClock } from '../../../../src/core';

const hour = 3_600_000;

/** A clock of a zone as the system itself knows it. */
export function clockIn(timeZone: string): (now: number) => LocalClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  });
  const shownAt = (moment: number): number => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  };
  // What a clock shows differs from UTC by its offset just before, or just after a change of it.
  const momentOf = (day: string, minutes: number): number => {
    const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
    const offset = shownAt(wanted - 24 * hour) - (wanted - 24 * hour);
    const guess = wanted - offset;
    const shown = shownAt(guess);
    return shown === wanted ? guess : laterOf(guess, wanted - (shown - guess), wanted, shownAt);
  };
  return (now) => ({ now, momentOf });
}

/** In the hour that is left out in spring no moment fits: the one after it counts. */
function laterOf(
  before: number,
  after: number,
  wanted: number,
  shownAt: (moment: number) => number,
): number {
  return shownAt(after) === wanted ? after : Math.max(before, after);
}

export const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Australia/Lord_Howe',
] as const;
