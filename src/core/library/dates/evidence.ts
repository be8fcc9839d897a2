import type { LearntPaper, PartialDate } from '../../model';
import { compareText, type Sighting } from '../sighting';
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

/** Where an entry stands in its dump, and what it is titled. */
export interface EntryPlace {
  /** Its index among the entries. */
  readonly index: number;
  readonly entry: { readonly title: string };
}

/** What a piece of evidence rests on: a paper, mostly. */
export interface Ground {
  /** The paper's entry in the dump that the piece speaks of. */
  readonly entry?: EntryPlace;
  /** The paper's date as printed or left without its year. */
  readonly date?: PartialDate;
  /** The entry elsewhere that the dump is measured against, or what gives the number. */
  readonly source?: Sighting | LearntPaper;
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
  readonly ground?: Ground;
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

/** What pieces have in common that say the same of the same dumps, each by another paper. */
export type Statement = Omit<Evidence, 'ground'>;

/** An order of statements in which none but the same have the same place. */
export function compareStatements(a: Statement, b: Statement): number {
  return (
    a.weight - b.weight ||
    compareText(a.kind, b.kind) ||
    Number(a.equal) - Number(b.equal) ||
    compareText(a.other ?? '', b.other ?? '') ||
    compareText(a.from ?? '', b.from ?? '') ||
    compareText(a.to ?? '', b.to ?? '') ||
    compareText(a.dump, b.dump)
  );
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
