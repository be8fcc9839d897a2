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

/** Two pieces of evidence on the year of a dump that cannot both hold. */
export interface Contradiction {
  /** The dumps concerned, that of the evidence let go first. */
  readonly uris: readonly string[];
  /** What was believed, as a sentence and in translatable form. */
  readonly kept: string;
  readonly keptText: Message;
  /** What was let go. */
  readonly letGo: string;
  readonly letGoText: Message;
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
      contradiction(
        uniqueUris(claim.group, kept),
        kept ? evidenceWords(kept) : listWords(clock),
        evidenceWords(claim.group),
      ),
    );
  }
  const node = found.node(uri);
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
  return [contradiction([uri], userWords(name, userYear), printedListWords(name, printedYear))];
}

/** The times of saving and reading are the weakest of all: they give way to any evidence. */
function ceilingContradictions(
  clock: DumpClock,
  floor: EvidenceGroup,
  year: number,
): Contradiction[] {
  if (clock.listYear?.uri === undefined) {
    return [];
  }
  return clock.ceilings
    .filter((ceiling) => ceiling.year < year)
    .map((ceiling) =>
      contradiction(
        [...new Set([clock.uri, ...uniqueUris(floor)])],
        evidenceWords(floor),
        ceiling.by === 'modified'
          ? message('{0} was last changed too early for a list of {1}.', clock.name, year)
          : message('Going by today’s date, {0} cannot be of {1} yet.', clock.name, year),
      ),
    );
}

function contradiction(uris: string[], keptText: Message, letGoText: Message): Contradiction {
  return {
    uris,
    kept: formatMessage(keptText),
    keptText,
    letGo: formatMessage(letGoText),
    letGoText,
  };
}

function uniqueUris(...groups: (EvidenceGroup | undefined)[]): string[] {
  const uris = groups.flatMap((group) => [group?.evidence.dump, group?.evidence.other]);
  return [...new Set(uris.filter((uri) => uri !== undefined))];
}
