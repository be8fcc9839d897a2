import { inSteps, type Steps } from '../../steps';
import { addTo, removeFrom } from '../collect';
import { Beliefs } from './beliefs';
import { Claim, YearNode, type Limit } from './claim';
import { Estimates } from './estimates';
import type { EvidenceGroup } from './evidenceGroup';

/** Of what something else is to be said than before. */
export interface Concerned {
  readonly claims: ReadonlySet<Claim>;
  readonly nodes: ReadonlySet<YearNode>;
}

/** All years that are to be found, what is claimed of them and what follows. */
export class YearSystem {
  readonly beliefs = new Beliefs();
  readonly #estimates = new Estimates();
  readonly #limitsOf: (key: string) => readonly Limit[];
  readonly #nodes = new Map<string, YearNode>();
  /** By the dump that they speak of. */
  readonly #letGo = new Map<string, Set<Claim>>();

  /** @param limitsOf what times outside of the dumps allow for the year of a key */
  constructor(limitsOf: (key: string) => readonly Limit[]) {
    this.#limitsOf = limitsOf;
  }

  /** The year of a key; undefined where nothing is claimed of it. */
  node(key: string | undefined): YearNode | undefined {
    return key === undefined ? undefined : this.#nodes.get(key);
  }

  /** The claims of a dump that were let go, in no order. */
  letGo(uri: string): ReadonlySet<Claim> {
    return this.#letGo.get(uri) ?? new Set();
  }

  /**
   * Follows up changes of evidence and of limits. A run that has begun is to be run to its end.
   *
   * @param keys years of which the limits may be others
   */
  *update(groups: Iterable<EvidenceGroup>, keys: Iterable<string>): Steps<Concerned> {
    const added = new Set<Claim>();
    const removed = new Set<Claim>();
    const moved = new Set<Claim>();
    const touched = new Set<YearNode>();
    yield* inSteps(groups, (group) => {
      const claim = group.claim ?? this.#claimOf(group);
      if (!claim) {
        return;
      }
      const kind = group.size === 0 ? removed : claim.strength === 0 ? added : moved;
      kind.add(claim);
      claim.strength = group.strength;
      claim.nodes.forEach((node) => touched.add(node));
      if (group.size === 0) {
        this.#forget(claim);
      }
    });
    for (const key of keys) {
      const node = this.#nodes.get(key);
      if (node) {
        touched.add(node);
      }
    }
    yield* inSteps(touched, (node) => {
      node.limits = this.#limitsOf(node.key);
    });
    const estimated = yield* this.#estimates.settle(touched);
    for (const node of new Set([...touched, ...estimated])) {
      for (const claim of this.#doubt(node)) {
        if (!added.has(claim)) {
          moved.add(claim);
        }
      }
      yield;
    }
    yield* this.beliefs.settle({ added, removed, moved });
    yield* this.#forgetUnclaimed(touched);
    return yield* this.#concerned(touched);
  }

  /** Makes the claim of a group that has come; undefined when it has gone already. */
  #claimOf(group: EvidenceGroup): Claim | undefined {
    if (group.size === 0) {
      return undefined;
    }
    const { from, to } = group.evidence;
    const claim = new Claim(group, this.#nodeOf(from), this.#nodeOf(to));
    group.claim = claim;
    claim.nodes.forEach((node) => {
      node.add(claim);
    });
    return claim;
  }

  #nodeOf(key: string | undefined): YearNode {
    if (key === undefined) {
      return this.beliefs.origin;
    }
    const node = this.#nodes.get(key) ?? new YearNode(key);
    this.#nodes.set(key, node);
    return node;
  }

  #forget(claim: Claim): void {
    claim.group.claim = undefined;
    claim.nodes.forEach((node) => {
      node.delete(claim);
    });
  }

  /** Has the estimates say anew which claims on a year they speak against; returns those of news. */
  *#doubt(node: YearNode): Generator<Claim> {
    for (const claim of node.claims) {
      const isDoubted = this.#estimates.speakAgainst(claim);
      if (isDoubted !== claim.isDoubted) {
        claim.isDoubted = isDoubted;
        yield claim;
      }
    }
  }

  *#concerned(touched: ReadonlySet<YearNode>): Steps<Concerned> {
    const { claims, nodes } = yield* this.beliefs.takeChanged();
    const concerned = new Set(touched);
    yield* inSteps(claims, (claim) => {
      const change = claim.against ? addTo : removeFrom;
      change(this.#letGo, claim.group.evidence.dump, claim);
      claim.nodes.forEach((node) => concerned.add(node));
    });
    // What is said of a year names the bounds of those around it.
    for (const node of nodes) {
      for (const claim of node.claims) {
        claim.nodes.forEach((other) => concerned.add(other));
      }
      yield;
    }
    return { claims, nodes: concerned };
  }

  *#forgetUnclaimed(nodes: Iterable<YearNode>): Steps<void> {
    yield* inSteps(nodes, (node) => {
      if (node.claims.length === 0) {
        this.#nodes.delete(node.key);
        this.#estimates.forget(node);
      }
    });
  }
}
