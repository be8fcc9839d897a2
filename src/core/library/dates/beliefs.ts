import { inSteps, type Steps } from '../../steps';
import { PriorityQueue } from '../priorityQueue';
import { compareClaims, YearNode, type Arc, type Claim } from './claim';
import { LongestPaths } from './longestPaths';

/** Claims that came, went, or may have changed their places in the order of belief. */
export interface ClaimChange {
  readonly added: Iterable<Claim>;
  readonly removed: ReadonlySet<Claim>;
  readonly moved: Iterable<Claim>;
}

const claimsPerStep = 32;

/**
 * Which claims hold, and the bounds that follow. A claim holds when it is possible together with all
 * that hold before it in the order of belief; so what holds is possible together, and bounds are exact.
 *
 * Claims come and go without all being tried again. A claim that was let go keeps those that it is
 * impossible with as its witnesses: all of them hold and come before it, so it is let go in whatever
 * way one gets there. Claims that hold are kept free of contradiction as a whole. These two facts
 * alone make the result that of trying all in order; they are restored, first claims first, where a
 * change has broken them, and nothing else is looked at.
 */
export class Beliefs {
  readonly origin = new YearNode('');
  readonly #least = new LongestPaths(this.origin, {
    isForward: true,
    yearsOf: ({ weight }) => weight,
    unreached: 0,
  });
  readonly #greatest = new LongestPaths(this.origin, {
    isForward: false,
    yearsOf: ({ weight }) => weight,
    unreached: -Infinity,
  });
  readonly #pins = new LongestPaths(this.origin, {
    isForward: true,
    yearsOf: ({ claim }) => (claim.group.evidence.equal ? 0 : undefined),
    unreached: -Infinity,
  });
  /** Claims that are neither held nor let go. */
  readonly #open = new PriorityQueue(compareClaims);
  #changed = new Set<Claim>();

  /** Least value of a year; 0 where there is no lower bound. */
  least(node: YearNode): number {
    return this.#least.years(node);
  }

  /** How many arcs the shortest way from the known to the least value has. */
  leastArcs(node: YearNode): number {
    return this.#least.arcs(node);
  }

  /** Greatest value of a year; infinite where there is no upper bound. */
  greatest(node: YearNode): number {
    return node === this.origin ? 0 : -this.#greatest.years(node);
  }

  greatestArcs(node: YearNode): number {
    return this.#greatest.arcs(node);
  }

  /** How many claims of being the same year lie between a year and the known; infinite without. */
  pinArcs(node: YearNode): number {
    return this.#pins.arcs(node);
  }

  /** Follows up changes. A run that has begun is to be run to its end. */
  *settle({ added, removed, moved }: ClaimChange): Steps<void> {
    yield* this.#remove(removed);
    yield* inSteps(moved, (claim) => {
      this.#move(claim);
    });
    yield* inSteps(added, (claim) => {
      this.#open.add(claim);
    });
    let decided = 0;
    for (let claim = this.#open.take(); claim; claim = this.#open.take()) {
      yield* this.#decide(claim);
      if (++decided % claimsPerStep === 0) {
        yield;
      }
    }
  }

  /** The claims that came or went, or stand otherwise, and the years with other bounds, since the last call. */
  *takeChanged(): Steps<{
    readonly claims: ReadonlySet<Claim>;
    readonly nodes: ReadonlySet<YearNode>;
  }> {
    const claims = this.#changed;
    this.#changed = new Set();
    const nodes = new Set<YearNode>();
    for (const bounds of [this.#least, this.#greatest, this.#pins]) {
      yield* inSteps(bounds.takeChanged(), (node) => {
        nodes.add(node);
      });
      yield;
    }
    return { claims, nodes };
  }

  *#remove(removed: ReadonlySet<Claim>): Steps<void> {
    const arcs: Arc[] = [];
    yield* inSteps(removed, (claim) => {
      this.#changed.add(claim);
      this.#forgetWitnesses(claim);
    });
    yield* inSteps(removed, (claim) => {
      this.#reopenRefuted(claim);
      if (claim.isHeld) {
        claim.isHeld = false;
        arcs.push(...claim.arcs);
      }
    });
    yield* this.#lower(arcs);
  }

  /** Of the claims that one was a witness against, or that witness against it, some may now come first. */
  #move(claim: Claim): void {
    this.#changed.add(claim);
    const { against, refuted } = claim;
    if (against && [...against].some((witness) => compareClaims(witness, claim) > 0)) {
      this.#reopen(claim);
    }
    for (const other of [...refuted]) {
      if (compareClaims(claim, other) > 0) {
        this.#reopen(other);
      }
    }
  }

  *#decide(claim: Claim): Steps<void> {
    this.#changed.add(claim);
    for (;;) {
      const circle = yield* this.#hold(claim);
      if (!circle) {
        return;
      }
      const claims = new Set(circle.map((arc) => arc.claim));
      claims.delete(claim);
      const last = lastOf(claims);
      if (!last || compareClaims(last, claim) < 0) {
        claim.against = claims;
        claims.forEach((witness) => {
          witness.refutes(claim, true);
        });
        this.#reopenRefuted(claim);
        return;
      }
      last.isHeld = false;
      yield* this.#lower(last.arcs);
      this.#open.add(last);
    }
  }

  /** Holds a claim; or returns what keeps it from that, and leaves all as it was. */
  *#hold(claim: Claim): Steps<readonly Arc[] | undefined> {
    this.#least.begin();
    claim.isHeld = true;
    for (const arc of claim.arcs) {
      const circle = yield* this.#least.raise(arc);
      if (circle) {
        this.#least.takeBack();
        claim.isHeld = false;
        return circle;
      }
    }
    this.#least.keep();
    for (const arc of claim.arcs) {
      yield* this.#greatest.raise(arc);
      yield* this.#pins.raise(arc);
    }
    return undefined;
  }

  *#lower(arcs: readonly Arc[]): Steps<void> {
    if (arcs.length > 0) {
      yield* this.#least.lower(arcs);
      yield* this.#greatest.lower(arcs);
      yield* this.#pins.lower(arcs);
    }
  }

  #reopenRefuted({ refuted }: Claim): void {
    for (const claim of [...refuted]) {
      this.#reopen(claim);
    }
  }

  #reopen(claim: Claim): void {
    this.#forgetWitnesses(claim);
    this.#open.add(claim);
  }

  #forgetWitnesses(claim: Claim): void {
    claim.against?.forEach((witness) => {
      witness.refutes(claim, false);
    });
    claim.against = undefined;
  }
}

function lastOf(claims: Iterable<Claim>): Claim | undefined {
  let last: Claim | undefined;
  for (const claim of claims) {
    if (!last || compareClaims(claim, last) > 0) {
      last = claim;
    }
  }
  return last;
}
