import type { Message } from '../../model';
import type { Steps } from '../../steps';
import { formatMessage, message } from '../../text/message';
import { compareClaims, type Claim, type YearNode } from './claim';
import type { DumpClock } from './clock';
import type { EvidenceGroup } from './evidenceGroup';
import { evidenceWords, listWords, printedListWords, userWords } from './evidenceWords';
import type { FoundYears } from './explain';
import { floorOf, pinOf } from './foundations';
import { opponentOf } from './opponents';

/** Where a piece of evidence stands. */
export interface EvidencePlace {
  readonly uri: string;
  /** Index among the dump's entries; absent for what the dump says of itself. */
  readonly entry?: number;
}

/** Two pieces of evidence on the year of a dump that cannot both hold. */
export interface Contradiction {
  /** The dumps concerned, that of the evidence let go first. */
  readonly uris: readonly string[];
  /** What was believed, as a sentence and in translatable form. */
  readonly kept: string;
  readonly keptText: Message;
  /** Where that stands: in the dump that it speaks of, then in that with which it is compared. */
  readonly keptAt: readonly EvidencePlace[];
  /** What was let go. */
  readonly letGo: string;
  readonly letGoText: Message;
  readonly letGoAt: readonly EvidencePlace[];
}

/** The contradictions in which something that speaks of a dump was let go, and what decides on them. */
export interface Contradictions {
  readonly found: readonly Contradiction[];
  readonly years: ReadonlySet<YearNode>;
}

/** The contradictions of one dump, those between claims in the order of belief. */
export function* contradictionsOf(
  uri: string,
  letGo: Iterable<Claim>,
  found: FoundYears,
): Steps<Contradictions> {
  const clock = found.clock(uri);
  const contradictions = clock ? yearsOfList(clock) : [];
  const years = new Set<YearNode>();
  for (const claim of [...letGo].sort(compareClaims)) {
    const opponent = yield* opponentOf(claim, found.beliefs);
    opponent.years.forEach((year) => years.add(year));
    const kept = opponent.claim?.group;
    contradictions.push(
      contradiction(kept ? sideOf(kept) : ownSide(uri, listWords(clock)), sideOf(claim.group)),
    );
  }
  const node = found.node(clock?.listYear?.key ?? '');
  const floor = node && (pinOf(node, found.beliefs) ?? floorOf(node, found.beliefs))?.group;
  if (clock && floor) {
    contradictions.push(...ceilingContradictions(clock, floor, found.beliefs.least(node)));
  }
  return { found: contradictions, years };
}

function yearsOfList({ uri, name, printedYear, userYear }: DumpClock): Contradiction[] {
  if (printedYear === undefined || userYear === undefined || printedYear === userYear) {
    return [];
  }
  return [
    contradiction(
      ownSide(uri, userWords(name, userYear)),
      ownSide(uri, printedListWords(name, printedYear)),
    ),
  ];
}

/** The times of saving and reading are the weakest of all: they give way to any evidence. */
function ceilingContradictions(
  clock: DumpClock,
  floor: EvidenceGroup,
  year: number,
): Contradiction[] {
  return clock.ceilings
    .filter((ceiling) => ceiling.year < year)
    .map(({ by }) =>
      contradiction(
        sideOf(floor),
        ownSide(
          clock.uri,
          by === 'modified'
            ? message('{0} was last changed too early for a list of {1}.', clock.name, year)
            : message('Going by today’s date, {0} cannot be of {1} yet.', clock.name, year),
        ),
      ),
    );
}

/** One of the two pieces of evidence. */
interface Side {
  /** The dumps whose years it is about. */
  readonly uris: readonly string[];
  readonly words: Message;
  readonly places: readonly EvidencePlace[];
}

/** What a dump says of itself, or a user of it. */
function ownSide(uri: string, words: Message): Side {
  return { uris: [uri], words, places: [{ uri }] };
}

function sideOf(group: EvidenceGroup): Side {
  return { uris: group.dumps, words: evidenceWords(group), places: placesOf(group) };
}

function contradiction(kept: Side, letGo: Side): Contradiction {
  return {
    uris: [...new Set([...letGo.uris, ...kept.uris])],
    kept: formatMessage(kept.words),
    keptText: kept.words,
    keptAt: kept.places,
    letGo: formatMessage(letGo.words),
    letGoText: letGo.words,
    letGoAt: letGo.places,
  };
}

function placesOf({ evidence: { dump, other }, example }: EvidenceGroup): EvidencePlace[] {
  const { entry, source = other, sourceEntry } = example ?? {};
  return [
    { uri: dump, ...(entry !== undefined && { entry }) },
    ...(source === undefined || (source === dump && sourceEntry === entry)
      ? []
      : [{ uri: source, ...(sourceEntry !== undefined && { entry: sourceEntry }) }]),
  ];
}
