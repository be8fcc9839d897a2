import { dayAfter, dayAt, daysBetween, startOf, weekday } from '../source/days';

/** When the lists of which days are wanted. */
export interface Schedule {
  /** Days of the week, from 0 for Monday to 6 for Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight of the reader's own time. */
  readonly minutes: number;
}

/** How far a subscription has come: days as `YYYY-MM-DD`. */
export interface Progress {
  /** The first day that is wanted. */
  readonly since: string;
  /** The last day that was dealt with, and with it all before. */
  readonly through?: string | undefined;
}

/** What time it is, and how the reader's clock counts. */
export interface LocalClock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The moment at which the reader's clock shows so many minutes after midnight of a day. */
  readonly momentOf: (day: string, minutes: number) => number;
}

/** Days of which lists are caught up without asking. */
export const mostCaughtUp = 14;

/** What is to be fetched, each day once, earliest first. */
export interface DueDays {
  readonly days: readonly string[];
  /** Days before those, too many to fetch unasked. */
  readonly older: readonly string[];
}

/**
 * The days whose lists are due: those that are wanted, whose hour has come on the reader's clock, and
 * which have begun in UTC, by which lists are dated. What was dealt with is not due again, whichever
 * way a clock is set or a reader travels; only when the clock had been days ahead, and it is known
 * by that that it was wrong, is it counted from the present day.
 */
export function dueDays(schedule: Schedule, progress: Progress, clock: LocalClock): DueDays {
  const today = dayAt(clock.now);
  const first = firstOpen(progress, today);
  const due = daysBetween(first, today).filter(
    (day) => isWanted(schedule, day) && dueAt(schedule, day, clock) <= clock.now,
  );
  const days = due.slice(-mostCaughtUp);
  return { days, older: due.slice(0, due.length - days.length) };
}

/**
 * The next moment, in milliseconds since 1970, at which another day is due, once all that are due now
 * are dealt with; undefined where no day of the week is wanted.
 */
export function nextDue(
  schedule: Schedule,
  progress: Progress,
  clock: LocalClock,
): number | undefined {
  const today = dayAt(clock.now);
  const first = firstOpen(progress, today);
  // Far in the west, the hour of a day may come when the next has begun in UTC.
  const yesterday = dayAfter(today, -1);
  const start = first > yesterday ? first : yesterday;
  return daysBetween(start, dayAfter(start, 9))
    .filter((day) => isWanted(schedule, day))
    .map((day) => dueAt(schedule, day, clock))
    .find((moment) => moment > clock.now);
}

/** The progress of a subscription that begins now: from the list of the reader's present day on. */
export function begun(clock: LocalClock): Progress {
  const today = dayAt(clock.now);
  return { since: clock.momentOf(today, 0) > clock.now ? dayAfter(today, -1) : today };
}

/** The progress once the days until one are dealt with. */
export function progressed(progress: Progress, through: string): Progress {
  return { ...progress, through };
}

/**
 * Milliseconds to wait after so many failures in a row before trying again: a quarter of an hour,
 * and twice as long each time, up to four hours.
 */
export function pauseAfter(failures: number): number {
  return Math.min(15 * 2 ** Math.max(0, failures - 1), longestPause) * 60_000;
}

/** Minutes. */
const longestPause = 4 * 60;

function firstOpen({ since, through }: Progress, today: string): string {
  const next = through === undefined || through < since ? since : dayAfter(through, 1);
  const isImpossible = next > dayAfter(today, 2);
  return isImpossible ? today : next;
}

function isWanted({ weekdays }: Schedule, day: string): boolean {
  return weekdays.includes(weekday(day));
}

function dueAt({ minutes }: Schedule, day: string, { momentOf }: LocalClock): number {
  return Math.max(startOf(day), momentOf(day, minutes));
}
