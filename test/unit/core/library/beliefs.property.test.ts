import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SightedEntries } from '../../../../src/core/library/sightedEntries';
import { Beliefs } from '../../../../src/core/library/dates/beliefs';
import { Claim, YearNode } from '../../../../src/core/library/dates/claim';
import type { Statement } from '../../../../src/core/library/dates/evidence';
import { EvidenceGroup } from '../../../../src/core/library/dates/evidenceGroup';
import { opponentOf } from '../../../../src/core/library/dates/opponents';
import { Pieces } from '../../../../src/core/library/dates/pieces';
import { runToEnd } from '../../../../src/core/steps';

const lastValue = 14;
const nodes = [1, 2, 3];

/** `to` is at least `from` and `weight`, and with `equal` also at most. 0 is the known. */
interface Constraint {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly equal: boolean;
}

const anyConstraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({
    from: fc.constant(0),
    to: fc.constantFrom(...nodes),
    weight: fc.integer({ min: 4, max: 8 }),
    equal: fc.boolean(),
  }),
  fc.record({
    from: fc.constantFrom(...nodes),
    to: fc.constant(0),
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

function groupOf(statement: Statement): EvidenceGroup {
  return new EvidenceGroup(statement, new Pieces(new SightedEntries()));
}

/** Constraints among years, each with its place in the order of belief. */
class Trial {
  readonly beliefs = new Beliefs();
  readonly years = [this.beliefs.origin, ...nodes.map((node) => new YearNode(String(node)))];
  #count = 0;

  claim({ from, to, weight, equal }: Constraint, strength: number): Claim {
    const dump = String(this.#count++);
    const group = groupOf({
      ...{ kind: 'known', dump, weight, equal },
      ...{ from: String(from), to: String(to) },
    });
    const claim = new Claim(group, this.#year(from), this.#year(to));
    claim.strength = strength;
    claim.nodes.forEach((node) => {
      node.add(claim);
    });
    return claim;
  }

  settle(added: readonly Claim[], removed: readonly Claim[] = [], moved: readonly Claim[] = []) {
    runToEnd(this.beliefs.settle({ added, removed: new Set(removed), moved }));
  }

  opponent(claim: Claim): Claim | undefined {
    return runToEnd(opponentOf(claim, this.beliefs)).claim;
  }

  #year(node: number): YearNode {
    return this.years[node] ?? this.beliefs.origin;
  }
}

/** All values of the years under which constraints hold. */
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

/** Checks what is believed against trying all values. */
function check(trial: Trial, claims: ReadonlyMap<Claim, Constraint>): void {
  const { beliefs, years } = trial;
  const taken: Constraint[] = [];
  const sorted = [...claims].sort(([a], [b]) => b.strength - a.strength);
  for (const [claim, constraint] of sorted) {
    const isPossible = possibilities([...taken, constraint]).length > 0;
    expect(claim.isHeld).toBe(isPossible);
    if (isPossible) {
      taken.push(constraint);
    }
    const witnesses = [...(claim.against ?? [])];
    expect(witnesses.every(({ isHeld, strength }) => isHeld && strength > claim.strength)).toBe(
      true,
    );
    if (!isPossible) {
      const against = witnesses.flatMap((witness) => claims.get(witness) ?? []);
      expect(possibilities([...against, constraint])).toEqual([]);
    }
  }
  for (const claim of claims.keys()) {
    const isPossibleAtAll = claim.from !== claim.to;
    if (!claim.isHeld && isPossibleAtAll) {
      expect(trial.opponent(claim)?.isHeld).toBe(true);
    }
  }
  const all = possibilities(taken);
  for (const node of nodes) {
    const year = years[node] ?? beliefs.origin;
    const values = all.map((solution) => solution[node] ?? 0);
    expect(beliefs.least(year)).toBe(Math.min(...values));
    const most = Math.max(...values);
    expect(beliefs.greatest(year)).toBe(most > lastValue - nodes.length ? Infinity : most);
  }
}

describe('what is believed', () => {
  it('is all but what contradicts stronger claims, with exact bounds', () => {
    fc.assert(
      fc.property(fc.array(anyConstraint, { maxLength: 9, size: 'max' }), (constraints) => {
        const trial = new Trial();
        const claims = new Map(
          constraints.map((constraint, index) => [
            trial.claim(constraint, 100 - index),
            constraint,
          ]),
        );
        trial.settle([...claims.keys()]);
        check(trial, claims);
      }),
      { numRuns: 300 },
    );
  });

  it('stays so while claims come, go and weigh more or less than before', () => {
    const anyEdit = fc.record({
      add: fc.array(fc.tuple(anyConstraint, fc.integer({ min: 0, max: 999 })), { maxLength: 3 }),
      remove: fc.array(fc.nat(), { maxLength: 2 }),
      move: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 999 })), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 2, maxLength: 6 }), (edits) => {
        const trial = new Trial();
        const claims = new Map<Claim, Constraint>();
        let count = 0;
        // No two of the same strength, so that the order is that of strengths alone.
        const strength = (rough: number): number => rough + 1 / (2 + count++);
        for (const { add, remove, move } of edits) {
          const before = [...claims.keys()];
          const pick = (place: number): Claim[] =>
            before.slice(place % (before.length || 1)).slice(0, 1);
          const removed = [...new Set(remove.flatMap(pick))];
          const moved = move.flatMap(([place, rough]) =>
            pick(place).map((claim) => {
              claim.strength = strength(rough);
              return claim;
            }),
          );
          removed.forEach((claim) => claims.delete(claim));
          const added = add.map(([constraint, rough]) => {
            const claim = trial.claim(constraint, strength(rough));
            claims.set(claim, constraint);
            return claim;
          });
          trial.settle(
            added,
            removed,
            moved.filter((claim) => claims.has(claim)),
          );
          check(trial, claims);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ends on a circle that also breaks an upper bound', () => {
    const trial = new Trial();
    const claims = [
      trial.claim({ from: 0, to: 1, weight: 6, equal: true }, 3),
      trial.claim({ from: 1, to: 2, weight: 1, equal: false }, 2),
      trial.claim({ from: 2, to: 1, weight: 0, equal: false }, 1),
    ];
    trial.settle(claims);
    expect(claims.map(({ isHeld }) => isHeld)).toEqual([true, true, false]);
    expect(trial.years.map((year) => trial.beliefs.least(year))).toEqual([0, 6, 7, 0]);
  });

  it('ends on a long chain that closes into a circle, and names the weakest of it', () => {
    const { beliefs } = new Trial();
    const length = 2000;
    const years = Array.from({ length }, (_, index) => new YearNode(String(index)));
    const claims = years.map((from, index) => {
      const to = years[(index + 1) % length] ?? beliefs.origin;
      const claim = new Claim(
        groupOf({
          ...{ kind: 'known', dump: from.key, from: from.key, to: to.key },
          ...{ weight: index === 0 ? 1 : 0, equal: false },
        }),
        from,
        to,
      );
      claim.strength = length - index;
      claim.nodes.forEach((node) => {
        node.add(claim);
      });
      return claim;
    });
    runToEnd(beliefs.settle({ added: claims, removed: new Set(), moved: [] }));
    expect(claims.findIndex(({ isHeld }) => !isHeld)).toBe(length - 1);
    const opponents = claims.slice(-1).map((claim) => runToEnd(opponentOf(claim, beliefs)).claim);
    expect(opponents.map((claim) => claim?.strength)).toEqual([2]);
  });
});
