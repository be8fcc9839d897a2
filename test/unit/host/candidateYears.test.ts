import { describe, expect, it } from 'vitest';
import type { ResolvedDate } from '../../../src/core';
import { candidateYears } from '../../../src/host/candidateYears';

const today = new Date('2026-06-15T12:00:00Z');
const because = { because: '', reason: { template: '', values: [] } };

function listed(month: number, day: number, year?: number): ResolvedDate {
  const certainty = year === undefined ? 'unknown' : 'earliest';
  return { month, day, certainty, ...(year !== undefined && { year }), ...because };
}

describe('the years that a list may be of', () => {
  it('start at the earliest that the evidence allows', () => {
    expect(candidateYears(listed(5, 14, 2025), today)).toEqual([2025, 2026]);
  });

  it('end with the last year in which its day has come', () => {
    expect(candidateYears(listed(11, 20, 2024), today)).toEqual([2024, 2025]);
    expect(candidateYears(listed(6, 16, 2025), today)).toEqual([2025, 2026]);
  });

  it('are the latest ones when there is no evidence', () => {
    expect(candidateYears(listed(1, 2), today)).toEqual([2026, 2025, 2024]);
    expect(candidateYears(undefined, today)).toEqual([2026, 2025, 2024]);
  });

  it('are few, whatever the evidence', () => {
    expect(candidateYears(listed(1, 2, 1999), today)).toEqual([1999, 2000, 2001]);
    expect(candidateYears(listed(1, 2, 2031), today)).toEqual([2026]);
  });
});
