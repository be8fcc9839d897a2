import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriorityQueue } from '../../../../src/core/library/priorityQueue';

describe('a priority queue', () => {
  it('gives out the first of what is in it, whatever comes in between', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (steps) => {
        const queue = new PriorityQueue<number>((a, b) => a - b);
        const held: number[] = [];
        for (const step of steps) {
          if (step === null) {
            held.sort((a, b) => a - b);
            expect(queue.take()).toBe(held.shift());
          } else {
            queue.add(step);
            held.push(step);
          }
          expect(queue.size).toBe(held.length);
        }
      }),
    );
  });
});
