import type { Certainty, Message } from '../../model';
import { readableTitle } from '../../text/readableTitle';
import type { Beliefs } from './beliefs';
import type { YearNode } from './claim';
import { dumpOfKey, fileName, type DumpClock } from './clock';
import type { EvidenceGroup } from './evidenceGroup';
import { floorOf, pinOf, roofOf } from './foundations';
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
  printedWithList,
  setByUser,
  submitted,
  tied,
  type FloorKind,
  type ReasonFacts,
} from './reasons';

/** What is known of one dump's unknown year. */
export interface YearKnowledge {
  readonly certainty: Certainty;
  /** The year, or with certainty `earliest` the least that it can be. */
  readonly year?: number;
  /** The greatest that it can be. */
  readonly latest?: number;
  readonly reason: Message;
}

/** What is found out of all years. */
export interface FoundYears {
  readonly beliefs: Beliefs;
  /** The year of a key; undefined where nothing is claimed of it. */
  readonly node: (key: string) => YearNode | undefined;
  readonly clock: (uri: string) => DumpClock | undefined;
}

/** What is known of the year of a key, with one reason. */
export function explain(key: string, found: FoundYears): YearKnowledge {
  const uri = dumpOfKey(key);
  const node = found.node(key);
  if (!node) {
    return { certainty: 'unknown', reason: nothingKnown };
  }
  const { beliefs } = found;
  const least = beliefs.least(node);
  const greatest = beliefs.greatest(node);
  const latest = Number.isFinite(greatest) ? { latest: greatest } : {};
  const pin = pinOf(node, beliefs)?.group;
  if (isPlausibleYear(least) && least === greatest && pin) {
    const reason = pinReason(found, pin, uri, least);
    const certainty = pin.evidence.kind === 'listed' ? 'printed' : 'pinned';
    return { certainty, year: least, ...latest, reason };
  }
  const floor = floorOf(node, beliefs)?.group;
  if (!isPlausibleYear(least) || !floor) {
    const reason = 'latest' in latest ? knownRoof(greatest) : nothingKnown;
    return { certainty: 'unknown', ...latest, reason };
  }
  if (least === greatest) {
    const reason = betweenReason(found, floor, roofOf(node, beliefs)?.group, uri, least);
    return { certainty: 'pinned', year: least, ...latest, reason };
  }
  const { kind, facts } = floorFacts(found, floor, uri);
  const reason = floored(kind, facts, least, allowedBy(found.clock(uri), least));
  return { certainty: 'earliest', year: least, ...latest, reason };
}

function pinReason(found: FoundYears, pin: EvidenceGroup, uri: string, year: number): Message {
  const facts = factsOf(found, pin, uri);
  switch (pin.evidence.kind) {
    case 'user':
      return setByUser(year);
    case 'listed':
      return printedWithList;
    case 'number':
      return numbered(facts, year);
    case 'submitted':
      return submitted(facts);
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
  found: FoundYears,
  floor: EvidenceGroup,
  roof: EvidenceGroup | undefined,
  uri: string,
  year: number,
): Message {
  const { kind, facts } = floorFacts(found, floor, uri);
  const { title, date } = roof?.example ?? {};
  if (!roof || title === undefined) {
    return floored(kind, facts, year, year);
  }
  const other = otherOf(roof, uri);
  const latest = latestOf(found, other);
  const listed = found.clock(other)?.listed;
  return between(kind, facts, year, {
    title: readableTitle(title),
    ...(date && { date }),
    source: fileName(other),
    listed: listed ? dateWords({ ...listed, year: latest }) : String(latest),
  });
}

/** What to say of a lower bound. */
function floorFacts(
  found: FoundYears,
  floor: EvidenceGroup,
  uri: string,
): { readonly kind: FloorKind; readonly facts: ReasonFacts } {
  const facts = factsOf(found, floor, uri);
  const { kind, other } = floor.evidence;
  switch (kind) {
    case 'notAfter': {
      const node = found.node(other ?? '');
      const isPinned = node && found.beliefs.greatest(node) === facts.sourceYear;
      // A date without its year, but of a known one, is as good as a date.
      return isPinned && facts.date
        ? { kind: 'known', facts: { ...facts, date: { ...facts.date, year: facts.sourceYear } } }
        : { kind, facts };
    }
    case 'printed':
    case 'known':
    case 'tie':
      return { kind, facts };
    case 'submitted':
    case 'submittedFloor':
      return { kind: 'known', facts: { ...facts, source: 'arXiv' } };
    case 'number':
    case 'numberFloor':
      return { kind: 'number', facts };
    case 'match':
    case 'user':
    case 'listed':
    case 'viewed':
    case 'address':
    case 'name':
    case 'stamp':
      return { kind: 'view', facts };
  }
}

function factsOf(
  { beliefs, node }: FoundYears,
  { evidence, example }: EvidenceGroup,
  uri: string,
): ReasonFacts {
  const other = evidence.dump === uri ? (evidence.other ?? uri) : evidence.dump;
  const otherNode = node(other);
  return {
    title: readableTitle(example?.title ?? ''),
    ...(example?.date && { date: example.date }),
    ...(example?.number !== undefined && { number: example.number }),
    source: fileName(example?.source ?? other),
    sourceYear: otherNode ? beliefs.least(otherNode) : 0,
  };
}

/** The dump on the other side; the dump itself where there is none. */
function otherOf({ evidence: { dump, other } }: EvidenceGroup, uri: string): string {
  return dump === uri ? (other ?? dump) : dump;
}

function latestOf({ beliefs, node, clock }: FoundYears, uri: string): number {
  const known = clock(uri)?.listYear;
  if (known && known.key === undefined) {
    return known.year;
  }
  const unknown = node(known?.key ?? uri);
  return unknown ? beliefs.greatest(unknown) : 0;
}

/** The latest year that the file's times allow, where they agree with the evidence. */
function allowedBy(clock: DumpClock | undefined, least: number): number | undefined {
  const years = clock?.ceilings.map((ceiling) => ceiling.year) ?? [];
  const latest = Math.min(...years);
  return years.length > 0 && latest >= least ? latest : undefined;
}
