import type { DateSign, Dump, Entry } from '../../../../../src/core/model';
import type { DumpHint } from '../../../../../src/core/library/library';
import { randomNumbers } from '../../search/generatedPapers';
import { entry, list } from '../builders';
import type { Day } from './truth';

/** A dump as it was captured, and the day on which it really was. */
export interface TimelineDump {
  readonly uri: string;
  readonly dump: Dump;
  readonly hint: DumpHint;
  readonly listed: Day;
}

/** The same captures three times, dump by dump. */
export interface Timeline {
  /** Without a false word in them. */
  readonly clean: readonly TimelineDump[];
  /** With some pieces of evidence that are wrong. */
  readonly corrupted: readonly TimelineDump[];
  /** With those pieces left out: the uncorrupted evidence. */
  readonly sound: readonly TimelineDump[];
}

/** A fault of a piece of evidence: how many years it is off, or that it is left out. */
type Fault = -1 | 0 | 1 | 'absent';

export interface TimelineSize {
  readonly dumps: number;
  readonly papers: number;
  /** Entries of each dump. */
  readonly entries: number;
  /** Of all pieces of evidence, each kind for itself. */
  readonly wrong: number;
}

/** As the promise has it: 200 dumps that overlap, of which 2 % of all evidence is wrong. */
export const promisedSize: TimelineSize = { dumps: 200, papers: 3000, entries: 30, wrong: 0.02 };

interface TruePaper {
  readonly title: string;
  readonly day: number;
  readonly arxivId: string;
}

const dayLength = 86_400_000;
const firstDay = Date.UTC(2022, 0, 1) / dayLength;
const lastDay = Date.UTC(2025, 11, 31) / dayLength;
const today = new Date(Date.UTC(2026, 5, 1));

/**
 * Captures of four years, 2022 to 2025, the same for the same seed. Lists hold new papers and old
 * ones, about 40 % of the dates of papers are without a year, two lists in five show no dates of
 * papers at all, and of the rest of the evidence (years of lists, addresses, stamps, names and times
 * of files, arXiv numbers) each kind stands in some of the dumps only.
 *
 * Where it is corrupted, each piece of evidence is wrong with the given chance: a printed year, that
 * of a list, a number, an address or a file name is one off; a date shows or lacks its year against
 * the rule of the page; a stamp or file time is a year too early.
 *
 * Resolvable is a dump whose year the uncorrupted evidence settles: when everything in `sound` is
 * true, one year alone is possible for its list.
 */
export function generateTimeline(size: TimelineSize, seed: number): Timeline {
  const random = randomNumbers(seed * 7919 + 1);
  const papers = generateTruePapers(size.papers, random);
  const clean: TimelineDump[] = [];
  const corrupted: TimelineDump[] = [];
  const sound: TimelineDump[] = [];
  for (let index = 0; index < size.dumps; index++) {
    const day = integer(random, firstDay + 60, lastDay + 1);
    const shown = choosePapers(papers, day, size.entries, random);
    const plan = planOf(day, index, random);
    const faults = new Map<string, Fault>();
    const fault = (what: string): Fault => {
      const known = faults.get(what);
      const isWrong = known === undefined && random() < size.wrong;
      const found = known ?? (isWrong ? (random() < 0.5 ? -1 : 1) : 0);
      faults.set(what, found);
      return found;
    };
    corrupted.push(capture(plan, shown, fault));
    clean.push(capture(plan, shown, () => 0));
    sound.push(capture(plan, shown, (what) => (fault(what) === 0 ? 0 : 'absent')));
  }
  return { clean, corrupted, sound };
}

function generateTruePapers(count: number, random: () => number): TruePaper[] {
  return Array.from({ length: count }, (_, index) => {
    const day = integer(random, firstDay - 400, lastDay);
    const waited = dateOf(day + (random() < 0.8 ? 0 : integer(random, 1, 60)));
    const prefix = `${String(waited.year % 100)}${String(waited.month).padStart(2, '0')}`;
    return {
      title: `Invented paper number ${index}`,
      day,
      arxivId: `${prefix}.${String(index % 100_000).padStart(5, '0')}`,
    };
  }).sort((a, b) => a.day - b.day);
}

/** Half of the papers of a list are of the last weeks, half of any time before. */
function choosePapers(
  papers: readonly TruePaper[],
  day: number,
  count: number,
  random: () => number,
): TruePaper[] {
  const end = papers.findIndex((paper) => paper.day > day - 60);
  const published = papers.slice(0, end < 0 ? papers.length : end);
  const recent = Math.max(0, published.length - Math.ceil(papers.length / 16));
  const chosen = new Set<TruePaper>();
  for (let index = 0; index < count; index++) {
    const from = index % 2 === 0 ? recent : 0;
    const paper = published[integer(random, from, published.length)];
    if (paper) {
      chosen.add(paper);
    }
  }
  return [...chosen];
}

