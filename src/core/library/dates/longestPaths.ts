import type { Steps } from '../../steps';
import type { Arc, YearNode } from './claim';

/** Which paths count, and how they are measured. */
export interface PathRule {
  /** Whether paths lead from the known to a year, or from the year to the known. */
  readonly isForward: boolean;
  /** The years of an arc; undefined where it is no part of a path. */
  readonly yearsOf: (arc: Arc) => number | undefined;
  /** The length of a path to what none leads to: 0, or `-Infinity` for none at all. */
  readonly unreached: number;
}

/** A length is this many times its years, less one for each arc; so the shorter of equal paths leads. */
const unit = 2 ** 20;

const arcsPerStep = 1024;

/**
 * The longest paths between the known and every year, by years and of as many years that of the
 * fewest arcs. Kept up to date with the arcs: one more only lifts what it makes longer, one less only
 * takes back what rests on it. Since arcs count, what a length rests on never leads in a circle.
 */
export class LongestPaths {
  readonly #origin: YearNode;
  readonly #rule: PathRule;
  readonly #lengths = new Map<YearNode, number>();
  /** The last arc of the path to a year. */
  readonly #supports = new Map<YearNode, Arc>();
  /** Lengths before anything changed, since they were last asked for. */
  readonly #before = new Map<YearNode, number>();
  #undo: (() => void)[] | undefined;
  #walked = 0;

  constructor(origin: YearNode, rule: PathRule) {
    this.#origin = origin;
    this.#rule = rule;
  }

