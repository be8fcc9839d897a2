import fc from 'fast-check';
import type { Dump, Entry, PartialDate } from '../../../../../src/core/model';
import { at, entry, list } from '../builders';

/** A full date. */
export type Day = Required<PartialDate>;

/** A paper as it really is. */
export interface TruePaper {
  readonly title: string;
  readonly published: Day;
  readonly arxivId?: string;
}

/** A capture of a list, with the days on which it really was listed. */
export interface TrueDump {
  readonly uri: string;
  readonly listed: Day;
  readonly dump: Dump;
}

/** Dumps together with what is true of them. Dumps say nothing false, but leave out much. */
export interface TrueCorpus {
  readonly papers: readonly TruePaper[];
  readonly dumps: readonly TrueDump[];
}

export interface CorpusSize {
  readonly papers: number;
  readonly dumps: number;
  /** All happens from 2023 to this year; the fewer the years, the more can be known. */
  readonly lastYear: number;
}

/** What a dump shows of a paper that it holds. */
type Showing = 'nothing' | 'undated' | 'dated' | 'numbered' | 'datedAndNumbered';

function dayUntil(lastYear: number): fc.Arbitrary<Day> {
  return fc.record({
    year: fc.integer({ min: 2023, max: lastYear }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
}

const showing = fc.constantFrom<Showing>(
  'nothing',
  'undated',
  'dated',
  'dated',
  'dated',
  'numbered',
  'datedAndNumbered',
);

/** Months that pass between submission and number. */
const wait = fc.constantFrom(0, 0, 0, 1, 2, 5);

const pageKind = fc.constantFrom(
  ...(['list', 'list', 'list', 'list', 'yearPrinted', 'noListDate', 'keepsYears'] as const),
);

/** Overlapping dumps over some years. */
export function trueCorpus(size: CorpusSize): fc.Arbitrary<TrueCorpus> {
  const day = dayUntil(size.lastYear);
  const paper = fc.record({ published: day, wait, isNumbered: fc.boolean() });
  return fc
    .array(paper, { minLength: half(size.papers), maxLength: size.papers })
    .chain((seeds) => {
      const papers = seeds.map((seed, index) => makePaper(index, seed));
      const dump = fc.record({
        listed: day,
        kind: pageKind,
        showings: fc.array(showing, { minLength: papers.length, maxLength: papers.length }),
        prints: fc.array(fc.boolean(), { minLength: papers.length, maxLength: papers.length }),
      });
      return fc.record({
        papers: fc.constant(papers),
        seeds: fc.array(dump, { minLength: half(size.dumps), maxLength: size.dumps }),
      });
    })
    .map(({ papers, seeds }) => ({
      papers,
      dumps: seeds.map((seed, index): TrueDump => {
        const entries = papers.flatMap(
          (paper, place) =>
            show(paper, seed.listed, seed.showings[place], {
              omitsYear:
                seed.kind === 'keepsYears'
                  ? seed.prints[place] === true
                  : paper.published.year === seed.listed.year,
            }) ?? [],
        );
        return { uri: at(`dump${index}`), listed: seed.listed, dump: makeDump(seed, entries) };
      }),
    }));
}

function half(size: number): number {
  return Math.ceil(size / 2);
}

function makePaper(
  index: number,
  seed: { published: Day; wait: number; isNumbered: boolean },
): TruePaper {
  const { published, isNumbered } = seed;
  const months = published.year * 12 + published.month - 1 + seed.wait;
  const prefix = String(Math.floor(months / 12) % 100) + String((months % 12) + 1).padStart(2, '0');
  return {
    title: `Invented paper ${index}`,
    published,
    ...(isNumbered && { arxivId: `${prefix}.${String(index).padStart(5, '0')}` }),
  };
}

function makeDump(
  { kind, listed: { year, ...listed } }: { kind: string; listed: Day },
  entries: readonly Entry[],
): Dump {
  switch (kind) {
    case 'yearPrinted':
      return list(undefined, entries, { listed: { ...listed, year } });
    case 'noListDate':
      return list(undefined, entries);
    case 'keepsYears':
      return list(undefined, entries, { listed, omitsCurrentYear: false });
    default:
      return list(undefined, entries, { listed });
  }
}

function show(
  { title, published, arxivId }: TruePaper,
  listed: Day,
  how: Showing | undefined,
  { omitsYear }: { omitsYear: boolean },
): Entry | undefined {
  if (how === undefined || how === 'nothing' || !isThereBy(listed, published, arxivId)) {
    return undefined;
  }
  const { year, ...monthDay } = published;
  const isDated = how === 'dated' || how === 'datedAndNumbered';
  const isNumbered = how === 'numbered' || how === 'datedAndNumbered';
  return entry(title, {
    ...(isDated && { published: omitsYear ? monthDay : { year, ...monthDay } }),
    ...(isNumbered && arxivId !== undefined && { arxivId }),
  });
}

/** Published, and given its number, no later than listed. */
function isThereBy(listed: Day, published: Day, arxivId: string | undefined): boolean {
  const number = arxivId === undefined ? 0 : Number(`20${arxivId.slice(0, 4)}00`);
  return Math.max(asNumber(published), number) <= asNumber(listed);
}

/** Sorts by time. */
export function asNumber({ year, month, day: dayOfMonth }: Day): number {
  return year * 10_000 + month * 100 + dayOfMonth;
}
