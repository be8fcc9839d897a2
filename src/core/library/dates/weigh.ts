import type { Steps } from '../../steps';
import { addTo } from '../collect';
import type { EvidenceGroup } from './evidenceGroup';
import { origin, solveInSteps, type Constraint, type Solution } from './solver';

/** Evidence in the order in which it was believed, and what follows from it. */
export interface Weighed {
  readonly groups: readonly EvidenceGroup[];
  /** Indices are those of `groups`. */
  readonly solution: Solution;
}

interface Claim {
  readonly constraint: Constraint;
  /** What it weighs. */
  readonly strength: number;
}

interface GroupClaim extends Claim {
  readonly group: EvidenceGroup;
}

/** The latest year that times outside of the dumps allow for a node; it has a say where evidence is at odds. */
export interface Limit {
  readonly node: number;
  readonly year: number;
  readonly strength: number;
}

/**
 * Solves what pieces of evidence say, the stronger before the weaker. Where some had to give way, the
 * years are looked for that go against as little weight as possible; the pieces that speak against
 * these are put behind all others, and everything is solved again: one slip does not stand against
 * many pieces that together weigh more.
 *
 * @param sorted strongest first
 */
export function* weighInSteps(
  nodeCount: number,
  sorted: readonly EvidenceGroup[],
  constraintOf: (group: EvidenceGroup) => Constraint,
  limits: readonly Limit[],
): Steps<Weighed> {
  const claims = sorted.map((group): GroupClaim => ({
    group,
    constraint: constraintOf(group),
    strength: group.strength,
  }));
  yield;
  const solution = yield* solveClaims(nodeCount, claims);
  if (solution.rejections.length === 0) {
    return { groups: sorted, solution };
  }
  const years = yield* lightestYears(claims, limits.map(limitClaim), solution);
  const ordered = [
    ...claims.filter(({ constraint }) => !isViolated(constraint, years)),
    ...claims.filter(({ constraint }) => isViolated(constraint, years)),
  ];
  return {
    groups: ordered.map(({ group }) => group),
    solution: yield* solveClaims(nodeCount, ordered),
  };
}

function limitClaim({ node, year, strength }: Limit): Claim {
  return { constraint: { from: node, to: origin, weight: -year, equal: false }, strength };
}

function solveClaims(nodeCount: number, claims: readonly Claim[]): Steps<Solution> {
  return solveInSteps(
    nodeCount,
    claims.map(({ constraint }) => constraint),
  );
}

function isViolated(
  { from, to, weight, equal }: Constraint,
  years: readonly (number | undefined)[],
): boolean {
  const gap = (years[to] ?? 0) - (years[from] ?? 0);
  return gap < weight || (equal && gap > weight);
}

const claimsPerStep = 512;

/** How often a year may be changed for another; each change makes what is violated lighter. */
const mostChanges = 8;

/**
 * Years that go against little: from the least that the solution allows on, one year after another is
 * changed for the best as long as that makes what it goes against lighter.
 */
function* lightestYears(
  claims: readonly Claim[],
  limits: readonly Claim[],
  { least, rejections }: Solution,
): Steps<number[]> {
  const years = [...least];
  const about = yield* claimsByNode([...claims, ...limits]);
  const changes = new Map<number, number>();
  const open = new Set(
    rejections
      .flatMap(({ rejected, against }) => [rejected, ...against])
      .flatMap((index) => nodesOf(claims[index]))
      .sort((a, b) => a - b),
  );
  // The set grows while it is walked; a node that comes again is walked again.
  for (const node of open) {
    open.delete(node);
    yield;
    const near = about.get(node) ?? new Set();
    const count = changes.get(node) ?? 0;
    const year = bestYear(node, near, years);
    if (year !== years[node] && count < mostChanges) {
      years[node] = year;
      changes.set(node, count + 1);
      for (const neighbour of [...near].flatMap(nodesOf)) {
        open.add(neighbour);
      }
    }
  }
  return years;
}

function* claimsByNode(claims: readonly Claim[]): Steps<Map<number, Set<Claim>>> {
  const about = new Map<number, Set<Claim>>();
  for (const [index, claim] of claims.entries()) {
    for (const node of nodesOf(claim)) {
      addTo(about, node, claim);
    }
    if (index % claimsPerStep === 0) {
      yield;
    }
  }
  return about;
}

function nodesOf(claim: Claim | undefined): number[] {
  const { from, to } = claim?.constraint ?? { from: origin, to: origin };
  return [from, to].filter((node) => node !== origin);
}

/** Of the years at which a claim begins or ends to hold, the one that goes against the least weight. */
function bestYear(node: number, near: ReadonlySet<Claim>, years: readonly number[]): number {
  const current = years[node] ?? 0;
  const candidates = new Set<number>();
  for (const { constraint } of near) {
    const { from, to, weight } = constraint;
    candidates.add(to === node ? (years[from] ?? 0) + weight : (years[to] ?? 0) - weight);
  }
  let best = { year: current, weight: weightAgainst(node, current, near, years) };
  for (const year of [...candidates].sort((a, b) => a - b)) {
    const weight = weightAgainst(node, year, near, years);
    if (weight < best.weight) {
      best = { year, weight };
    }
  }
  return best.year;
}

function weightAgainst(
  node: number,
  year: number,
  near: ReadonlySet<Claim>,
  years: readonly number[],
): number {
  let against = 0;
  for (const { strength, constraint } of near) {
    const { from, to, weight, equal } = constraint;
    const gap =
      (to === node ? year : (years[to] ?? 0)) - (from === node ? year : (years[from] ?? 0));
    if (gap < weight || (equal && gap > weight)) {
      against += strength;
    }
  }
  return against;
}
