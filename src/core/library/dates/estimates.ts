import { Pace, inSteps, type Steps } from '../../steps';
import { PriorityQueue } from '../priorityQueue';
import { compareText } from '../sighting';
import type { Claim, YearNode } from './claim';

/** How often every year is estimated anew from its neighbours'. Mostly the second time changes nothing. */
const sweeps = 4;

const claimsPerStep = 256;

interface Place {
  readonly sweep: number;
  readonly node: YearNode;
}

/**
 * The years that the least weight of claims speaks against, each for itself, so that one slip does
 * not stand against many claims that together weigh more, even where it is the strongest.
 *
 * Years are estimated one after another, in the order of their keys, by what the claims on each say
 * when the other years are as last estimated; and that several times over. An estimate of a sweep
 * depends on the claims of its year and a few other estimates alone, so that only those are made again
 * for which any of that has changed.
 */
export class Estimates {
  /** By sweep; undefined where nothing known leads to a year yet. */
  readonly #years = new Map<YearNode, (number | undefined)[]>();
  readonly #queue = new PriorityQueue<Place>(
    (a, b) => a.sweep - b.sweep || compareText(a.node.key, b.node.key),
  );
  /** The sweeps, as bits, in which a year is queued. */
  readonly #queued = new Map<YearNode, number>();

  /** The estimate of a year; undefined where nothing known leads to it. */
  year(node: YearNode): number | undefined {
    return this.#yearIn(sweeps - 1, node);
  }

  /** Whether the estimates speak against a claim. */
  speakAgainst({ from, to, group: { evidence } }: Claim): boolean {
    const [start, end] = [this.year(from), this.year(to)];
    if (from === to || start === undefined || end === undefined) {
      return false;
    }
    const gap = end - start;
    return gap < evidence.weight || (evidence.equal && gap > evidence.weight);
  }

  /**
   * Follows up changes of the claims on years. Returns the years with another estimate than before.
   * A run that has begun is to be run to its end.
   */
  *settle(nodes: Iterable<YearNode>): Steps<ReadonlySet<YearNode>> {
    yield* inSteps(nodes, (node) => {
      for (let sweep = 0; sweep < sweeps; sweep++) {
        this.#enqueue(sweep, node);
      }
    });
    const changed = new Set<YearNode>();
    const pace = new Pace(claimsPerStep);
    for (let place = this.#queue.take(); place; place = this.#queue.take()) {
      const { sweep, node } = place;
      this.#unqueue(sweep, node);
      if (pace.isUp(node.claims.length)) {
        yield;
      }
      const year = this.#estimate(sweep, node);
      if (year === this.#yearIn(sweep, node)) {
        continue;
      }
      const years = this.#years.get(node) ?? new Array<undefined>(sweeps).fill(undefined);
      years[sweep] = year;
      this.#years.set(node, years);
      this.#enqueueNeighbours(sweep, node);
      if (sweep === sweeps - 1) {
        changed.add(node);
      }
    }
    return changed;
  }

  forget(node: YearNode): void {
    this.#years.delete(node);
    this.#queued.delete(node);
  }

  #enqueue(sweep: number, node: YearNode): void {
    const queued = this.#queued.get(node) ?? 0;
    const bit = 1 << sweep;
    if (sweep < sweeps && (queued & bit) === 0) {
      this.#queued.set(node, queued | bit);
      this.#queue.add({ sweep, node });
    }
  }

  #unqueue(sweep: number, node: YearNode): void {
    const queued = (this.#queued.get(node) ?? 0) & ~(1 << sweep);
    if (queued === 0) {
      this.#queued.delete(node);
    } else {
      this.#queued.set(node, queued);
    }
  }

  #enqueueNeighbours(sweep: number, node: YearNode): void {
    for (const claim of node.claims) {
      const other = otherNode(claim, node);
      if (!other.isKnown && other !== node) {
        this.#enqueue(isBefore(node, other) ? sweep : sweep + 1, other);
      }
    }
  }

  /** Of the years at which a claim begins or ends to hold, the first that the least speaks against. */
  #estimate(sweep: number, node: YearNode): number | undefined {
    const votes = new Map<number, Votes>();
    for (const claim of node.claims) {
      const other = otherNode(claim, node);
      const year = this.#yearIn(isBefore(other, node) ? sweep : sweep - 1, other);
      if (year !== undefined && other !== node) {
        const { weight, equal } = claim.group.evidence;
        const isFloor = claim.to === node;
        const limit = isFloor ? year + weight : year - weight;
        vote(votes, limit, claim.strength, equal || isFloor, equal || !isFloor);
      }
    }
    if (votes.size === 0) {
      return undefined;
    }
    for (const { year, strength } of node.limits) {
      vote(votes, year, strength, false, true);
    }
    return leastOpposed(votes);
  }

  #yearIn(sweep: number, node: YearNode): number | undefined {
    return node.isKnown ? 0 : this.#years.get(node)?.[sweep];
  }
}

/** What speaks against all years before one, and against all after it. */
interface Votes {
  floor: number;
  roof: number;
}

function vote(
  votes: Map<number, Votes>,
  year: number,
  strength: number,
  isFloor: boolean,
  isRoof: boolean,
): void {
  const found = votes.get(year) ?? { floor: 0, roof: 0 };
  votes.set(year, found);
  found.floor += isFloor ? strength : 0;
  found.roof += isRoof ? strength : 0;
}

function leastOpposed(votes: ReadonlyMap<number, Votes>): number | undefined {
  const years = [...votes.keys()].sort((a, b) => a - b);
  const floorsAfter = new Map<number, number>();
  let floors = 0;
  for (const year of years.toReversed()) {
    floorsAfter.set(year, floors);
    floors += votes.get(year)?.floor ?? 0;
  }
  let roofs = 0;
  let best: { readonly year: number; readonly against: number } | undefined;
  for (const year of years) {
    const against = roofs + (floorsAfter.get(year) ?? 0);
    if (!best || against < best.against) {
      best = { year, against };
    }
    roofs += votes.get(year)?.roof ?? 0;
  }
  return best?.year;
}

function otherNode({ from, to }: Claim, node: YearNode): YearNode {
  return from === node ? to : from;
}

function isBefore(a: YearNode, b: YearNode): boolean {
  return compareText(a.key, b.key) < 0;
}
