import type { Paper, PartialDate } from '../model';
import { runToEnd, type Steps } from '../steps';
import type { PaperState } from './grouping/context';
import type { LedgerState } from './ledger/ledger';
import { pieces } from '../pieces';
import { isPlacedWithin } from './placedWithin';

/** Which papers are shown; what is absent does not matter. Plain data, so that it can be kept. */
export interface PaperFilter {
  readonly state?: 'unread' | 'read';
  readonly starred?: true;
  /** To be read later. */
  readonly later?: true;
  /** Hidden papers instead of all others. */
  readonly hidden?: true;
  /** Has come since the last visit. */
  readonly isNew?: true;
  /** What its last digest makes of it. */
  readonly ledger?: LedgerState;
  /** Topic id; the paper has it, or the part of a topic that it names. */
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
  readonly ledgerOf: (paper: Paper) => LedgerState;
}

/** How many papers make a step where the ledger is asked, which looks at whole abstracts. */
const papersPerStep = 10;

/** Whether a filter lets everything through. */
export function isEmptyFilter(filter: PaperFilter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/**
 * The papers that a filter lets through, in their order; the same array where that is all of them.
 * Those that are hidden are let through by a filter for them, and by no other.
 */
export function* filterPapersInSteps(
  papers: readonly Paper[],
  filter: PaperFilter,
  context: FilterContext,
): Steps<readonly Paper[]> {
  const found = filter.text === undefined ? undefined : context.find(filter.text);
  const isShown = (paper: Paper): boolean =>
    (found?.has(paper.id) ?? true) &&
    isAbout(paper, filter) &&
    hasState(paper, filter, context.stateOf) &&
    (filter.ledger === undefined || context.ledgerOf(paper) === filter.ledger);
  const through: Paper[] = [];
  for (const piece of pieces(papers, filter.ledger === undefined ? undefined : papersPerStep)) {
    through.push(...piece.filter(isShown));
    yield;
  }
  return through.length === papers.length ? papers : through;
}

/** The same at once. */
export function filterPapers(
  papers: readonly Paper[],
  filter: PaperFilter,
  context: FilterContext,
): readonly Paper[] {
  return runToEnd(filterPapersInSteps(papers, filter, context));
}

function isAbout(paper: Paper, { topic, dates }: PaperFilter): boolean {
  const { topics, subtopics } = paper;
  return (
    (topic === undefined || topics.includes(topic) || subtopics?.includes(topic) === true) &&
    (!dates || isPlacedWithin(paper, dates))
  );
}

function hasState(
  paper: Paper,
  { state, starred, later, hidden, isNew }: PaperFilter,
  stateOf: FilterContext['stateOf'],
): boolean {
  const own = stateOf(paper);
  return (
    (own.isHidden ?? false) === (hidden ?? false) &&
    (state === undefined || own.state === state) &&
    (!starred || own.starred) &&
    (!later || own.isLater === true) &&
    (!isNew || own.isNew === true)
  );
}
