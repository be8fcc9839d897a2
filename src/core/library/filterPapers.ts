import type { Paper, PartialDate } from '../model';
import type { PaperState } from './grouping/context';
import { isPlacedWithin } from './placedWithin';

/** Which papers are shown; what is absent does not matter. Plain data, so that it can be kept. */
export interface PaperFilter {
  readonly state?: 'unread' | 'read';
  readonly starred?: true;
  /** Has come since the last visit. */
  readonly isNew?: true;
  /** Topic id; the paper has it among its topics. */
  readonly topic?: string;
  /** First and last day of placing dates, both included; papers without a year are in no range. */
  readonly dates?: DateRange;
  /** Words as typed into a search. */
  readonly text?: string;
}

/** Days that bound a range, both included. */
export interface DateRange {
  readonly from: Required<PartialDate>;
  readonly to: Required<PartialDate>;
}

/** What filtering has to know besides the papers. */
export interface FilterContext {
  readonly stateOf: (paper: Paper) => PaperState;
  /** The ids of papers that a text finds. */
  readonly find: (text: string) => ReadonlySet<string>;
}

/** Whether a filter lets everything through. */
export function isEmptyFilter(filter: PaperFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** The papers that a filter lets through, in their order; the same array where that is all of them. */
export function filterPapers(
  papers: readonly Paper[],
  filter: PaperFilter,
  context: FilterContext,
): readonly Paper[] {
  if (isEmptyFilter(filter)) {
    return papers;
  }
  const { state, starred, isNew, topic, dates, text } = filter;
  const found = text === undefined ? undefined : context.find(text);
  return papers.filter((paper) => {
    if (found && !found.has(paper.id)) {
      return false;
    }
    if (topic !== undefined && !paper.topics.includes(topic)) {
      return false;
    }
    if (dates && !isPlacedWithin(paper, dates)) {
      return false;
    }
    if (state === undefined && !starred && !isNew) {
      return true;
    }
    const own = context.stateOf(paper);
    return (
      (state === undefined || own.state === state) &&
      (!starred || own.starred) &&
      (!isNew || own.isNew === true)
    );
  });
}
