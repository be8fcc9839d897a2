import { runToEnd, type Steps } from '../../steps';

/**
 * A solver for systems of the form "year(to) is at least year(from) + weight" over whole numbers.
 * Such difference constraints are decided exactly by bounds: a year is certain when its least and
 * its greatest possible value meet.
 */

/** The node that stands for the known: its value is 0, so that weights from it are years. */
export const origin = 0;

/** `value(to) ≥ value(from) + weight`, and with `equal` also `≤`. */
export interface Constraint {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly equal: boolean;
}

/** A constraint that contradicts stronger ones; both by index. */
export interface Rejection {
  readonly rejected: number;
  /** The constraints that it cannot hold together with. */
  readonly against: readonly number[];
}

export interface Solution {
  /** Least value of every node; 0 where there is no lower bound. */
  readonly least: readonly number[];
  /** Greatest value of every node; infinite where there is no upper bound. */
  readonly greatest: readonly number[];
  /** For every node, the constraint that last lowered its greatest value. */
  readonly greatestBy: readonly (number | undefined)[];
  readonly rejections: readonly Rejection[];
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly constraint: number;
}

/**
 * Takes the constraints in the order given, strongest first, and lets go every one that contradicts
 * those already taken. What remains holds together, so the bounds are exact.
 *
 * Ends always: each constraint is tried once, and as long as what is held is free of contradiction,
 * raising least values must come to rest within nodes × edges steps; a value that comes to lift the
 * very node it was lifted from is the contradiction, and is undone.
 */
export function solve(nodeCount: number, constraints: readonly Constraint[]): Solution {
  return runToEnd(solveInSteps(nodeCount, constraints));
}

/** How many constraints one step takes. */
const constraintsPerStep = 128;

/** The same in steps. */
export function* solveInSteps(
  nodeCount: number,
  constraints: readonly Constraint[],
): Steps<Solution> {
  const system = new System(nodeCount);
  const rejections: Rejection[] = [];
  for (const [index, constraint] of constraints.entries()) {
    const against = system.take(constraint, index);
    if (against) {
      rejections.push({ rejected: index, against });
    }
    if (index % constraintsPerStep === 0) {
      yield;
    }
  }
  return { least: system.least, ...(yield* system.greatestValues()), rejections };
}

const nodesPerStep = 16;
const edgesPerStep = 2048;

class System {
  readonly least: number[];
  readonly #raisedBy: (Edge | undefined)[];
  readonly #outgoing: Edge[][];

  constructor(nodeCount: number) {
    this.least = new Array<number>(nodeCount).fill(0);
    this.#raisedBy = new Array<Edge | undefined>(nodeCount).fill(undefined);
    this.#outgoing = Array.from({ length: nodeCount }, () => []);
  }

  /** Adds a constraint, or returns those that it contradicts and leaves all as it was. */
  take({ from, to, weight, equal }: Constraint, constraint: number): number[] | undefined {
    const edges: Edge[] = [{ from, to, weight, constraint }];
    if (equal) {
      edges.push({ from: to, to: from, weight: -weight, constraint });
    }
    const undo: (() => void)[] = [];
    for (const edge of edges) {
      const contradiction = this.#add(edge, undo);
      if (contradiction) {
        undo.reverse().forEach((step) => {
          step();
        });
        return contradiction;
      }
    }
    return undefined;
  }

  #add(edge: Edge, undo: (() => void)[]): number[] | undefined {
    const outgoing = this.#outgoing[edge.from];
    outgoing?.push(edge);
    undo.push(() => outgoing?.pop());
    const queue = [edge];
    // The queue grows while it is walked.
    for (const next of queue) {
      const value = this.#least(next.from) + next.weight;
      const before = this.#least(next.to);
      if (value <= before) {
        continue;
      }
      if (next.to === origin || next.to === edge.from) {
        return this.#chain(next, edge);
      }
      const raisedBefore = this.#raisedBy[next.to];
      const { to } = next;
      undo.push(() => {
        this.#set(to, before, raisedBefore);
      });
      this.#set(to, value, next);
      queue.push(...(this.#outgoing[to] ?? []));
    }
    return undefined;
  }

  #least(node: number): number {
    return this.least[node] ?? 0;
  }

  #set(node: number, value: number, by: Edge | undefined): void {
    this.least[node] = value;
    this.#raisedBy[node] = by;
  }

  /** The constraints that led up to `last`, the newest one not among them. */
  #chain(last: Edge, newest: Edge): number[] {
    const edges = new Set<Edge>();
    let edge: Edge | undefined = last;
    // The newest edge may have closed a circle that `last` is not part of.
    while (edge && !edges.has(edge)) {
      edges.add(edge);
      if (edge === newest && last.to === newest.from) {
        break;
      }
      edge = this.#raisedBy[edge.from];
    }
    const constraints = new Set(Array.from(edges, ({ constraint }) => constraint));
    constraints.delete(newest.constraint);
    return [...constraints];
  }

  /** Walks all edges backwards from the origin. */
  *greatestValues(): Steps<Pick<Solution, 'greatest' | 'greatestBy'>> {
    const greatest = this.least.map((_, node) => (node === origin ? 0 : Infinity));
    const greatestBy = this.least.map((): number | undefined => undefined);
    const incoming: Edge[][] = this.least.map(() => []);
    for (const [node, edges] of this.#outgoing.entries()) {
      edges.forEach((edge) => incoming[edge.to]?.push(edge));
      if (node % nodesPerStep === 0) {
        yield;
      }
    }
    let walked = 0;
    const queue = [...(incoming[origin] ?? [])];
    for (const edge of queue) {
      const value = (greatest[edge.to] ?? Infinity) - edge.weight;
      if (edge.from !== origin && value < (greatest[edge.from] ?? Infinity)) {
        greatest[edge.from] = value;
        greatestBy[edge.from] = edge.constraint;
        queue.push(...(incoming[edge.from] ?? []));
      }
      if (++walked % edgesPerStep === 0) {
        yield;
      }
    }
    return { greatest, greatestBy };
  }
}
