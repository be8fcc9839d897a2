import type { Certainty, Message } from '../../model';
import type { Steps } from '../../steps';
import { readableTitle } from '../../text/readableTitle';
import { fileName, type DumpClock } from './clock';
import type { EvidenceGroup } from './evidenceGroup';
import type { Foundations } from './foundations';
import { dateWords, isPlausibleYear } from './partialDate';
import {
  addressed,
  between,
  floored,
  knownRoof,
  matched,
  named,
  nothingKnown,
  numbered,
  setByUser,
  tied,
  type FloorKind,
  type ReasonFacts,
} from './reasons';
import type { Solution } from './solver';

/** What is known of one dump's unknown year. */
export interface YearKnowledge {
  /** Never `printed`: a printed year is no unknown. */
  readonly certainty: Certainty;
  /** The year, or with certainty `earliest` the least that it can be. */
  readonly year?: number;
  /** The greatest that it can be. */
  readonly latest?: number;
  readonly reason: Message;
}

/** One solved part of the library: dumps and evidence that hang together. */
export interface SolvedPart {
  /** The solver's node of each dump that has an unknown year. */
  readonly nodes: ReadonlyMap<string, number>;
  readonly groups: readonly EvidenceGroup[];
  readonly solution: Solution;
  readonly clocks: ReadonlyMap<string, DumpClock>;
}

/** What is known of the year of every dump in the part, each with one reason. */
export function* explain(
  part: SolvedPart,
  { pins, floors }: Foundations,
): Steps<Map<string, YearKnowledge>> {
  const found = new Map<string, YearKnowledge>();
  for (const [uri, node] of part.nodes) {
    found.set(uri, knowledgeOf(part, uri, node, floors.get(node), pins.get(node)));
    yield;
  }
  return found;
}

function knowledgeOf(
  part: SolvedPart,
  uri: string,
  node: number,
  floor: EvidenceGroup | undefined,
  pin: EvidenceGroup | undefined,
): YearKnowledge {
  const { solution, groups } = part;
  const least = solution.least[node];
  const greatest = solution.greatest[node] ?? Infinity;
  const latest = Number.isFinite(greatest) ? { latest: greatest } : {};
  if (isPlausibleYear(least) && least === greatest && pin) {
    return {
      certainty: 'pinned',
      year: least,
      ...latest,
      reason: pinReason(part, pin, uri, least),
    };
  }
  if (!isPlausibleYear(least) || !floor) {
    const reason = 'latest' in latest ? knownRoof(greatest) : nothingKnown;
    return { certainty: 'unknown', ...latest, reason };
  }
  if (least === greatest) {
    const roof = groups[solution.greatestBy[node] ?? -1];
    return {
      certainty: 'pinned',
      year: least,
      ...latest,
      reason: betweenReason(part, floor, roof, uri, least),
    };
  }
  const { kind, facts } = floorFacts(part, floor, uri);
  const reason = floored(kind, facts, least, allowedBy(part.clocks.get(uri), least));
  return { certainty: 'earliest', year: least, ...latest, reason };
}

function pinReason(part: SolvedPart, pin: EvidenceGroup, uri: string, year: number): Message {
  const facts = factsOf(part, pin, uri);
  switch (pin.evidence.kind) {
    case 'user':
      return setByUser(year);
    case 'number':
      return numbered(facts, year);
    case 'address':
      return addressed(facts);
    case 'name':
      return named(facts, year);
    case 'tie':
      return tied({ ...facts, sourceYear: year });
    default:
      return matched(facts);
  }
}

function betweenReason(
  part: SolvedPart,
  floor: EvidenceGroup,
  roof: EvidenceGroup | undefined,
  uri: string,
  year: number,
): Message {
  const { kind, facts } = floorFacts(part, floor, uri);
  const { title, date } = roof?.example ?? {};
  if (!roof || title === undefined) {
    return floored(kind, facts, year, year);
  }
  const other = otherOf(roof, uri);
  const latest = latestOf(part, other);
  const listed = part.clocks.get(other)?.listed;
  return between(kind, facts, year, {
    title: readableTitle(title),
    ...(date && { date }),
    source: fileName(other),
    listed: listed ? dateWords({ ...listed, year: latest }) : String(latest),
  });
}

/** What to say of a lower bound. */
function floorFacts(
  part: SolvedPart,
  floor: EvidenceGroup,
  uri: string,
): { readonly kind: FloorKind; readonly facts: ReasonFacts } {
  const facts = factsOf(part, floor, uri);
  const { kind, other } = floor.evidence;
  switch (kind) {
    case 'notAfter': {
      const node = part.nodes.get(other ?? '') ?? -1;
      const isPinned = part.solution.greatest[node] === facts.sourceYear;
      // A date without its year, but of a known one, is as good as a date.
      return isPinned && facts.date
        ? { kind: 'known', facts: { ...facts, date: { ...facts.date, year: facts.sourceYear } } }
        : { kind, facts };
    }
    case 'printed':
    case 'known':
    case 'tie':
      return { kind, facts };
    case 'number':
    case 'numberFloor':
      return { kind: 'number', facts };
    case 'match':
    case 'user':
    case 'listed':
    case 'address':
    case 'name':
    case 'stamp':
      return { kind: 'view', facts };
  }
}

function factsOf(part: SolvedPart, { evidence, example }: EvidenceGroup, uri: string): ReasonFacts {
  const other = evidence.dump === uri ? (evidence.other ?? uri) : evidence.dump;
  const otherNode = part.nodes.get(other);
  return {
    title: readableTitle(example?.title ?? ''),
    ...(example?.date && { date: example.date }),
    ...(example?.number !== undefined && { number: example.number }),
    source: fileName(example?.source ?? other),
    sourceYear: otherNode === undefined ? 0 : (part.solution.least[otherNode] ?? 0),
  };
}

/** The dump on the other side; the dump itself where there is none. */
function otherOf({ evidence: { dump, other } }: EvidenceGroup, uri: string): string {
  return dump === uri ? (other ?? dump) : dump;
}

function latestOf({ nodes, solution, clocks }: SolvedPart, uri: string): number {
  const known = clocks.get(uri)?.listYear;
  if (known && known.uri === undefined) {
    return known.year;
  }
  const node = nodes.get(uri);
  return node === undefined ? 0 : (solution.greatest[node] ?? 0);
}

/** The latest year that the file's times allow, where they agree with the evidence. */
function allowedBy(clock: DumpClock | undefined, least: number): number | undefined {
  const years = clock?.ceilings.map((ceiling) => ceiling.year) ?? [];
  const latest = Math.min(...years);
  return years.length > 0 && latest >= least ? latest : undefined;
}
