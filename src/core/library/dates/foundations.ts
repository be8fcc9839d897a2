import type { PartialDate } from '../../model';
import { arxivMonth } from './arxivMonth';
import type { Beliefs } from './beliefs';
import { compareClaims, firstClaim, type Arc, type Claim, type YearNode } from './claim';
import { dateNumber } from './partialDate';

/**
 * The one claim that fixes a year by itself, where there is one: a year given, or being of the same
 * year as another that has one, nearest first.
 */
export function pinOf(node: YearNode, beliefs: Beliefs): Claim | undefined {
  const arcs = beliefs.pinArcs(node);
  return Number.isFinite(arcs)
    ? firstOf(node.incoming, ({ from, claim }) => {
        return claim.group.evidence.equal && beliefs.pinArcs(from) < arcs;
      })
    : undefined;
}

/**
 * The claim that says best why a year is not earlier, where it has a lower bound: of all that give
 * this very bound, and lead back without a circle to what is known or pinned, the one with the paper
 * of the latest date, then the strongest.
 */
export function floorOf(node: YearNode, beliefs: Beliefs): Claim | undefined {
  const least = beliefs.least(node);
  const arcs = beliefs.leastArcs(node);
  let best: { readonly claim: Claim; readonly date: number } | undefined;
  for (const { from, weight, claim } of node.incoming) {
    const isGiven = Number.isFinite(beliefs.pinArcs(from)) || beliefs.leastArcs(from) < arcs;
    if (beliefs.least(from) + weight !== least || !isGiven) {
      continue;
    }
    const date = tellingDate(claim, beliefs);
    if (!best || date > best.date || (date === best.date && compareClaims(claim, best.claim) < 0)) {
      best = { claim, date };
    }
  }
  return best?.claim;
}

/** The claim that says why a year is not later, where it has an upper bound. */
export function roofOf(node: YearNode, beliefs: Beliefs): Claim | undefined {
  const greatest = beliefs.greatest(node);
  const arcs = beliefs.greatestArcs(node);
  return Number.isFinite(greatest)
    ? firstOf(node.outgoing, ({ to, weight }) => {
        return beliefs.greatest(to) - weight === greatest && beliefs.greatestArcs(to) < arcs;
      })
    : undefined;
}

/** The claim first in the order of belief among those of some arcs. */
export function firstOf(arcs: Iterable<Arc>, isWanted: (arc: Arc) => boolean): Claim | undefined {
  const claims: Claim[] = [];
  for (const arc of arcs) {
    if (isWanted(arc)) {
      claims.push(arc.claim);
    }
  }
  return firstClaim(claims);
}

/** The date of the paper behind a lower bound, as a number that sorts by time. */
function tellingDate({ group, from }: Claim, beliefs: Beliefs): number {
  const { date, number } = group.example ?? {};
  if (date?.year === undefined && number !== undefined) {
    const month = arxivMonth(number);
    return month ? dateNumber({ ...month, day: 0 }) : -1;
  }
  const year = date?.year ?? beliefs.least(from);
  const full: PartialDate | undefined = date && { ...date, year };
  return dateNumber(full);
}
