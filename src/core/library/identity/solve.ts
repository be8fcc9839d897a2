import { numberId } from '../names';
import { compareSightings, compareText, type Sighting } from '../sighting';
import {
  areOfSeries,
  atomsOf,
  haveOneNumber,
  isTold,
  mayBeOne,
  numbersOf,
  relationOf,
  type Atom,
  type Cluster,
} from './component';
import { sure } from './agreement';
import type { HeldRendering } from './heldRendering';
import { cutTitle } from './relate';
import { isCutFrom } from './titles';

/** Renderings of one paper, and its id. */
export interface Settled {
  readonly id: string;
  readonly renderings: readonly HeldRendering[];
}

/**
 * Decides which renderings are one paper, among all that hang together in any way. A function of the
 * renderings as a set:
 *
 * 1. Those of one arXiv number are one paper, and so are those without a number or an abstract under
 *    one title.
 * 2. Abstracts that agree join, the surest first, unless what they would join has two numbers or,
 *    where they are too short to be sure, two abstracts that contradict each other.
 * 3. What has no abstract joins what bears its title, if all that does can be one paper.
 * 4. What is cut short joins what it goes on as, if that is one paper only.
 * 5. What the user merged joins.
 */
export function solve(
  renderings: readonly HeldRendering[],
  merges: readonly (readonly [string, string])[],
): Settled[] {
  const clusters = new Clusters(atomsOf(renderings));
  joinAgreeing(clusters);
  joinByTitle(clusters);
  joinCutTitles(clusters);
  if (merges.length > 0) {
    joinMerged(clusters, merges);
  }
  return nameClusters(clusters.all());
}

class Clusters {
  readonly #of = new Map<Atom, Cluster>();
  readonly atoms: readonly Atom[];
  readonly #renderings = new Map<number, HeldRendering>();
  readonly #atomOf = new Map<number, Atom>();

  constructor(atoms: readonly Atom[]) {
    this.atoms = atoms;
    for (const atom of atoms) {
      this.#of.set(atom, { atoms: [atom] });
      for (const rendering of atom.renderings) {
        this.#renderings.set(rendering.row, rendering);
        this.#atomOf.set(rendering.row, atom);
      }
    }
  }

  of(atom: Atom): Cluster {
    return this.#of.get(atom) ?? { atoms: [atom] };
  }

  /** The atom of a rendering, by its row. */
  atomOf(row: number): Atom | undefined {
    return this.#atomOf.get(row);
  }

  /** The rendering of a row, if it is among them. */
  rendering(row: number): HeldRendering | undefined {
    return this.#renderings.get(row);
  }

  /** In order of their first atoms. */
  all(): Cluster[] {
    return [...new Set(this.atoms.map((atom) => this.of(atom)))];
  }

  join(a: Cluster, b: Cluster): void {
    if (a === b) {
      return;
    }
    const atoms = [...a.atoms, ...b.atoms].sort((one, other) => compareText(one.key, other.key));
    const joined = { atoms };
    for (const atom of atoms) {
      this.#of.set(atom, joined);
    }
  }
}

function joinAgreeing(clusters: Clusters): void {
  const pairs = new Map<string, { a: Atom; b: Atom; strength: number }>();
  for (const a of clusters.atoms) {
    for (const rendering of a.renderings) {
      for (const other of rendering.links.keys()) {
        const b = clusters.atomOf(other);
        if (b && a.key < b.key) {
          const strength = relationOf(a, b) ?? 0;
          if (strength > 0) {
            pairs.set(`${a.key}\n${b.key}`, { a, b, strength });
          }
        }
      }
    }
  }
  const ordered = [...pairs].sort(
    ([keyA, { strength: a }], [keyB, { strength: b }]) => b - a || compareText(keyA, keyB),
  );
  for (const [, { a, b, strength }] of ordered) {
    const [one, other] = [clusters.of(a), clusters.of(b)];
    const isFree = strength >= sure ? haveOneNumber(one, other) : fitTogether(one, other);
    if (one !== other && isFree) {
      clusters.join(one, other);
    }
  }
}

function joinByTitle(clusters: Clusters): void {
  for (const { atoms } of shelvesOf(clusters.atoms)) {
    const found = [...new Set([...atoms].map((atom) => clusters.of(atom)))];
    if (found.length > 1 && areAllOne(found)) {
      found.reduce((one, other) => {
        clusters.join(one, other);
        return clusters.of(other.atoms[0] ?? { key: '', renderings: [] });
      });
    }
  }
}

interface Shelf {
  readonly first: HeldRendering;
  readonly atoms: Set<Atom>;
}

