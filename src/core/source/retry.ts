/** The longest time, in milliseconds, that is waited for a service before it is given up: 2 minutes. */
export const longestPause = 120_000;

const firstPause = 1000;

/**
 * Milliseconds after a failed attempt before the next: twice as long each time, and by chance
 * somewhere in the upper half of that, so that many who failed together do not come back together.
 * At most {@link longestPause}.
 *
 * Source: "equal jitter" of M. Brooker, Exponential Backoff And Jitter, 2015.
 *
 * @param attempt the one that failed, from 1
 * @param random from 0 to below 1
 */
export function backoff(attempt: number, random: number): number {
  const full = Math.min(longestPause, firstPause * 2 ** attempt);
  return Math.round(full / 2 + (full / 2) * random);
}

/** Whether an answer's status says that another attempt may fare better. */
export function isWorthRetrying(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505);
}

/**
 * The milliseconds that a header `Retry-After` asks for: seconds, or a date. Undefined where it says
 * neither. Never negative, so that a clock that is wrong does no harm.
 * @param now milliseconds since 1970
 */
export function retryAfterOf(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) {
    return Number(text) * 1000;
  }
  // Dates of HTTP begin with the name of a weekday.
  const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
