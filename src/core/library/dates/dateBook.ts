import type { ResolvedDate } from '../../model';
import { inSteps, type Steps } from '../../steps';
import { setOrDelete } from '../collect';
import { isSame } from '../isSame';
import type { SightedEntries } from '../sightedEntries';
import { noLimits, type Limit, type YearNode } from './claim';
import { dumpOfKey, hasUnknownYear, type DumpClock } from './clock';
import { contradictionsOf, type Contradiction, type Contradictions } from './contradictions';
import { dumpEvidence } from './dumpEvidence';
import type { Evidence } from './evidence';
import { EvidenceStore } from './evidenceStore';
import { explain, type FoundYears, type YearKnowledge } from './explain';
import { inYear } from './partialDate';
import { nothingKnown, printedWithList, setByUser } from './reasons';
import { resolvedDate } from './resolvedDate';
import { YearSystem, type Concerned } from './yearSystem';

/** What was found out for a dump, and what of. */
interface Known {
  readonly clock: DumpClock;
  readonly year?: YearKnowledge;
  /** What is known of the list's year, where that is not the same. */
  readonly listYear?: YearKnowledge;
  readonly listed?: ResolvedDate;
}

/** What else is known of the dates of a dump. */
export interface DateNews {
  readonly uri: string;
  /** Whether that is more, less or something else of its years or of the date of its list. */
  readonly isOther: boolean;
  /** Where something that speaks of it was let go; undefined where that is as before. */
  readonly contradictions?: readonly Contradiction[];
}

