/** From here on two groups are one: nearly as alike as the papers of each are among themselves. */
const sameTopic = 0.62;

/** How much the partitions' agreement counts beside what the papers say. */
const agreementWeight = 0.5;

/** A group of more than this part of the papers is not made while others can be joined. */
const largestShare = 0.25;
const tooLargePenalty = 0.3;

/** How much a joined group of usual size, for their number, is put off: small ones come first. */
const sizePenalty = 0.05;

/** A group that is too small is joined before all others. */
const tinyUrgency = 10;

/** Pairs of papers of usual likeness that are added to each group, as some have hardly any. */
const usualPairs = 6;

/** How far groups are joined. */
export interface JoinLimits {
  /** At most so many groups are left. */
  readonly most: number;
  /** Whether just so many are wanted, whatever the papers say. */
  readonly exact: boolean;
  /** Papers of the smallest group. */
  readonly smallest: number;
}

interface Group {
  readonly number: number;
  readonly members: number[];
}

/**
 * Joins groups of papers that are one topic: those where two papers across the groups are nearly
 * as alike as two papers inside of them.
 */
export class GroupJoiner {
  readonly #count: number;
  readonly #products: Float64Array;
  readonly #agreed: Float64Array;
  readonly #total: number;
  readonly #usual: number;
  #groups: Group[];

  /**
   * @param members papers of each group
   * @param products scalar products of the sums of the groups' rows (of length 1), groups × groups
   * @param agreed how often the partitions agree on two groups, 0–1, groups × groups
   */
  constructor(
    members: readonly (readonly number[])[],
    products: Float64Array,
    agreed: Float64Array,
  ) {
    this.#count = members.length;
    this.#products = Float64Array.from(products);
    this.#agreed = Float64Array.from(agreed);
    this.#groups = members.map((papers, number) => ({ number, members: [...papers] }));
    this.#total = members.reduce((sum, papers) => sum + papers.length, 0);
    const known = this.#groups.filter((group) => group.members.length > 1);
    const sum = known.reduce((all, group) => all + this.#inside(group) / pairsOf(group), 0);
    this.#usual = sum / Math.max(known.length, 1);
  }

  /** Papers of each group, ascending. */
  members(): number[][] {
    return this.#groups.map(({ members }) => members.toSorted((one, other) => one - other));
  }

  /** Joins the pair that should be joined most; false when none should. */
  joinNext(limits: JoinLimits): boolean {
    const { most, exact, smallest } = limits;
    let best: { one: Group; other: Group; ratio: number; urgency: number } | undefined;
    for (const [at, one] of this.#groups.entries()) {
      for (const other of this.#groups.slice(at + 1)) {
        const ratio = this.#ratio(one, other);
        const urgency = this.#urgency(one, other, ratio, limits);
        if (best === undefined || urgency > best.urgency) {
          best = { one, other, ratio, urgency };
        }
      }
    }
    if (best === undefined) {
      return false;
    }
    const asPapersSay = best.ratio > sameTopic || isTiny(best.one, best.other, smallest);
    if (this.#groups.length > most || (asPapersSay && !exact)) {
      this.#join(best.one, best.other);
      return true;
    }
    return false;
  }

  #urgency(one: Group, other: Group, ratio: number, { most, smallest }: JoinLimits): number {
    const size = one.members.length + other.members.length;
    const isTooLarge = size > largestShare * this.#total && ratio < sameTopic;
    return (
      ratio +
      agreementWeight * (this.#agreed[one.number * this.#count + other.number] ?? 0) +
      (isTiny(one, other, smallest) ? tinyUrgency : 0) -
      (isTooLarge ? tooLargePenalty : 0) -
      (ratio < sameTopic ? (sizePenalty * size * most) / this.#total : 0)
    );
  }

  /** Likeness across two groups over likeness inside of them: 1 for two halves of one topic. */
  #ratio(one: Group, other: Group): number {
    const inside = Math.sqrt(this.#usualInside(one) * this.#usualInside(other));
    const pairs = one.members.length * other.members.length;
    return inside > 0 ? this.#product(one, other) / pairs / inside : 0;
  }

  #usualInside(group: Group): number {
    return (this.#inside(group) + usualPairs * this.#usual) / (pairsOf(group) + usualPairs);
  }

  /** Sum of the likeness of all pairs of different papers of a group; each is 1 like itself. */
  #inside(group: Group): number {
    return Math.max(0, this.#product(group, group) - group.members.length);
  }

  #product(one: Group, other: Group): number {
    return this.#products[one.number * this.#count + other.number] ?? 0;
  }

  #join(one: Group, other: Group): void {
    const ones = one.members.length;
    const others = other.members.length;
    this.#mix(this.#agreed, one, other, ones / (ones + others), others / (ones + others));
    const between = this.#product(one, other);
    const within = this.#product(one, one) + 2 * between + this.#product(other, other);
    this.#mix(this.#products, one, other, 1, 1);
    this.#products[one.number * this.#count + one.number] = within;
    one.members.push(...other.members);
    this.#groups = this.#groups.filter((group) => group !== other);
  }

  #mix(values: Float64Array, one: Group, other: Group, first: number, second: number): void {
    for (const { number } of this.#groups) {
      const value =
        first * (values[one.number * this.#count + number] ?? 0) +
        second * (values[other.number * this.#count + number] ?? 0);
      values[one.number * this.#count + number] = value;
      values[number * this.#count + one.number] = value;
    }
  }
}

function isTiny(one: Group, other: Group, smallest: number): boolean {
  return Math.min(one.members.length, other.members.length) < smallest;
}

/** Ordered pairs of different papers. */
function pairsOf({ members }: Group): number {
  return members.length * (members.length - 1);
}
