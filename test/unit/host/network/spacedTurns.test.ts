import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lease } from '../../../../src/host/network/lease';
import { SpacedTurns } from '../../../../src/host/network/spacedTurns';
import { MemoryLeases, open } from './memoryLeases';

const interval = 3000;

describe('turns over several windows', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function windows(count: number): SpacedTurns[] {
    const leases = new MemoryLeases();
    return Array.from({ length: count }, () => {
      const lease = new Lease(leases.through(open), 'turns');
      return new SpacedTurns(lease, { interval });
    });
  }

  it('never come closer than the interval, and every window has its own', async () => {
    const acts: { window: number; start: number; end: number }[] = [];
    const all = windows(3).flatMap((turns, window) =>
      Array.from({ length: 5 }, () =>
        turns.turn(async () => {
          const start = Date.now();
          await new Promise((resolve) => {
            setTimeout(resolve, 400 * (window + 1));
          });
          acts.push({ window, start, end: Date.now() });
        }),
      ),
    );
    await vi.runAllTimersAsync();
    await Promise.all(all);
    expect(acts).toHaveLength(15);
    const gaps = acts.slice(1).map(({ start }, index) => start - (acts[index]?.end ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(interval);
    expect(new Set(acts.slice(0, 10).map(({ window }) => window)).size).toBeGreaterThan(1);
  });

  it('give the result or the error of what was done, at once', async () => {
    const [turns] = windows(1);
    const started = Date.now();
    expect(await turns?.turn(() => Promise.resolve('answer'))).toBe('answer');
    expect(Date.now()).toBe(started);
    const failing = turns?.turn(() => Promise.reject(new Error('offline')));
    const failed = expect(failing).rejects.toThrow('offline');
    await vi.advanceTimersByTimeAsync(2 * interval);
    await failed;
    const next = turns?.turn(() => Promise.resolve('again'));
    await vi.advanceTimersByTimeAsync(2 * interval);
    expect(await next).toBe('again');
  });
});
