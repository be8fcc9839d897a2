import type { ResolvedDate } from '../core';

/** How many years are offered at once. */
const most = 3;

/**
 * The years that a list may well be of, the likeliest first: from the earliest that the evidence
 * allows on, never one whose day is still to come.
 *
 * @param listed the date of the list as far as it is known
 * @param today the day of asking
 */
export function candidateYears(listed: ResolvedDate | undefined, today: Date): readonly number[] {
  const tomorrow = new Date(today.getTime() + 86_400_000);
  const isPast =
    !listed ||
    listed.month * 100 + listed.day <= (tomorrow.getUTCMonth() + 1) * 100 + tomorrow.getUTCDate();
  const latest = tomorrow.getUTCFullYear() - (isPast ? 0 : 1);
  const earliest = Math.min(listed?.year ?? latest - most + 1, latest);
  const years = Array.from({ length: latest - earliest + 1 }, (_, index) => earliest + index);
  return listed?.year === undefined ? years.reverse().slice(0, most) : years.slice(0, most);
}
