import type { LearntPaper, PartialDate } from '../../model';
import { compareText, type Sighting } from '../sighting';
import { arxivMonth, yearByNumber, type ArxivMonth } from './arxivMonth';
import type { DumpClock } from './clock';
import { bound, type EntryPlace, type Evidence, type Ground } from './evidence';
import { fallsAfter, inYear, isPlausibleYear, monthDayNumber } from './partialDate';
import { heldSubmissionEvidence, submissionEvidence } from './submission';

/** One publication date of a paper, by month and day, with everyone who gives it. */
interface DatedGroup {
  readonly date: PartialDate;
  /** Years printed with it, each with the first entry that does. */
  readonly prints: Map<number, Sighting>;
  /** Dumps that leave out the year because it is that of viewing, each with the entry that does. */
  readonly links: Map<string, Sighting>;
  /** Dumps that leave it out for whatever reason. */
  readonly yearless: Set<string>;
}

/** One dump that holds the paper. */
interface Holder {
  readonly clock: DumpClock;
  /** The paper's first entry in it. */
  readonly sighting: Sighting;
}

/**
 * Everything that one paper tells about the years of the dumps that hold it, as pairs: what bounds
 * its publication year from below against what bounds it from above. That loses nothing, since the
 * year stands between no others than these.
 *
 * @param sightings the paper's entries, in their canonical order
 * @param learnt what a service says of the paper
 */
export function paperEvidence(
  sightings: readonly Sighting[],
  clocks: ReadonlyMap<string, DumpClock>,
  learnt?: LearntPaper,
): Evidence[] {
  const holders = new Map<string, Holder>();
  for (const sighting of sightings) {
    const clock = clocks.get(sighting.uri);
    if (clock && !holders.has(sighting.uri)) {
      holders.set(sighting.uri, { clock, sighting });
    }
  }
  const numbered = sightings.find((sighting) => sighting.number !== undefined);
  const number = numbered?.number ?? learnt?.arxivId;
  const month = number === undefined ? undefined : arxivMonth(number);
  const found: Evidence[] = [];
  for (const group of groupByDate(sightings, clocks).values()) {
    found.push(...printedEvidence(group, sightings, holders));
    found.push(...linkEvidence(group, holders));
    found.push(...holderEvidence(group, holders));
    if (month) {
      found.push(...datedNumberEvidence(group, holders, month, numbered ?? learnt));
    }
    if (learnt?.submitted) {
      found.push(...submissionEvidence(group, holders, learnt.submitted));
    }
  }
  if (learnt?.submitted) {
    found.push(...heldSubmissionEvidence(holders, learnt.submitted));
  }
  if (month) {
    found.push(...numberEvidence(holders, month, numbered ?? learnt));
  }
  return found;
}

/**
 * Whether a yearless date of a dump is of its year of viewing: not where it falls after the list's
 * own day. Such a date is of the year before at the latest, but nothing is built on it.
 */
export function isOfViewYear(date: PartialDate, clock: DumpClock): boolean {
  return clock.viewYear !== undefined && !fallsAfterList(date, clock);
}

/** Whether a day of the year comes later in it than the list's. */
export function fallsAfterList(date: PartialDate, { listed }: DumpClock): boolean {
  return listed !== undefined && fallsAfter(date, listed);
}

function groupByDate(
  sightings: readonly Sighting[],
  clocks: ReadonlyMap<string, DumpClock>,
): Map<number, DatedGroup> {
  const groups = new Map<number, DatedGroup>();
  for (const sighting of sightings) {
    const { uri, entry } = sighting;
    const date = entry.published;
    const clock = clocks.get(uri);
    if (!date || !clock) {
      continue;
    }
    const key = monthDayNumber(date);
    const group = groups.get(key) ?? {
      date: { month: date.month, day: date.day },
      prints: new Map<number, Sighting>(),
      links: new Map<string, Sighting>(),
      yearless: new Set<string>(),
    };
    groups.set(key, group);
    if (date.year === undefined) {
      group.yearless.add(uri);
      if (isOfViewYear(date, clock) && !group.links.has(uri)) {
        group.links.set(uri, sighting);
      }
    } else if (isPlausibleYear(date.year) && !group.prints.has(date.year)) {
      group.prints.set(date.year, sighting);
    }
  }
  return groups;
}

/** A dump that leaves out the current year prints none but earlier ones. */
function printedEvidence(
  { date }: DatedGroup,
  sightings: readonly Sighting[],
  holders: ReadonlyMap<string, Holder>,
): Evidence[] {
  const found: Evidence[] = [];
  for (const sighting of sightings) {
    const { uri } = sighting;
    const { published } = sighting.entry;
    const viewYear = holders.get(uri)?.clock.viewYear;
    if (
      viewYear &&
      isPlausibleYear(published?.year) &&
      monthDayNumber(published) === monthDayNumber(date)
    ) {
      found.push({
        kind: 'printed',
        dump: uri,
        ...bound(viewYear, { year: published.year }, 1),
        ground: { entry: sighting, date: published },
      });
    }
  }
  return found;
}

