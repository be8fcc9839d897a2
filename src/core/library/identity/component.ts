import { push } from '../collect';
import { compareText } from '../sighting';
import { agreeing, contradiction, judge, sure } from './agreement';
import { stemsOfTitles, tell } from './relate';
import type { HeldRendering } from './heldRendering';
import { renderingKey, titleOf } from './rendering';
import { nearnessOf } from './titles';

/** Renderings that are one paper for sure: those of one arXiv number, or those that nothing tells apart. */
export interface Atom {
  /** Orders atoms; numbers come before titles. */
  readonly key: string;
  readonly number?: string;
  readonly renderings: readonly HeldRendering[];
}

/** Renderings taken together as one paper. */
export interface Cluster {
  readonly atoms: readonly Atom[];
}

/** With more atoms than this in a cluster, the first speak for all. */
const speakers = 8;

/** The atoms of renderings, in order of their keys. */
export function atomsOf(renderings: readonly HeldRendering[]): Atom[] {
  const groups = new Map<string, HeldRendering[]>();
  for (const rendering of renderings) {
    const { hasAbstract, apart } = rendering;
    const number = isOverruled(rendering, renderings) ? undefined : rendering.number;
    const isBare = !hasAbstract && number === undefined && apart === undefined;
    push(
      groups,
      number ?? (isBare ? `bare ${rendering.shelf}` : renderingKey(rendering)),
      rendering,
    );
  }
  return [...groups]
    .map(([key, group]): Atom => {
      const [first] = group;
      const isNumbered = first?.apart === undefined && first?.number === key;
      const number = isNumbered ? key : undefined;
      const ordered = group.sort((a, b) => compareText(renderingKey(a), renderingKey(b)));
      return {
        key: number === undefined ? `title ${key}` : `arxiv ${number}`,
        ...(number !== undefined && { number }),
        renderings: ordered,
      };
    })
    .sort((a, b) => compareText(a.key, b.key));
}

/**
 * Whether entries that surely are of the same paper give another number than a service gave for these,
 * and none gives that one.
 */
function isOverruled(rendering: HeldRendering, others: readonly HeldRendering[]): boolean {
  if (!rendering.isLearnt) {
    return false;
  }
  const { id, number, hasAbstract, links } = rendering;
  const given = others.filter(
    (other) =>
      other.number !== undefined &&
      !other.isLearnt &&
      other.apart === undefined &&
      (other.id === id ||
        (links.get(other.row) ?? 0) >= sure ||
        (!hasAbstract && other.isOnShelfOf(rendering))),
  );
  return given.length > 0 && given.every((other) => other.number !== number);
}

/**
 * How two atoms go together by their abstracts, each pair at its best, as the abstracts of one
 * number may differ; undefined where there are no two to compare. Where all abstracts contradict each
 * other, what a summary shares with some is chance.
 */
export function relationOf(a: Atom, b: Atom): number | undefined {
  let best: number | undefined;
  let bestWithoutSummaries: number | undefined;
  for (const one of a.renderings) {
    for (const other of b.renderings) {
      if (!one.hasAbstract || !other.hasAbstract) {
        continue;
      }
      const link = one.links.get(other.row) ?? (one.isOnShelfOf(other) ? contradiction : undefined);
      if (link !== undefined) {
        best = Math.max(link, best ?? link);
        if (!one.isSummary && !other.isSummary) {
          bestWithoutSummaries = Math.max(link, bestWithoutSummaries ?? link);
        }
      }
    }
  }
  const isChance = best !== undefined && best < agreeing && bestWithoutSummaries === contradiction;
  return isChance ? contradiction : best;
}

/** The arXiv numbers of a cluster in order. */
export function numbersOf({ atoms }: Cluster): string[] {
  return [...new Set(atoms.flatMap(({ number }) => number ?? []))].sort(compareText);
}

/** Whether two clusters have no more than one arXiv number. */
export function haveOneNumber(a: Cluster, b: Cluster): boolean {
  return new Set([...numbersOf(a), ...numbersOf(b)]).size <= 1;
}

/** Whether nothing forbids that two clusters are one paper: neither numbers nor abstracts. */
export function mayBeOne(a: Cluster, b: Cluster): boolean {
  if (!haveOneNumber(a, b)) {
    return false;
  }
  const [atomsA, atomsB] = [speakersOf(a), speakersOf(b)];
  const known = atomsA.flatMap((one) => atomsB.flatMap((other) => relationOf(one, other) ?? []));
  return known.length > 0 ? !known.includes(contradiction) : !longestContradict(a, b);
}

/** Whether titles that only one of two clusters has are those of parts of a series. */
export function areOfSeries(a: Cluster, b: Cluster): boolean {
  const [inA, inB] = [titlesOf(a), titlesOf(b)];
  const onlyB = [...inB].filter((title) => !inA.has(title));
  return [...inA].some(
    (one) => !inB.has(one) && onlyB.some((other) => nearnessOf(one, other) === 'series'),
  );
}

function titlesOf(cluster: Cluster): Set<string> {
  const renderings = speakersOf(cluster).flatMap((atom) => atom.renderings);
  return new Set(renderings.map(titleOf));
}

/** Whether a cluster has an abstract. */
export function isTold({ atoms }: Cluster): boolean {
  return atoms.some(({ renderings }) => renderings.some(({ hasAbstract }) => hasAbstract));
}

/** Pairs of clusters that were never compared are so by their longest abstracts. */
function longestContradict(a: Cluster, b: Cluster): boolean {
  const [one, other] = [longest(a), longest(b)];
  if (!one || !other) {
    return false;
  }
  const [bodyA, bodyB] = [tell(one).body, tell(other).body];
  return bodyA && bodyB ? judge(bodyA, bodyB, stemsOfTitles(one, other)) === contradiction : false;
}

function longest({ atoms }: Cluster): HeldRendering | undefined {
  return atoms
    .flatMap(({ renderings }) => renderings.filter(({ hasAbstract }) => hasAbstract))
    .sort((a, b) => b.wordCount - a.wordCount || compareText(renderingKey(a), renderingKey(b)))[0];
}

function speakersOf({ atoms }: Cluster): readonly Atom[] {
  return atoms.length <= speakers ? atoms : atoms.slice(0, speakers);
}
