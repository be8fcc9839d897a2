import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HybridClock, compareStamps, type Stamp } from '../../../../src/core/readingLog/stamp';

describe('HybridClock', () => {
  it('gives later and later stamps, whatever the clock of the machine says and others did', () => {
    const time = fc.integer({ min: 0, max: 50 });
    const other = fc.record({ at: time, count: fc.nat(3), by: fc.constant('b') });
    fc.assert(
      fc.property(fc.array(fc.oneof(time, other), { maxLength: 30 }), (events) => {
        const clock = new HybridClock('a');
        const before: Stamp[] = [];
        for (const event of events) {
          if (typeof event === 'number') {
            const stamp = clock.next(event);
            expect(before.every((each) => compareStamps(each, stamp) < 0)).toBe(true);
            expect(stamp.at).toBeGreaterThanOrEqual(event);
            before.push(stamp);
          } else {
            clock.see(event);
            before.push(event);
          }
        }
      }),
    );
  });

  it('goes by the clock of the machine where that is ahead', () => {
    const clock = new HybridClock('a');
    expect(clock.next(7)).toEqual({ at: 7, count: 0, by: 'a' });
    expect(clock.next(7)).toEqual({ at: 7, count: 1, by: 'a' });
    expect(clock.next(3)).toEqual({ at: 7, count: 2, by: 'a' });
    expect(clock.next(9)).toEqual({ at: 9, count: 0, by: 'a' });
  });
});
