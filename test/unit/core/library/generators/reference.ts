import type { Dump, Entry } from '../../../../../src/core/model';

/**
 * What can be known of the years of a few dumps, found by trying all. Written from the rules alone,
 * and slow; no code is shared with the library.
 */
const firstYear = 2018;
const lastYear = 2029;
/** Chains of a few dumps reach no further than this from the edge of what is tried. */
const margin = 4;

/** Least and greatest possible year; absent where there is no end to it. */
export interface YearRange {
  readonly least?: number;
  readonly greatest?: number;
}

interface Clock {
  readonly uri: string;
  readonly dump: Dump;
}

/** The range of every dump's year: that of viewing where the page leaves it out, else of its list. */
export function possibleYears(clocks: readonly Clock[]): Map<string, YearRange> {
  const seen = new Map<string, Set<number>>(clocks.map(({ uri }) => [uri, new Set<number>()]));
  const years = new Map<string, number>();
  const test = compile(clocks);

  function assign(index: number): void {
    const clock = clocks[index];
    if (!clock) {
      for (const [uri, year] of years) {
        seen.get(uri)?.add(year);
      }
      return;
    }
    for (let year = firstYear; year <= lastYear; year++) {
      years.set(clock.uri, year);
      if (test(years)) {
        assign(index + 1);
      }
    }
    years.delete(clock.uri);
  }

  assign(0);
  return new Map(
    [...seen].map(([uri, found]) => {
      const [least, greatest] = [Math.min(...found), Math.max(...found)];
      return [
        uri,
        {
          ...(least > firstYear + margin && { least }),
          ...(greatest < lastYear - margin && { greatest }),
        },
      ];
    }),
  );
}

interface Holding extends Clock {
  readonly entry: Entry;
}

/** A test of a partial assignment: false when it cannot be completed. */
function compile(clocks: readonly Clock[]): (years: ReadonlyMap<string, number>) => boolean {
  const papers = new Map<string, Holding[]>();
  for (const clock of clocks) {
    for (const entry of clock.dump.entries) {
      papers.set(entry.title, [...(papers.get(entry.title) ?? []), { ...clock, entry }]);
    }
  }
  return (years) =>
    clocks.every((clock) => isDumpPossible(clock, years)) &&
    [...papers.values()].every((holdings) => isPaperPossible(holdings, years));
}

function isDumpPossible({ uri, dump }: Clock, years: ReadonlyMap<string, number>): boolean {
  const year = years.get(uri);
  if (year === undefined || dump.omitsCurrentYear !== true) {
    return true;
  }
  return (
    year >= (dump.listed?.year ?? year) &&
    dump.entries.every(({ published }) => (published?.year ?? 0) < year)
  );
}

/** The year of a list, or of viewing where there is no list date; undefined while not assigned. */
function listYear({ uri, dump }: Clock, years: ReadonlyMap<string, number>): number | undefined {
  return dump.listed?.year ?? years.get(uri);
}

function isPaperPossible(
  holdings: readonly Holding[],
  years: ReadonlyMap<string, number>,
): boolean {
  const number = holdings.find(({ entry }) => entry.arxivId !== undefined)?.entry.arxivId;
  const numberMonth = number === undefined ? undefined : monthsOf(number);
  const isNumberThere = holdings.every((holding) => {
    const year = listYear(holding, years);
    const month = holding.dump.listed?.month ?? 12;
    return numberMonth === undefined || year === undefined || year * 12 + month - 1 >= numberMonth;
  });
  const published = holdings.find(({ entry }) => entry.published)?.entry.published;
  if (!isNumberThere || !published) {
    return isNumberThere;
  }
  const isYearless = holdings.some(
    ({ entry }) => entry.published && entry.published.year === undefined,
  );
  for (let year = firstYear; year <= lastYear; year++) {
    const fits = holdings.every((holding) => {
      const viewed = holding.dump.omitsCurrentYear ? years.get(holding.uri) : undefined;
      const shown = holding.entry.published;
      const listed = listYear(holding, years);
      const { month, day } = holding.dump.listed ?? { month: 12, day: 31 };
      // A page that leaves out years at random is trusted with the order of days, too.
      const isLater =
        published.month * 100 + published.day > month * 100 + day &&
        !(shown && shown.year === undefined);
      return (
        (shown === undefined || (shown.year ?? viewed ?? year) === year) &&
        (listed === undefined || year + (isLater ? 1 : 0) <= listed)
      );
    });
    const months = year * 12 + published.month - 1;
    const fitsNumber =
      numberMonth === undefined ||
      !isYearless ||
      (numberMonth % 12 === published.month - 1
        ? months === numberMonth
        : months >= numberMonth - 6);
    if (fits && fitsNumber) {
      return true;
    }
  }
  return false;
}

function monthsOf(arxivId: string): number {
  return (2000 + Number(arxivId.slice(0, 2))) * 12 + Number(arxivId.slice(2, 4)) - 1;
}