/** Titles that several atoms bear, in order. */
function shelvesOf(atoms: readonly Atom[]): Shelf[] {
  const shelves = new Map<number, Shelf[]>();
  for (const atom of atoms) {
    for (const rendering of atom.renderings) {
      if (rendering.apart === undefined) {
        const known = shelves.get(rendering.shelfHash) ?? [];
        const shelf = known.find(({ first }) => first.isOnShelfOf(rendering));
        if (shelf) {
          shelf.atoms.add(atom);
        } else {
          shelves.set(rendering.shelfHash, [
            ...known,
            { first: rendering, atoms: new Set([atom]) },
          ]);
        }
      }
    }
  }
  // The texts of titles are worked out only where there are several to be put in order.
  return [...shelves.values()]
    .flat()
    .filter((shelf) => shelf.atoms.size > 1)
    .sort((a, b) => compareText(a.first.shelf, b.first.shelf));
}

/** Whether clusters that weak evidence speaks for can be one paper. */
function fitTogether(one: Cluster, other: Cluster): boolean {
  return mayBeOne(one, other) && !areOfSeries(one, other);
}

/** Whether clusters can be one paper, all of them. Several that have abstracts were compared before. */
function areAllOne(found: readonly Cluster[]): boolean {
  const told = found.filter(isTold);
  const numbers = new Set(found.flatMap(numbersOf));
  return (
    numbers.size <= 1 &&
    told.length <= mostTold &&
    told.every((one, index) => told.slice(index + 1).every((other) => fitTogether(one, other)))
  );
}

/** A title that more papers than this bear apart is no title. */
const mostTold = 4;

function joinCutTitles(clusters: Clusters): void {
  const cut = clusters.atoms
    .flatMap((atom) => atom.renderings.filter(({ isCut, links }) => isCut && links.size > 0))
    .sort((a, b) => b.shelf.length - a.shelf.length || compareText(a.shelf, b.shelf));
  for (const rendering of cut) {
    const wholes = new Set<Cluster>();
    for (const [row, link] of rendering.links) {
      const [atom, other] = [clusters.atomOf(row), clusters.rendering(row)];
      if (link === cutTitle && atom && other && isCutFrom(rendering, other)) {
        wholes.add(clusters.of(atom));
      }
    }
    const atom = clusters.atomOf(rendering.row);
    const [whole] = wholes;
    if (atom && whole && wholes.size === 1 && mayBeOne(clusters.of(atom), whole)) {
      clusters.join(clusters.of(atom), whole);
    }
  }
}

function joinMerged(clusters: Clusters, merges: readonly (readonly [string, string])[]): void {
  const named = nameClusters(clusters.all());
  const find = (id: string): Cluster | undefined => {
    const settled =
      named.find((candidate) => candidate.id === id) ??
      named.find(({ renderings }) => renderings.some((rendering) => isCalled(rendering, id)));
    const atom = settled?.renderings[0] && clusters.atomOf(settled.renderings[0].row);
    return atom && clusters.of(atom);
  };
  for (const pair of merges) {
    const [one, other] = pair.map(find);
    if (one && other) {
      clusters.join(one, other);
    }
  }
}

/** Whether an id can mean a rendering. */
function isCalled({ id, titleId, number, apart }: HeldRendering, called: string): boolean {
  return apart === undefined
    ? id === called || titleId === called || (number !== undefined && numberId(number) === called)
    : apart === called;
}

/**
 * Gives every cluster its id: its number (the lowest, where the user merged several), or else the
 * title of its first entry. Of several that would have the same title, the one with the first entry
 * has it; the others have it together with a name for their abstract.
 */
function nameClusters(clusters: readonly Cluster[]): Settled[] {
  const claims = clusters
    .map((cluster) => {
      const renderings = cluster.atoms.flatMap((atom) => atom.renderings);
      const [number] = numbersOf(cluster);
      const own = renderings.filter(({ apart }) => apart === undefined);
      return { renderings, number, first: firstOf(own.length > 0 ? own : renderings) };
    })
    .sort((a, b) => compareFirst(a.first, b.first));
  const taken = new Set<string>();
  return claims.map(({ renderings, number, first }): Settled => {
    const { apart, titleId = '', id: renderingId = '' } = first?.rendering ?? {};
    const ids = number === undefined ? [apart ?? titleId, renderingId] : [numberId(number)];
    const id = ids.find((candidate) => !taken.has(candidate)) ?? '';
    taken.add(id);
    return { id, renderings };
  });
}

interface First {
  readonly rendering: HeldRendering;
  readonly sighting: Sighting;
}

/** The first entry in the order of dumps' URIs, which few dumps that are added change. */
function firstOf(renderings: readonly HeldRendering[]): First | undefined {
  let first: First | undefined;
  for (const rendering of renderings) {
    for (const sighting of rendering.sightings) {
      if (!first || compareSightings(sighting, first.sighting) < 0) {
        first = { rendering, sighting };
      }
    }
  }
  return first;
}

function compareFirst(a: First | undefined, b: First | undefined): number {
  return a && b ? compareSightings(a.sighting, b.sighting) : 0;
}
