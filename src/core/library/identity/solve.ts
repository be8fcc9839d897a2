import { push } from '../collect';
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
import { cutTitle } from './relate';
import type { Rendering } from './rendering';
import { isCutFrom } from './titles';

/** Renderings of one paper, and its id. */
export interface Settled {
  readonly id: string;
  readonly renderings: readonly Rendering[];
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
  renderings: readonly Rendering[],
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
  readonly #atomOf = new Map<Rendering, Atom>();

  constructor(atoms: readonly Atom[]) {
    this.atoms = atoms;
    for (const atom of atoms) {
      this.#of.set(atom, { atoms: [atom] });
      for (const rendering of atom.renderings) {
        this.#atomOf.set(rendering, atom);
      }
    }
  }

  of(atom: Atom): Cluster {
    return this.#of.get(atom) ?? { atoms: [atom] };
  }

  atomOf(rendering: Rendering): Atom | undefined {
    return this.#atomOf.get(rendering);
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
  const shelves = new Map<string, Atom[]>();
  for (const atom of clusters.atoms) {
    const titles = new Set(
      atom.renderings.flatMap(({ shelf, apart }) => (apart === undefined ? shelf : [])),
    );
    for (const title of titles) {
      push(shelves, title, atom);
    }
  }
  for (const title of [...shelves.keys()].sort(compareText)) {
    const found = [...new Set((shelves.get(title) ?? []).map((atom) => clusters.of(atom)))];
    if (found.length > 1 && areAllOne(found)) {
      found.reduce((one, other) => {
        clusters.join(one, other);
        return clusters.of(other.atoms[0] ?? { key: '', renderings: [] });
      });
    }
  }
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
    for (const [other, link] of rendering.links) {
      const atom = clusters.atomOf(other);
      if (link === cutTitle && atom && isCutFrom(rendering, other)) {
        wholes.add(clusters.of(atom));
      }
    }
    const atom = clusters.atomOf(rendering);
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
    const atom = settled?.renderings[0] && clusters.atomOf(settled.renderings[0]);
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
function isCalled({ id, titleId, number, apart }: Rendering, called: string): boolean {
  return apart === undefined
    ? id === called || titleId === called || (number !== undefined && numberId(number) === called)
    : apart === called;
}

/** The id of a paper of one rendering that nothing else hangs together with. */
export function idOfOne({ number, titleId, apart }: Rendering): string {
  return apart ?? (number === undefined ? titleId : numberId(number));
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
  readonly rendering: Rendering;
  readonly sighting: Sighting;
}

/** The first entry in the order of dumps' URIs, which few dumps that are added change. */
function firstOf(renderings: readonly Rendering[]): First | undefined {
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
