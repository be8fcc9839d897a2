import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, longestPause, retryAfterOf } from '../../../../src/core';

const now = Date.UTC(2025, 5, 30, 12);

describe('pauses after failures', () => {
  it('double, up to a bound, and differ by chance within half of that', () => {
    expect([1, 2, 3, 4].map((attempt) => backoff(attempt, 0))).toEqual([1000, 2000, 4000, 8000]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.float({ min: 0, max: 1 }), (n, random) => {
        const pause = backoff(n, random);
        expect(pause).toBeGreaterThanOrEqual(backoff(n, 0));
        expect(pause).toBeLessThanOrEqual(Math.min(longestPause, 2 * backoff(n, 0)));
      }),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['7', 7000],
    [' 0 ', 0],
    ['Mon, 30 Jun 2025 12:00:30 GMT', 30_000],
    // A date that is past by our clock, whichever of the two clocks is wrong.
    ['Mon, 30 Jun 2003 12:00:30 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['Someday', undefined],
    ['', undefined],
  ])('of “%s” is %s', (header, expected) => {
    expect(retryAfterOf(header, now)).toBe(expected);
  });

  it('is never negative and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(retryAfterOf(header, now) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(retryAfterOf(undefined, now)).toBeUndefined();
  });
});
