import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { origin, solve, type Constraint } from '../../../../src/core/library/dates/solver';

const lastValue = 14;
const nodes = [1, 2, 3];

const anyConstraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({
    from: fc.constant(origin),
    to: fc.constantFrom(...nodes),
    weight: fc.integer({ min: 4, max: 8 }),
    equal: fc.boolean(),
  }),
  fc.record({
    from: fc.constantFrom(...nodes),
    to: fc.constant(origin),
    weight: fc.integer({ min: -8, max: -4 }),
    equal: fc.boolean(),
  }),
  fc.record({
    from: fc.constantFrom(...nodes),
    to: fc.constantFrom(...nodes),
    weight: fc.integer({ min: -1, max: 1 }),
    equal: fc.boolean(),
  }),
);

/** All values of the nodes under which the constraints hold. */
function possibilities(constraints: readonly Constraint[]): number[][] {
  const found: number[][] = [];
  for (let a = 0; a <= lastValue; a++) {
    for (let b = 0; b <= lastValue; b++) {
      for (let c = 0; c <= lastValue; c++) {
        const values = [0, a, b, c];
        const holds = constraints.every(({ from, to, weight, equal }) => {
          const difference = (values[to] ?? 0) - (values[from] ?? 0) - weight;
          return equal ? difference === 0 : difference >= 0;
        });
        if (holds) {
          found.push(values);
        }
      }
    }
  }
  return found;
}

describe('the solver', () => {
  it(
    'lets go of just what contradicts stronger constraints, and bounds the rest exactly',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(fc.array(anyConstraint, { maxLength: 9, size: 'max' }), (constraints) => {
          const { least, greatest, rejections } = solve(nodes.length + 1, constraints);
          const taken: Constraint[] = [];
          constraints.forEach((constraint, index) => {
            const isPossible = possibilities([...taken, constraint]).length > 0;
            const rejection = rejections.find(({ rejected }) => rejected === index);
            expect(rejection === undefined).toBe(isPossible);
            if (rejection) {
              const against = rejection.against.flatMap((other) => constraints[other] ?? []);
              expect(rejection.against.every((other) => other < index)).toBe(true);
              expect(possibilities([...against, constraint])).toEqual([]);
            } else {
              taken.push(constraint);
            }
          });
          const all = possibilities(taken);
          for (const node of nodes) {
            const values = all.map((solution) => solution[node] ?? 0);
            expect(least[node]).toBe(Math.min(...values));
            const most = Math.max(...values);
            expect(greatest[node]).toBe(most > lastValue - nodes.length ? Infinity : most);
          }
        }),
        { numRuns: 300 },
      );
    },
  );

  it('ends on a circle that also breaks an upper bound', () => {
    const { rejections, least } = solve(3, [
      { from: origin, to: 1, weight: 6, equal: true },
      { from: 1, to: 2, weight: 1, equal: false },
      { from: 2, to: 1, weight: 0, equal: false },
    ]);
    expect(rejections).toMatchObject([{ rejected: 2 }]);
    expect(least).toEqual([0, 6, 7]);
  });

  it('ends on a long chain that closes into a circle', () => {
    const length = 2000;
    const chain = Array.from({ length }, (_, index): Constraint => ({
      from: index + 1,
      to: ((index + 1) % length) + 1,
      weight: index === 0 ? 1 : 0,
      equal: false,
    }));
    expect(solve(length + 1, chain).rejections).toMatchObject([{ rejected: length - 1 }]);
  });
});
