import { Pace, type Steps } from '../../steps';

/** Comparisons between two steps. */
const workPerStep = 200_000;

/** Things that are alike by pairs, and how many papers each stands for. */
export interface Likeness {
  readonly count: number;
  /** `count` × `count`, symmetric. */
  readonly values: Float64Array;
  readonly sizes: readonly number[];
}

/** Groups of things, with how much alike the groups are on average. */
export interface Linked {
  /** Numbers of the things in each group. */
  readonly groups: readonly (readonly number[])[];
  readonly likeness: Likeness;
}

/**
 * Joins the two groups that are most alike, again and again, until `wanted` are left
 * (agglomerative clustering by average linkage).
 */
export function* link({ count, values, sizes }: Likeness, wanted: number): Steps<Linked> {
  const state = new Linkage(count, values, sizes);
  const pace = new Pace(workPerStep);
  for (let at = 0; at < count; at++) {
    state.findNearest(at);
    if (pace.isUp(count)) {
      yield;
    }
  }
  while (state.left > wanted) {
    if (pace.isUp(state.joinNearest())) {
      yield;
    }
  }
  return state.result();
}

class Linkage {
  readonly #count: number;
  readonly #values: Float64Array;
  readonly #sizes: number[];
  readonly #members: (number[] | undefined)[];
  readonly #nearest: Int32Array;
  left: number;

  constructor(count: number, values: Float64Array, sizes: readonly number[]) {
    this.#count = count;
    this.#values = Float64Array.from(values);
    this.#sizes = [...sizes];
    this.#members = Array.from({ length: count }, (_, at) => [at]);
    this.#nearest = new Int32Array(count);
    this.left = count;
  }

  /** Returns how many comparisons it took. */
  joinNearest(): number {
    let keep = -1;
    for (let at = 0; at < this.#count; at++) {
      const isBetter = keep < 0 || this.#nearestLikeness(at) > this.#nearestLikeness(keep);
      if (this.#members[at] !== undefined && isBetter) {
        keep = at;
      }
    }
    const gone = this.#nearest[keep] ?? 0;
    this.#join(keep, gone);
    let work = 3 * this.#count;
    for (let at = 0; at < this.#count; at++) {
      const nearest = this.#nearest[at];
      if (
        this.#members[at] !== undefined &&
        (at === keep || nearest === keep || nearest === gone)
      ) {
        this.findNearest(at);
        work += this.#count;
      }
    }
    return work;
  }

  result(): Linked {
    const alive = [...this.#members.keys()].filter((at) => this.#members[at] !== undefined);
    const values = new Float64Array(alive.length ** 2);
    for (const [row, one] of alive.entries()) {
      for (const [column, other] of alive.entries()) {
        values[row * alive.length + column] = this.#values[one * this.#count + other] ?? 0;
      }
    }
    const sizes = alive.map((at) => this.#sizes[at] ?? 0);
    const groups = alive.map((at) => this.#members[at] ?? []);
    return { groups, likeness: { count: alive.length, values, sizes } };
  }

  #join(keep: number, gone: number): void {
    const keptSize = this.#sizes[keep] ?? 0;
    const goneSize = this.#sizes[gone] ?? 0;
    for (let at = 0; at < this.#count; at++) {
      const kept = this.#values[keep * this.#count + at] ?? 0;
      const other = this.#values[gone * this.#count + at] ?? 0;
      const mean = (kept * keptSize + other * goneSize) / (keptSize + goneSize);
      this.#values[keep * this.#count + at] = mean;
      this.#values[at * this.#count + keep] = mean;
    }
    this.#sizes[keep] = keptSize + goneSize;
    this.#members[keep]?.push(...(this.#members[gone] ?? []));
    this.#members[gone] = undefined;
    this.left--;
  }

  #nearestLikeness(at: number): number {
    return this.#members[at] === undefined
      ? -Infinity
      : (this.#values[at * this.#count + (this.#nearest[at] ?? 0)] ?? 0);
  }

  /** Has to be called for everything once before anything is joined. */
  findNearest(at: number): void {
    let nearest = -1;
    let best = -Infinity;
    for (let other = 0; other < this.#count; other++) {
      const likeness = this.#values[at * this.#count + other] ?? 0;
      if (other !== at && this.#members[other] !== undefined && likeness > best) {
        best = likeness;
        nearest = other;
      }
    }
    this.#nearest[at] = nearest;
  }
}