  /** Years of the longest path. */
  years(node: YearNode): number {
    return Math.ceil(this.#length(node) / unit) + 0;
  }

  /** Arcs of it. */
  arcs(node: YearNode): number {
    const length = this.#length(node);
    return Number.isFinite(length) ? Math.ceil(length / unit) * unit - length : Infinity;
  }

  /** From now on until it is kept or taken back, what is raised can be taken back. */
  begin(): void {
    this.#undo = [];
  }

  keep(): void {
    this.#undo = undefined;
  }

  takeBack(): void {
    this.#undo?.reverse().forEach((step) => {
      step();
    });
    this.#undo = undefined;
  }

  /**
   * Takes in an arc that has come to its nodes. Returns the arcs of a circle that grows for ever, or
   * of a path that lifts the known, when there is one; everything is to be taken back then.
   */
  *raise(arc: Arc): Steps<readonly Arc[] | undefined> {
    if (!this.#isLifted(arc)) {
      return undefined;
    }
    const start = this.#tail(arc);
    if (this.#isFixed(arc, start)) {
      return this.#chain(arc, arc);
    }
    this.#rest(arc);
    return yield* this.#spread([this.#head(arc)], (next) =>
      this.#isFixed(next, start) ? this.#chain(next, arc) : undefined,
    );
  }

  /** Takes back what rests on arcs that are gone from their nodes, and finds what it rests on else. */
  *lower(gone: readonly Arc[]): Steps<void> {
    const lost = new Set<YearNode>();
    const broken = new Set(
      gone
        .filter((arc) => this.#supports.get(this.#head(arc)) === arc)
        .map((arc) => this.#head(arc)),
    );
    // The set grows while it is walked; a node that comes again is walked again.
    for (const node of broken) {
      broken.delete(node);
      const other = this.#tightArc(node, lost);
      if (other) {
        this.#supports.set(node, other);
        continue;
      }
      lost.add(node);
      for (const arc of this.#onwards(node)) {
        const head = this.#head(arc);
        if (this.#supports.get(head) === arc && !lost.has(head)) {
          broken.add(head);
        }
      }
      yield;
    }
    for (const node of lost) {
      this.#set(node, this.#rule.unreached, undefined);
    }
    for (const node of lost) {
      for (const arc of this.#towards(node)) {
        if (!lost.has(this.#tail(arc)) && this.#isLifted(arc)) {
          this.#rest(arc);
        }
      }
      yield;
    }
    yield* this.#spread(lost, () => undefined);
  }

  /** The nodes whose length is another than at the last call. */
  takeChanged(): YearNode[] {
    const changed = [...this.#before].filter(([node, before]) => this.#length(node) !== before);
    this.#before.clear();
    return changed.map(([node]) => node);
  }

  *#spread(
    nodes: Iterable<YearNode>,
    stop: (arc: Arc) => readonly Arc[] | undefined,
  ): Steps<readonly Arc[] | undefined> {
    const queue = new Set(nodes);
    // The set grows while it is walked; a node that comes again is walked again.
    for (const node of queue) {
      queue.delete(node);
      for (const arc of this.#onwards(node)) {
        if (++this.#walked % arcsPerStep === 0) {
          yield;
        }
        if (!this.#isLifted(arc)) {
          continue;
        }
        const found = stop(arc);
        if (found) {
          return found;
        }
        this.#rest(arc);
        queue.add(this.#head(arc));
      }
    }
    return undefined;
  }

  /** An arc that gives a node the length that it has, from one that is not lost. */
  #tightArc(node: YearNode, lost: ReadonlySet<YearNode>): Arc | undefined {
    const length = this.#length(node);
    for (const arc of this.#towards(node)) {
      if (!lost.has(this.#tail(arc)) && this.#over(arc) === length) {
        return arc;
      }
    }
    return undefined;
  }

  /** The arcs that lead up to `last`, back to the newest, or to where nothing is below. */
  #chain(last: Arc, newest: Arc): Arc[] {
    const chain: Arc[] = [];
    const isCircle = this.#head(last) === this.#tail(newest);
    for (
      let arc: Arc | undefined = last;
      arc && !(isCircle && chain.at(-1) === newest);
      arc = this.#supports.get(this.#tail(arc))
    ) {
      // The newest may have closed a circle that `last` is no part of.
      if (arc === newest && chain.includes(newest)) {
        return chain.slice(chain.indexOf(newest));
      }
      chain.push(arc);
    }
    return chain;
  }

  /** Whether an arc leads to what cannot be lifted. */
  #isFixed(arc: Arc, start: YearNode): boolean {
    const head = this.#head(arc);
    return head === this.#origin || head === start;
  }

  #isLifted(arc: Arc): boolean {
    return this.#over(arc) > this.#length(this.#head(arc));
  }

  /** The length of the path that ends with an arc. */
  #over(arc: Arc): number {
    const years = this.#rule.yearsOf(arc);
    return years === undefined ? -Infinity : this.#length(this.#tail(arc)) + years * unit - 1;
  }

  #rest(arc: Arc): void {
    this.#set(this.#head(arc), this.#over(arc), arc);
  }

  #length(node: YearNode): number {
    return node === this.#origin ? 0 : (this.#lengths.get(node) ?? this.#rule.unreached);
  }

  #set(node: YearNode, length: number, support: Arc | undefined): void {
    const before = this.#length(node);
    const supportBefore = this.#supports.get(node);
    this.#undo?.push(() => {
      this.#put(node, before, supportBefore);
    });
    if (!this.#before.has(node)) {
      this.#before.set(node, before);
    }
    this.#put(node, length, support);
  }

  #put(node: YearNode, length: number, support: Arc | undefined): void {
    if (support) {
      this.#lengths.set(node, length);
      this.#supports.set(node, support);
    } else {
      this.#lengths.delete(node);
      this.#supports.delete(node);
    }
  }

  #onwards(node: YearNode): readonly Arc[] {
    return this.#rule.isForward ? node.outgoing : node.incoming;
  }

  #towards(node: YearNode): readonly Arc[] {
    return this.#rule.isForward ? node.incoming : node.outgoing;
  }

  #head({ from, to }: Arc): YearNode {
    return this.#rule.isForward ? to : from;
  }

  #tail({ from, to }: Arc): YearNode {
    return this.#rule.isForward ? from : to;
  }
}
