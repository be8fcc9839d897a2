import type { PartialDate } from '../../model';
import type { Steps } from '../../steps';
import { push } from '../collect';
import { arxivMonth } from './arxivMonth';
import type { EvidenceGroup } from './evidenceGroup';
import type { SolvedPart } from './explain';
import { dateNumber } from './partialDate';
import { origin } from './solver';

const linksPerStep = 256;

interface Link {
  readonly from: number;
  readonly to: number;
  readonly group: EvidenceGroup;
}

/** What the years of a solved part rest on, by node. */
export interface Foundations {
  readonly pins: ReadonlyMap<number, EvidenceGroup>;
  readonly floors: ReadonlyMap<number, EvidenceGroup>;
}

export function* findFoundations(part: SolvedPart): Steps<Foundations> {
  const pins = yield* findPins(part);
  return { pins, floors: yield* findFloors(part, pins) };
}

/**
 * The one piece of evidence that fixes a year by itself, for every node that has one: a year given,
 * or being of the same year as a node that has one, nearest first.
 */
function* findPins(part: SolvedPart): Steps<Map<number, EvidenceGroup>> {
  const equal = yield* links(part, ({ evidence }) => evidence.equal);
  const pins = new Map<number, EvidenceGroup>();
  for (const { to, group } of equal.get(origin) ?? []) {
    if (!pins.has(to)) {
      pins.set(to, group);
    }
  }
  // The map grows while it is walked.
  for (const node of pins.keys()) {
    for (const { to, group } of equal.get(node) ?? []) {
      if (to !== origin && !pins.has(to)) {
        pins.set(to, group);
      }
    }
  }
  return pins;
}

/**
 * The piece of evidence that says best why a year is not earlier, for every node with a lower bound:
 * of all that give this very bound, and lead back without a circle to what is known or pinned, the
 * one with the paper of the latest date, then the strongest.
 */
function* findFloors(
  part: SolvedPart,
  pins: ReadonlyMap<number, EvidenceGroup>,
): Steps<Map<number, EvidenceGroup>> {
  const { least } = part.solution;
  const all = yield* links(part, () => true);
  const depths = new Map<number, number>();
  for (const node of [origin, ...pins.keys()]) {
    depths.set(node, 0);
  }
  const floors = new Map<number, EvidenceGroup>();
  const dates = new Map<number, number>();
  let walked = 0;
  // The map grows while it is walked, shallow nodes first.
  for (const [node, depth] of depths) {
    for (const { from, to, group } of all.get(node) ?? []) {
      const weight =
        from === nodeOf(part, group.evidence.from) ? group.evidence.weight : -group.evidence.weight;
      if (to === origin || (least[from] ?? 0) + weight !== least[to]) {
        continue;
      }
      if (++walked % linksPerStep === 0) {
        yield;
      }
      if (!depths.has(to)) {
        depths.set(to, depth + 1);
      }
      const date = depths.get(to) === depth ? -Infinity : tellingDate(part, group);
      if (date > (dates.get(to) ?? -Infinity)) {
        dates.set(to, date);
        floors.set(to, group);
      }
    }
  }
  return floors;
}

/** The evidence that was not let go, from each node on, strongest first. */
function* links(
  part: SolvedPart,
  wanted: (group: EvidenceGroup) => boolean,
): Steps<Map<number, Link[]>> {
  const rejected = new Set(part.solution.rejections.map((rejection) => rejection.rejected));
  const found = new Map<number, Link[]>();
  for (const [index, group] of part.groups.entries()) {
    if (index % linksPerStep === 0) {
      yield;
    }
    if (rejected.has(index) || !wanted(group)) {
      continue;
    }
    const [from, to] = [nodeOf(part, group.evidence.from), nodeOf(part, group.evidence.to)];
    push(found, from, { from, to, group });
    if (group.evidence.equal) {
      push(found, to, { from: to, to: from, group });
    }
  }
  return found;
}

function nodeOf({ nodes }: SolvedPart, uri: string | undefined): number {
  return uri === undefined ? origin : (nodes.get(uri) ?? origin);
}

/** The date of the paper behind a lower bound, as a number that sorts by time. */
function tellingDate(part: SolvedPart, { evidence, example }: EvidenceGroup): number {
  const { date, number } = example ?? {};
  if (date?.year === undefined && number !== undefined) {
    const month = arxivMonth(number);
    return month ? dateNumber({ ...month, day: 0 }) : -1;
  }
  const from = nodeOf(part, evidence.from);
  const year = date?.year ?? part.solution.least[from] ?? 0;
  const full: PartialDate | undefined = date && { ...date, year };
  return dateNumber(full);
}
