import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lease } from '../../../../src/host/network/lease';
import { SharedConnection } from '../../../../src/host/network/sharedConnection';
import { MemoryLeases, open } from './memoryLeases';

describe('a connection that windows share', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function windows(count: number, gate = open): SharedConnection[] {
    const leases = new MemoryLeases();
    return Array.from({ length: count }, () => {
      const lease = new Lease(leases.through(gate), 'lists');
      return new SharedConnection(lease, () => Date.now());
    });
  }

  it('is used by one at a time, and no window has to wait for all that another does', async () => {
    const acts: number[] = [];
    let underWay = 0;
    let most = 0;
    const works = windows(3).map(async (connection, window) => {
      for (let act = 0; act < 40; act++) {
        await connection.turn(async () => {
          most = Math.max(most, ++underWay);
          await new Promise((resolve) => {
            setTimeout(resolve, 700);
          });
          underWay--;
          acts.push(window);
        });
      }
    });
    await vi.runAllTimersAsync();
    await Promise.all(works);
    expect(most).toBe(1);
    expect(acts).toHaveLength(120);
    // Forty acts take 28 seconds; after ten of them others have their chance.
    expect(new Set(acts.slice(0, 20)).size).toBeGreaterThan(1);
  });

  it('is given back when nothing more is asked', async () => {
    const [first, second] = windows(2);
    await first?.turn(() => Promise.resolve());
    await vi.advanceTimersByTimeAsync(1500);
    const started = Date.now();
    const answer = second?.turn(() => Promise.resolve('answer'));
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toBe('answer');
    expect(Date.now() - started).toBe(1);
  });

  it('is each window’s own where it cannot be known who has it', async () => {
    const [broken] = windows(1, () => Promise.reject(new Error('no such folder')));
    expect(await broken?.turn(() => Promise.resolve('answer'))).toBe('answer');
    await expect(broken?.turn(() => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
    await vi.runAllTimersAsync();
  });
});