/** What a capture shows besides the papers. */
interface Plan {
  readonly index: number;
  readonly listed: Day;
  readonly showsDates: boolean;
  readonly showsNumbers: boolean;
  readonly showsYear: boolean;
  readonly naming: 'none' | 'date' | 'digits' | 'week';
  readonly address: Day | undefined;
  readonly stamp: Day | undefined;
  readonly modified: number | undefined;
  readonly isHinted: boolean;
}

function planOf(day: number, index: number, random: () => number): Plan {
  const naming = random();
  const later = (most: number): number => day + integer(random, 0, most);
  return {
    index,
    listed: dateOf(day),
    showsDates: random() < 0.6,
    showsNumbers: random() < 0.2,
    showsYear: random() < 0.1,
    naming: naming < 0.05 ? 'date' : naming < 0.08 ? 'digits' : naming < 0.1 ? 'week' : 'none',
    address: random() < 0.1 ? dateOf(day - integer(random, 0, 4)) : undefined,
    stamp: random() < 0.1 ? dateOf(later(90)) : undefined,
    modified: random() < 0.5 ? later(400) : undefined,
    isHinted: random() < 0.5,
  };
}

function capture(
  plan: Plan,
  shown: readonly TruePaper[],
  fault: (what: string) => Fault,
): TimelineDump {
  const { listed, modified } = plan;
  const signs = [
    ...signOf('address', plan.address, fault('address')),
    ...signOf('stamp', plan.stamp, fault('stamp')),
  ];
  const listFault = fault('listed');
  const dump = list(
    undefined,
    shown.map((paper) => show(paper, plan, fault)),
    {
      listed:
        plan.showsYear && listFault !== 'absent'
          ? moved(listed, listFault)
          : { month: listed.month, day: listed.day },
      ...(signs.length > 0 && { signs }),
    },
  );
  const late = fault('modified') === 0 ? 0 : 365;
  return {
    uri: `file:///digests/${nameOf(plan, fault('name'))}.txt`,
    dump,
    listed,
    hint: plan.isHinted
      ? {
          today,
          ...(modified !== undefined && { modified: new Date((modified - late) * dayLength) }),
        }
      : {},
  };
}

function signOf(kind: DateSign['kind'], date: Day | undefined, fault: Fault): DateSign[] {
  if (!date || fault === 'absent') {
    return [];
  }
  const years = kind === 'stamp' ? (fault === 0 ? 0 : -1) : fault;
  return [{ kind, date: moved(date, years), days: 1, start: 0, end: 0 }];
}

function nameOf({ index, naming, listed }: Plan, fault: Fault): string {
  const unique = `dump ${String(index).padStart(4, '0')}`;
  const { year, month, day } = moved(listed, fault);
  const [mm, dd] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  switch (fault === 'absent' ? 'none' : naming) {
    case 'date':
      return `${unique} ${year}-${mm}-${dd}`;
    case 'digits':
      return `${unique} ${year}${mm}${dd}`;
    case 'week':
      return `${unique} ${weekOf({ year, month, day })}`;
    case 'none':
      return unique;
  }
}

function show(
  { title, day, arxivId }: TruePaper,
  { listed, showsDates, showsNumbers }: Plan,
  fault: (what: string) => Fault,
): Entry {
  const date = dateOf(day);
  const isCurrent = date.year === listed.year;
  const ruleFault = fault(`rule ${title}`);
  const yearFault = fault(`year ${title}`);
  const printsYear = isCurrent === (ruleFault === 1 || ruleFault === -1);
  const hasDate = showsDates && ruleFault !== 'absent' && !(printsYear && yearFault === 'absent');
  const numberFault = fault(`number ${title}`);
  return entry(title, {
    ...(hasDate && {
      published: printsYear ? moved(date, yearFault) : { month: date.month, day: date.day },
    }),
    ...(showsNumbers && numberFault !== 'absent' && { arxivId: moveNumber(arxivId, numberFault) }),
  });
}

function moveNumber(arxivId: string, years: -1 | 0 | 1): string {
  return String(Number(arxivId.slice(0, 2)) + years).padStart(2, '0') + arxivId.slice(2);
}

function moved(date: Day, years: Fault): Day {
  return { ...date, year: date.year + (years === 'absent' ? 0 : years) };
}

function dateOf(day: number): Day {
  const date = new Date(day * dayLength);
  // No leap days, so that every day is one of every year.
  const [month, dayOfMonth] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return {
    year: date.getUTCFullYear(),
    month,
    day: month === 2 && dayOfMonth === 29 ? 28 : dayOfMonth,
  };
}

/** The week of a day as ISO 8601 counts them: `2025-W08`. */
function weekOf({ year, month, day }: Day): string {
  const date = Date.UTC(year, month - 1, day) / dayLength;
  const monday = date - ((date + 3) % 7);
  const thursday = new Date((monday + 3) * dayLength);
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1) / dayLength;
  const week = Math.floor((monday + 3 - start) / 7) + 1;
  return `papers_${thursday.getUTCFullYear()}_w${String(week).padStart(2, '0')}`;
}

/** From `from` up to but not including `to`. */
function integer(random: () => number, from: number, to: number): number {
  return from + Math.floor(random() * (to - from));
}