/** The dates of all dumps, kept up to date with the evidence. */
export class DateBook {
  readonly #clocks = new Map<string, DumpClock>();
  readonly #store: EvidenceStore;
  readonly #system = new YearSystem((key) => limitsOf(key, this.#clocks));
  readonly #found: FoundYears = {
    beliefs: this.#system.beliefs,
    node: (key) => this.#system.node(key),
    clock: (uri) => this.#clocks.get(uri),
  };
  /** Dumps that came, went or have other dates in them. */
  readonly #touched = new Set<string>();
  readonly #known = new Map<string, Known>();
  /** Of dumps that have any: what decides on them is to be known. */
  readonly #contradictions = new Map<string, Contradictions>();
  #work: Steps<DateNews[]> | undefined;

  /** @param entries those that evidence rests on */
  constructor(entries?: SightedEntries) {
    this.#store = new EvidenceStore(entries);
  }

  get clocks(): ReadonlyMap<string, DumpClock> {
    return this.#clocks;
  }

  /** Takes in a dump, or what it has become. */
  setDump(clock: DumpClock): void {
    if (isSame(clock, this.#clocks.get(clock.uri))) {
      return;
    }
    this.#clocks.set(clock.uri, clock);
    this.#store.give(dumpGiver(clock.uri), dumpEvidence(clock));
    this.#touched.add(clock.uri);
  }

  removeDump(uri: string): void {
    this.#clocks.delete(uri);
    this.#store.give(dumpGiver(uri), []);
    this.#touched.add(uri);
  }

  /** Takes in what a paper tells; nothing for one that is gone. */
  setPaper(id: string, evidence: readonly Evidence[]): void {
    this.#store.give(id, evidence);
  }

  get isUnsettled(): boolean {
    return this.#work !== undefined || this.#store.isTouched || this.#touched.size > 0;
  }

  /**
   * Takes the next step of following up what changed, and at the last returns what is news. What comes
   * in between is followed up afterwards.
   */
  settleSome(): readonly DateNews[] {
    this.#work ??= this.#settleInSteps();
    const step = this.#work.next();
    if (step.done !== true) {
      return [];
    }
    this.#work = undefined;
    return step.value;
  }

  *#settleInSteps(): Steps<DateNews[]> {
    const touched = new Set(this.#touched);
    this.#touched.clear();
    const groups = this.#store.takeTouched();
    const keys = [...touched].flatMap((uri) => keysOf(uri, this.#clocks.get(uri)));
    const concerned = yield* this.#system.update(groups, keys);
    const uris = yield* this.#urisOf(concerned, touched);
    const news: DateNews[] = [];
    for (const uri of uris) {
      const isOther = this.#learn(uri);
      const letGo = this.#system.letGo(uri);
      const contradictions = yield* contradictionsOf(uri, letGo, this.#found);
      const hasAny = contradictions.found.length > 0;
      const hadAny = this.#contradictions.has(uri);
      setOrDelete(this.#contradictions, uri, hasAny ? contradictions : undefined);
      if (isOther || hasAny || hadAny) {
        const told = (hasAny || hadAny) && { contradictions: contradictions.found };
        news.push({ uri, isOther, ...told });
      }
      yield;
    }
    return news;
  }

  /** The dumps of which something else is to be said. */
  *#urisOf({ claims, nodes }: Concerned, touched: Iterable<string>): Steps<Set<string>> {
    const uris = new Set<string>(touched);
    const years = new Set(nodes);
    // What is said of a year tells of the days of other dumps.
    for (const uri of touched) {
      for (const group of this.#store.about(uri)) {
        group.claim?.nodes.forEach((node) => years.add(node));
      }
      yield;
    }
    yield* inSteps(claims, ({ group }) => {
      uris.add(group.evidence.dump);
    });
    for (const year of years) {
      uris.add(dumpOfKey(year.key));
      for (const { against, group } of year.claims) {
        if (against) {
          uris.add(group.evidence.dump);
        }
      }
      yield;
    }
    for (const [uri, contradictions] of this.#contradictions) {
      if (hasAnyOf(years, contradictions.years)) {
        uris.add(uri);
      }
    }
    return uris;
  }

  /** The date of a dump's list; undefined where it carries none. */
  listed(uri: string): ResolvedDate | undefined {
    return this.#known.get(uri)?.listed;
  }

  /** What is known of a dump's unknown year: that of viewing, or else that of its list. */
  year(uri: string): YearKnowledge | undefined {
    return this.#known.get(uri)?.year;
  }

  /** The latest year that a dump's list can be of, where anything tells; for one that carries a date. */
  latestListYear(uri: string): number | undefined {
    const { clock, year, listYear } = this.#known.get(uri) ?? {};
    if (!clock?.listYear) {
      return undefined;
    }
    return clock.listYear.key === undefined ? clock.listYear.year : (listYear ?? year)?.latest;
  }

  /** Says anew what is known of a dump; returns whether that is news. */
  #learn(uri: string): boolean {
    const before = this.#known.get(uri);
    const known = this.#knownOf(this.#clocks.get(uri));
    if (known?.clock === before?.clock && isSame(known, before)) {
      return false;
    }
    setOrDelete(this.#known, uri, known);
    return (
      !isSame(known?.year, before?.year) ||
      !isSame(known?.listYear, before?.listYear) ||
      !isSame(known?.listed, before?.listed)
    );
  }

  #knownOf(clock: DumpClock | undefined): Known | undefined {
    if (!clock) {
      return undefined;
    }
    const { uri, listYear } = clock;
    const year = hasUnknownYear(clock) ? explain(uri, this.#found) : undefined;
    const isOther = listYear?.key !== undefined && listYear.key !== uri;
    const ofList = isOther ? explain(listYear.key, this.#found) : undefined;
    const listed = listedDate(clock, ofList ?? year);
    return {
      clock,
      ...(year && { year }),
      ...(ofList && { listYear: ofList }),
      ...(listed && { listed }),
    };
  }
}

/** What the times of saving and of reading have to say; that of reading is not to be doubted. */
const ceilingStrengths = { modified: 3, today: 15 };

function limitsOf(key: string, clocks: ReadonlyMap<string, DumpClock>): readonly Limit[] {
  const { listYear, ceilings = [] } = clocks.get(dumpOfKey(key)) ?? {};
  return listYear?.key === key && ceilings.length > 0
    ? ceilings.map(({ by, year }) => ({ year, strength: ceilingStrengths[by] }))
    : noLimits;
}

/** The years that a dump may have a say in: of one that is gone, that of its URI. */
function keysOf(uri: string, clock: DumpClock | undefined): string[] {
  const key = clock?.listYear?.key;
  return key === undefined || key === uri ? [uri] : [uri, key];
}

function hasAnyOf(all: ReadonlySet<YearNode>, some: Iterable<YearNode>): boolean {
  for (const year of some) {
    if (all.has(year)) {
      return true;
    }
  }
  return false;
}

/** Told apart from the ids of papers by the blank. */
function dumpGiver(uri: string): string {
  return `dump ${uri}`;
}

function listedDate(
  clock: DumpClock,
  unknown: YearKnowledge | undefined,
): ResolvedDate | undefined {
  const { listed, listYear, userYear } = clock;
  if (!listed || !listYear) {
    return undefined;
  }
  if (listYear.key === undefined) {
    const isUsers = userYear !== undefined && userYear !== clock.printedYear;
    const reason = isUsers ? setByUser(userYear) : printedWithList;
    const certainty = isUsers ? 'pinned' : 'printed';
    return resolvedDate(inYear(listed, listYear.year), certainty, reason);
  }
  const { year, certainty = 'unknown', reason = nothingKnown } = unknown ?? {};
  return resolvedDate(year === undefined ? listed : inYear(listed, year), certainty, reason);
}
