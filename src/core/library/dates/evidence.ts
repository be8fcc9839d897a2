import type { PartialDate } from '../../model';
import type { Term } from './clock';

/**
 * What a piece of evidence rests on:
 * - `user`: the user set the year
 * - `listed`: the dump gives the year of its list
 * - `viewed`: it was viewed in the year of its list or later
 * - `address`: it links the list of a day beside its own
 * - `name`: its file is named by a day on or soon after its own
 * - `stamp`: a tool has stamped a day on the capture, and it lists nothing of the future
 * - `printed`: it prints a year, and leaves out the current one
 * - `match`: it dates a paper without a year that another dump dates the same day with its year
 * - `submitted`: it dates a paper without a year the day that a service says it was submitted
 * - `submittedFloor`: it holds a paper that a service says was submitted before
 * - `tie`: two dumps date a paper the same day, both without a year
 * - `number`: the arXiv number of a paper that it dates in the month of that number
 * - `numberFloor`: the arXiv number of a paper that it holds
 * - `known`: it holds a paper whose date another entry prints, and lists nothing of the future
 * - `notAfter`: it holds a paper that another dump dates without a year
 */
export type EvidenceKind =
  | 'user'
  | 'listed'
  | 'viewed'
  | 'address'
  | 'name'
  | 'stamp'
  | 'printed'
  | 'match'
  | 'submitted'
  | 'submittedFloor'
  | 'tie'
  | 'number'
  | 'numberFloor'
  | 'known'
  | 'notAfter';

/** What makes a piece of evidence, mostly a paper, for words. */
export interface Example {
  /** As `dump` prints it. */
  readonly title?: string;
  /** Its index among the entries of `dump`. */
  readonly entry?: number;
  /** The paper's date as printed or left without its year. */
  readonly date?: PartialDate;
  /** The dump that prints `date`, where it is not `dump` or `other`. */
  readonly source?: string;
  /** Index among the entries of `source`, or else of `other`. */
  readonly sourceEntry?: number;
  readonly number?: string;
}

/**
 * One piece of evidence: the unknown year `to` is at least `from` plus `weight`, or exactly that with
 * `equal`. An absent year stands for the known, whose value is 0.
 */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The dump that it speaks of. */
  readonly dump: string;
  /** The dump that `dump` is measured against, where its year has to be found too. */
  readonly other?: string;
  /** Keys of years, as terms have them. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly weight: number;
  readonly equal: boolean;
  readonly example?: Example;
}

/** "The year of `to` is at least that of `from`, `offset` years on", as evidence has it. */
export function bound(
  to: Term,
  from: Term,
  offset: number,
  equal = false,
): Pick<Evidence, 'from' | 'to' | 'weight' | 'equal'> {
  return { to: to.key, from: from.key, weight: from.year + offset - to.year, equal };
}

/** Pieces of the same key say the same of the same dumps, each by another paper. */
export function evidenceKey({ kind, dump, other, from, to, weight, equal }: Evidence): string {
  return [kind, weight, String(equal), dump, other ?? '', from ?? '', to ?? ''].join('\n');
}

/** How much a piece of evidence of a kind weighs by itself. What the user says beats everything. */
const weights: Readonly<Record<EvidenceKind, number>> = {
  user: Infinity,
  listed: 20,
  // No more than the year itself, or the list's would never give way to what it is viewed in.
  viewed: 21,
  address: 12,
  match: 5,
  submitted: 5,
  printed: 4,
  tie: 5,
  name: 8,
  stamp: 6,
  number: 4,
  numberFloor: 4,
  submittedFloor: 4,
  known: 3,
  notAfter: 2,
};

const places = new Map(Object.keys(weights).map((kind, place) => [kind, place]));

export function weightOf(kind: EvidenceKind): number {
  return weights[kind];
}

/** Place of a kind among kinds of the same weight; less is stronger. */
export function placeOf(kind: EvidenceKind): number {
  return places.get(kind) ?? 0;
}
