import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePapers } from '../../../../src/core/library/order';
import { PaperOrder } from '../../../../src/core/library/paperOrder';
import type { Paper } from '../../../../src/core/model';

/** A paper comes or becomes another (a title), goes, or some of the work is done. */
const event = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.nat(40), fc.constantFrom('a', 'b', 'c', 'd')) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(40), fc.constant(undefined)) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 6 }) },
);

function paperOf(id: string, title: string): Paper {
  return { id, title, aliases: [], occurrences: [], sources: {}, topics: [] };
}

describe('the order of papers', () => {
  it('is that of all papers, whatever changed while it was worked out', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 120 }), (events) => {
        const papers = new Map<string, Paper>();
        const order = new PaperOrder((id) => papers.get(id));
        for (const each of events) {
          if (typeof each === 'number') {
            for (let step = 0; step < each; step++) {
              order.settleSome();
            }
            continue;
          }
          const [number, title] = each;
          const id = `p${number}`;
          order.note(id, papers.get(id));
          if (title === undefined) {
            papers.delete(id);
          } else {
            papers.set(id, paperOf(id, title));
          }
        }
        const expected = [...papers.values()].sort(comparePapers);
        expect(order.papers()).toEqual(expected);
        expect(order.papers().every((paper) => papers.get(paper.id) === paper)).toBe(true);
        expect(order.settleSome()).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is worked out although papers keep coming', () => {
    const papers = new Map<string, Paper>();
    const order = new PaperOrder((id) => papers.get(id));
    for (let number = 0; number < 3000; number++) {
      const id = `p${number}`;
      order.note(id, undefined);
      papers.set(id, paperOf(id, 'A title'));
    }
    for (let number = 3000; order.papersSoFar().length === 0; number++) {
      order.settleSome();
      order.settleSome();
      expect(number).toBeLessThan(3400);
      const id = `p${number}`;
      order.note(id, undefined);
      papers.set(id, paperOf(id, 'A title'));
    }
    expect(order.papersSoFar().length).toBeGreaterThanOrEqual(3000);
  });
});
