import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadingStates } from '../../../../src/core';
import { HidingEnds } from '../../../../src/host/readingLog/hidingEnds';

const hour = 60 * 60 * 1000;

describe('papers that are hidden for a while', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('are told of when they come back, each once, however long that takes', () => {
    const states = new ReadingStates();
    const told: string[][] = [];
    const ends = new HidingEnds(states, (ids) => {
      told.push([...ids]);
    });
    const hide = (paper: string, hidden: number | boolean): void => {
      states.add({ at: Date.now(), count: 0, by: 'a', paper, hidden });
      ends.wait();
    };
    hide('week', Date.now() + 7 * 24 * hour);
    hide('minute', Date.now() + hour / 60);
    hide('shown again', Date.now() + hour);
    hide('ever', true);
    vi.advanceTimersByTime(hour / 2);
    expect(told).toEqual([['minute']]);
    hide('shown again', false);
    vi.advanceTimersByTime(6 * 24 * hour);
    expect(told).toEqual([['minute']]);
    vi.advanceTimersByTime(2 * 24 * hour);
    expect(told).toEqual([['minute'], ['week']]);
    ends.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
