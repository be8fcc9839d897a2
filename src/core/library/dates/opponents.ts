import type { Steps } from '../../steps';
import type { Beliefs } from './beliefs';
import { compareClaims, firstClaim, type Arc, type Claim, type YearNode } from './claim';
import { firstOf } from './foundations';

/** The claim that another was let go for, and the years that decide which that is. */
export interface Opponent {
  readonly claim: Claim | undefined;
  /** Besides those that the claim let go is about. */
  readonly years: ReadonlySet<YearNode>;
}

/**
 * The claim that holds instead of one that was let go. Where it takes several to make that impossible,
 * it is the weakest of them; and of several such ways, that of the strongest. Undefined where the
 * claim is impossible by itself.
 */
export function* opponentOf(letGo: Claim, beliefs: Beliefs): Steps<Opponent> {
  if (letGo.from === letGo.to) {
    return { claim: undefined, years: new Set() };
  }
  const near = firstClaim(letGo.arcs.flatMap((arc) => nearOpponents(arc, beliefs)));
  if (near || letGo.nodes.length < 2) {
    return { claim: near, years: new Set() };
  }
  const years = new Set<YearNode>();
  const claims: Claim[] = [];
  for (const arc of letGo.arcs) {
    claims.push(...(yield* farOpponents(arc, years)));
  }
  return { claim: firstClaim(claims), years };
}

/** One that says the opposite of the same two years, and the weaker of what bounds the one and the other. */
function nearOpponents(arc: Arc, beliefs: Beliefs): Claim[] {
  const { from, to, weight } = arc;
  const opposite = firstOf(arcsBetween(to, from), (other) => {
    return other.from === to && other.to === from && other.weight + weight > 0;
  });
  const bounds = [floorAbove(arc, beliefs), roofBelow(arc, beliefs)].filter(
    (claim) => claim !== undefined,
  );
  const isBetweenBounds = beliefs.least(from) + weight > beliefs.greatest(to);
  return [
    ...(opposite ? [opposite] : []),
    ...(isBetweenBounds ? bounds.sort(compareClaims).slice(-1) : []),
  ];
}

/** What keeps the earlier year of an arc so late that the later one cannot follow. */
function floorAbove({ from, to, weight }: Arc, beliefs: Beliefs): Claim | undefined {
  const most = beliefs.greatest(to) - weight;
  const arcs = beliefs.leastArcs(from);
  return from.isKnown
    ? undefined
    : firstOf(from.incoming, (arc) => {
        return beliefs.least(arc.from) + arc.weight > most && beliefs.leastArcs(arc.from) < arcs;
      });
}

/** What keeps the later year of an arc so early that the earlier one cannot precede it. */
function roofBelow({ from, to, weight }: Arc, beliefs: Beliefs): Claim | undefined {
  const fewest = beliefs.least(from) + weight;
  const arcs = beliefs.greatestArcs(to);
  return to.isKnown
    ? undefined
    : firstOf(to.outgoing, (arc) => {
        return (
          beliefs.greatest(arc.to) - arc.weight < fewest && beliefs.greatestArcs(arc.to) < arcs
        );
      });
}

/** A year on the way, the gap that leads to it, and by what. */
interface Stop {
  readonly gap: number;
  readonly by?: Arc;
}

/**
 * The weakest claim on the shortest way from the later year of an arc back to the earlier one, over
 * years alone, that leaves too large a gap between them.
 */
function* farOpponents({ from, to, weight }: Arc, years: Set<YearNode>): Steps<Claim[]> {
  const rounds: ReadonlyMap<YearNode, Stop>[] = [new Map([[to, { gap: 0 }]])];
  const gaps = new Map<YearNode, number>([[to, 0]]);
  for (let stops = rounds[0]; stops && stops.size > 0; stops = rounds.at(-1)) {
    const next = new Map<YearNode, Stop>();
    for (const [node, { gap }] of stops) {
      years.add(node);
      for (const arc of node.outgoing) {
        const over = gap + arc.weight;
        const known = next.get(arc.to);
        const isFarther = over > (gaps.get(arc.to) ?? -Infinity);
        if (!arc.to.isKnown && isFarther && isBetterStop(over, arc, known)) {
          next.set(arc.to, { gap: over, by: arc });
        }
      }
      yield;
    }
    for (const [node, { gap }] of next) {
      gaps.set(node, gap);
    }
    rounds.push(next);
    if ((gaps.get(from) ?? -Infinity) + weight > 0) {
      return [...weakestOnWay(from, rounds)];
    }
  }
  return [];
}

function isBetterStop(gap: number, arc: Arc, known: Stop | undefined): boolean {
  return (
    !known ||
    gap > known.gap ||
    (gap === known.gap && known.by !== undefined && compareClaims(arc.claim, known.by.claim) < 0)
  );
}

function weakestOnWay(end: YearNode, rounds: readonly ReadonlyMap<YearNode, Stop>[]): Claim[] {
  const claims: Claim[] = [];
  let node = end;
  for (const stops of rounds.toReversed()) {
    const by = stops.get(node)?.by;
    if (!by) {
      break;
    }
    claims.push(by.claim);
    node = by.from;
  }
  return claims.sort(compareClaims).slice(-1);
}

/** What leads from a year to another, among others: all that leads away from the one or up to the other. */
function arcsBetween(from: YearNode, to: YearNode): readonly Arc[] {
  const isFewer = from.claims.length < to.claims.length;
  return to.isKnown || (isFewer && !from.isKnown) ? from.outgoing : to.incoming;
}
