import { compareText } from '../sighting';
import { placeOf } from './evidence';
import type { EvidenceGroup } from './evidenceGroup';

/** A year to be found, or the known, whose value is 0. */
export class YearNode {
  readonly #claims: Claim[] = [];
  /** What times outside of the dumps allow. */
  limits: readonly Limit[] = noLimits;

  /** Names the year among all; empty for the known. */
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }

  get isKnown(): boolean {
    return this.key === '';
  }

  /** Everything that is claimed of it, in no order; of the known nothing is kept. */
  get claims(): readonly Claim[] {
    return this.#claims;
  }

  /** Takes in a claim that is new. */
  add(claim: Claim): void {
    // One that compares the year with itself comes twice in a row.
    if (this.#claims.at(-1) !== claim) {
      this.#claims.push(claim);
    }
  }

  delete(claim: Claim): void {
    const place = this.#claims.indexOf(claim);
    const last = place < 0 ? undefined : this.#claims.pop();
    if (last && last !== claim) {
      this.#claims[place] = last;
    }
  }

  /** What holds of it and leads away from it; of the known nothing is kept. */
  get outgoing(): readonly Arc[] {
    return this.#arcs(true);
  }

  /** What holds of it and leads up to it; of the known nothing is kept. */
  get incoming(): readonly Arc[] {
    return this.#arcs(false);
  }

  #arcs(isAway: boolean): Arc[] {
    const arcs: Arc[] = [];
    for (const claim of this.#claims) {
      if (claim.isHeld) {
        const [here, there] = isAway ? [claim.from, claim.to] : [claim.to, claim.from];
        if (here === this) {
          arcs.push(claim);
        }
        if (claim.reverse && there === this) {
          arcs.push(claim.reverse);
        }
      }
    }
    return arcs;
  }
}

/** The latest year that a time outside of the dumps allows; it has a say where evidence is at odds. */
export interface Limit {
  readonly year: number;
  readonly strength: number;
}

/** `to` is at least `from` and `weight` years. */
export interface Arc {
  readonly from: YearNode;
  readonly to: YearNode;
  readonly weight: number;
  readonly claim: Claim;
}

/** Most years are free of limits, and share this. */
export const noLimits: readonly Limit[] = [];

/** Most claims have no others let go, and share this. */
const noClaims: ReadonlySet<Claim> = new Set();

/** What a group of evidence says of years, and how it stands with it. It is an arc itself. */
export class Claim implements Arc {
  readonly group: EvidenceGroup;
  readonly from: YearNode;
  readonly to: YearNode;
  /** The arc the other way, where the years are as far apart as it says. */
  readonly reverse: Arc | undefined;
  /** What it weighs, as of the last time that it was looked at. */
  strength = 0;
  /** Whether what is known around its years speaks against it more than for it. */
  isDoubted = false;
  isHeld = false;
  /** Those that it was let go for: held, each before it in the order, and impossible with it. */
  against: ReadonlySet<Claim> | undefined;
  #refuted: Set<Claim> | undefined;

  constructor(group: EvidenceGroup, from: YearNode, to: YearNode) {
    this.group = group;
    this.from = from;
    this.to = to;
    const { weight, equal } = group.evidence;
    this.reverse = equal ? { from: to, to: from, weight: -weight, claim: this } : undefined;
  }

  get claim(): this {
    return this;
  }

  get weight(): number {
    return this.group.weight;
  }

  /** One, or two where there is the reverse. */
  get arcs(): readonly Arc[] {
    return this.reverse ? [this, this.reverse] : [this];
  }

  /** Those that were let go for it and others. */
  get refuted(): ReadonlySet<Claim> {
    return this.#refuted ?? noClaims;
  }

  /** Notes that another was let go for it, or is not any more. */
  refutes(claim: Claim, does: boolean): void {
    if (does) {
      this.#refuted = (this.#refuted ?? new Set()).add(claim);
    } else {
      this.#refuted?.delete(claim);
    }
  }

  /** The years that it is about. */
  get nodes(): YearNode[] {
    return [this.from, this.to].filter((node) => !node.isKnown);
  }
}

/** The order of belief: what nothing speaks against, then the stronger; no history has a part in it. */
export function compareClaims(claimA: Claim, claimB: Claim): number {
  const [a, b] = [claimA.group.evidence, claimB.group.evidence];
  return (
    Number(claimA.isDoubted) - Number(claimB.isDoubted) ||
    compareNumbers(claimB.strength, claimA.strength) ||
    placeOf(a.kind) - placeOf(b.kind) ||
    b.weight - a.weight ||
    compareText(a.dump, b.dump) ||
    compareText(a.other ?? '', b.other ?? '') ||
    compareText(a.from ?? '', b.from ?? '') ||
    compareText(a.to ?? '', b.to ?? '') ||
    Number(b.equal) - Number(a.equal)
  );
}

/** The first in the order of belief; undefined of none. */
export function firstClaim(claims: Iterable<Claim>): Claim | undefined {
  let first: Claim | undefined;
  for (const claim of claims) {
    if (!first || compareClaims(claim, first) < 0) {
      first = claim;
    }
  }
  return first;
}

/** Infinite ones are equal; their difference would be no number. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