/** What dumps with the same yearless date of a paper learn from those that print it, and mutually. */
function linkEvidence(group: DatedGroup, holders: ReadonlyMap<string, Holder>): Evidence[] {
  const found: Evidence[] = [];
  const links = [...group.links].sort(([a], [b]) => compareText(a, b));
  links.forEach(([uri, sighting], place) => {
    const holder = holders.get(uri);
    const viewYear = holder?.clock.viewYear;
    if (!viewYear) {
      return;
    }
    const entry = titledAs(sighting, holder.sighting);
    for (const [year, source] of group.prints) {
      found.push({
        kind: 'match',
        dump: uri,
        ...bound(viewYear, { year }, 0, true),
        ground: { entry, date: inYear(group.date, year), source },
      });
    }
    const [previous, other] = links[place - 1] ?? [];
    const previousYear = previous === undefined ? undefined : holders.get(previous)?.clock.viewYear;
    if (group.prints.size === 0 && previous !== undefined && other && previousYear) {
      found.push({
        kind: 'tie',
        dump: uri,
        other: previous,
        ...bound(viewYear, previousYear, 0, true),
        ground: { entry, date: group.date, source: other },
      });
    }
  });
  return found;
}

/** No dump lists a paper before its publication. */
function holderEvidence(group: DatedGroup, holders: ReadonlyMap<string, Holder>): Evidence[] {
  const found: Evidence[] = [];
  const [first] = [...group.links.values()].sort((a, b) => compareText(a.uri, b.uri));
  const firstYear = first && holders.get(first.uri)?.clock.viewYear;
  for (const [uri, { clock, sighting: entry }] of holders) {
    const year = clock.listYear ?? clock.viewYear;
    if (!year) {
      continue;
    }
    const offset = yearsAhead(group, clock);
    // What a dump that leaves out the current year says of the paper itself is said already.
    const isHeard = year === clock.viewYear;
    for (const [printed, source] of group.prints) {
      if (isHeard && (source.uri === uri || group.links.has(uri))) {
        continue;
      }
      found.push({
        kind: 'known',
        dump: uri,
        ...bound(year, { year: printed }, offset),
        ground: { entry, date: inYear(group.date, printed), source },
      });
    }
    const isTied = isHeard && group.links.has(uri);
    if (group.prints.size === 0 && first && firstYear && !isTied) {
      found.push({
        kind: 'notAfter',
        dump: uri,
        other: first.uri,
        ...bound(year, firstYear, offset),
        ground: { entry, date: group.date, source: first },
      });
    }
  }
  return found;
}

/** What the arXiv number of a paper tells of its yearless date, and so of the dumps around it. */
function datedNumberEvidence(
  group: DatedGroup,
  holders: ReadonlyMap<string, Holder>,
  month: ArxivMonth,
  source: Sighting | LearntPaper | undefined,
): Evidence[] {
  if (group.yearless.size === 0) {
    return [];
  }
  const { year, exact } = yearByNumber(group.date, month);
  const found: Evidence[] = [];
  for (const [uri, { clock, sighting: entry }] of holders) {
    const ground: Ground = { entry, date: group.date, ...(source && { source }) };
    if (clock.viewYear && group.links.has(uri)) {
      found.push({
        kind: exact ? 'number' : 'numberFloor',
        dump: uri,
        ...bound(clock.viewYear, { year }, 0, exact),
        ground,
      });
    }
    if (clock.listYear) {
      found.push({
        kind: 'numberFloor',
        dump: uri,
        ...bound(clock.listYear, { year }, yearsAhead(group, clock)),
        ground,
      });
    }
  }
  return found;
}

/** No dump holds a paper before the month of its arXiv number. */
function numberEvidence(
  holders: ReadonlyMap<string, Holder>,
  month: ArxivMonth,
  source: Sighting | LearntPaper | undefined,
): Evidence[] {
  const found: Evidence[] = [];
  for (const [uri, { clock, sighting: entry }] of holders) {
    const year = clock.listYear ?? clock.viewYear;
    if (year) {
      const isLater = clock.listed !== undefined && clock.listed.month < month.month;
      found.push({
        kind: 'numberFloor',
        dump: uri,
        ...bound(year, { year: month.year }, isLater ? 1 : 0),
        ground: { entry, ...(source && { source }) },
      });
    }
  }
  return found;
}

/** The place of one entry with the title of another of the same dump: that of its first is told. */
function titledAs(sighting: Sighting, first: Sighting): EntryPlace {
  return sighting === first ? sighting : new Retitled(sighting, first);
}

class Retitled implements EntryPlace {
  readonly index: number;
  readonly #titled: Sighting;

  constructor({ index }: Sighting, titled: Sighting) {
    this.index = index;
    this.#titled = titled;
  }

  get entry(): EntryPlace['entry'] {
    return this.#titled.entry;
  }
}

/**
 * How many years a list is ahead of the publication year of a paper that it holds, at the least: one
 * where the paper's day falls after the list's. A dump that leaves out the year of such a date itself
 * is at odds with its own list, and gets the benefit of the doubt.
 */
function yearsAhead({ date, yearless }: DatedGroup, clock: DumpClock): 0 | 1 {
  return fallsAfterList(date, clock) && !yearless.has(clock.uri) ? 1 : 0;
}
