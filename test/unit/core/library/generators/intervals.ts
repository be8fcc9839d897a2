import type { PartialDate } from '../../../../../src/core/model';
import type { TimelineDump } from './timeline';

/** The years that something can be of, both included. */
interface Interval {
  least: number;
  greatest: number;
}

/** `to` is at least `from` and as many years as `gap`. */
interface Rule {
  readonly from: Interval;
  readonly to: Interval;
  readonly gap: number;
}

/**
 * The years that the lists can be of when all that is said is true: by rules between lists, their days
 * of viewing and papers, and intervals that are narrowed until nothing changes. Written from the rules
 * alone; no code is shared with the library. For dumps in which nothing is wrong.
 */
export function listIntervals(dumps: readonly TimelineDump[]): Map<string, Interval> {
  const rules: Rule[] = [];
  const papers = new Map<string, Interval>();
  const lists = new Map<string, Interval>();
  const atLeast = (to: Interval, from: Interval, gap: number): void => {
    rules.push({ from, to, gap });
  };
  const dates = knownDays(dumps);
  const numbers = new Map<string, string>();
  for (const { entries } of dumps.map(({ dump }) => dump)) {
    for (const { title, arxivId } of entries) {
      if (arxivId !== undefined) {
        numbers.set(title, arxivId);
      }
    }
  }
  for (const { uri, dump, listed } of dumps) {
    const printed = dump.listed?.year;
    const view = any();
    const list = printed === undefined ? view : exactly(printed);
    lists.set(uri, list);
    atLeast(view, list, 0);
    const order = dayOfYear(listed);
    for (const { kind, date } of dump.signs ?? []) {
      const stamped = dayOfYear(date);
      if (kind === 'stamp') {
        narrow(list, -Infinity, date.year - (order > stamped ? 1 : 0));
        narrow(view, -Infinity, date.year);
      } else {
        // Generated addresses are of the list's day or a few days before it.
        const year = date.year + (stamped > order ? 1 : 0);
        narrow(list, year, year);
      }
    }
    const named = nameYear(uri, order);
    if (named !== undefined) {
      narrow(list, named, named);
    }
    for (const { title, published } of dump.entries) {
      const paper = papers.get(title) ?? any();
      papers.set(title, paper);
      const day = dates.get(title);
      atLeast(list, paper, day !== undefined && day > order ? 1 : 0);
      const number = numbers.get(title);
      if (number !== undefined) {
        const [year, month] = [2000 + Number(number.slice(0, 2)), Number(number.slice(2, 4))];
        narrow(list, year + (month > listed.month ? 1 : 0), Infinity);
      }
      if (published?.year !== undefined) {
        narrow(paper, published.year, published.year);
        narrow(view, published.year + 1, Infinity);
      } else if (published) {
        atLeast(paper, view, 0);
        atLeast(view, paper, 0);
        if (number !== undefined) {
          numberRule(paper, published, number);
        }
      }
    }
  }
  settle(rules);
  return lists;
}

function settle(rules: readonly Rule[]): void {
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const { from, to, gap } of rules) {
      if (from.least + gap > to.least) {
        to.least = from.least + gap;
        isChanged = true;
      }
      if (to.greatest - gap < from.greatest) {
        from.greatest = to.greatest - gap;
        isChanged = true;
      }
    }
  }
}

/** A number of the same month is of the same year; else it came half a year after the date at most. */
function numberRule(paper: Interval, published: PartialDate, number: string): void {
  const [year, month] = [2000 + Number(number.slice(0, 2)), Number(number.slice(2, 4))];
  if (published.month === month) {
    narrow(paper, year, year);
    return;
  }
  const earliest = year * 12 + month - 6;
  narrow(paper, Math.ceil((earliest - published.month) / 12), Infinity);
}

/** Month and day of each paper whose date any dump shows. */
function knownDays(dumps: readonly TimelineDump[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const { dump } of dumps) {
    for (const { title, published } of dump.entries) {
      if (published) {
        days.set(title, dayOfYear(published));
      }
    }
  }
  return days;
}

/** The year of a list by the name of its file: a date is that of the list, a week is around it. */
function nameYear(uri: string, order: number): number | undefined {
  const [, dated] = /(\d{4})-?\d{2}-?\d{2}\.txt$/.exec(uri) ?? [];
  if (dated !== undefined) {
    return Number(dated);
  }
  const [, year, week] = /(\d{4})_w(\d{2})\.txt$/.exec(uri) ?? [];
  if (year === undefined) {
    return undefined;
  }
  const [isFirst, isLast] = [Number(week) < 3, Number(week) > 50];
  return Number(year) - (isFirst && order > 1200 ? 1 : 0) + (isLast && order < 107 ? 1 : 0);
}

function any(): Interval {
  return { least: -Infinity, greatest: Infinity };
}

function exactly(year: number): Interval {
  return { least: year, greatest: year };
}

function narrow(interval: Interval, least: number, greatest: number): void {
  interval.least = Math.max(interval.least, least);
  interval.greatest = Math.min(interval.greatest, greatest);
}

function dayOfYear({ month, day }: PartialDate): number {
  return month * 100 + day;
}
