import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Delayed } from '../../../src/host/delayed';

describe('work that is done a while after it was asked for', () => {
  let done = 0;
  const work = (): Delayed =>
    new Delayed(() => {
      done++;
    });

  beforeEach(() => {
    done = 0;
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done once for all who asked until then, and again for who asks later', () => {
    const delayed = work();
    delayed.within(50);
    vi.advanceTimersByTime(30);
    delayed.within(50);
    expect(delayed.isWaiting).toBe(true);
    vi.advanceTimersByTime(20);
    expect([done, delayed.isWaiting]).toEqual([1, false]);
    delayed.within(50);
    vi.advanceTimersByTime(50);
    expect(done).toBe(2);
  });

  it('is done when it was quiet for long enough', () => {
    const delayed = work();
    for (let asked = 0; asked < 5; asked++) {
      delayed.afterQuiet(50);
      vi.advanceTimersByTime(40);
    }
    expect(done).toBe(0);
    vi.advanceTimersByTime(10);
    expect(done).toBe(1);
  });

  it('is not done when it is taken back, or after the end', () => {
    const delayed = work();
    delayed.within(50);
    delayed.cancel();
    vi.advanceTimersByTime(100);
    delayed.within(50);
    delayed.dispose();
    delayed.within(50);
    vi.advanceTimersByTime(100);
    expect(done).toBe(0);
  });
});
