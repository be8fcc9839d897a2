import type { PartialDate } from '../../model';
import type { Term } from './clock';

/**
 * What a piece of evidence rests on:
 * - `user`: the user set the year
 * - `listed`: the dump gives the year of its list, so it was viewed in that year or later
 * - `printed`: it prints a year, and leaves out the current one
 * - `match`: it dates a paper without a year that another dump dates the same day with its year
 * - `tie`: two dumps date a paper the same day, both without a year
 * - `number`: the arXiv number of a paper that it dates in the month of that number
 * - `numberFloor`: the arXiv number of a paper that it holds
 * - `known`: it holds a paper whose date another entry prints, and lists nothing of the future
 * - `notAfter`: it holds a paper that another dump dates without a year
 */
export type EvidenceKind =
  'user' | 'listed' | 'printed' | 'match' | 'tie' | 'number' | 'numberFloor' | 'known' | 'notAfter';

/** The paper that makes a piece of evidence, for words. */
export interface Example {
  /** As `dump` prints it. */
  readonly title: string;
  /** The paper's date as printed or left without its year. */
  readonly date?: PartialDate;
  /** The dump that prints `date`, where it is not `dump` or `other`. */
  readonly source?: string;
  readonly number?: string;
}

/**
 * One piece of evidence: the unknown year of the dump `to` is at least that of `from` plus `weight`,
 * or exactly that with `equal`. An absent dump stands for the known, whose value is 0.
 */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** The dump that it speaks of. */
  readonly dump: string;
  /** The dump that `dump` is measured against, where its year has to be found too. */
  readonly other?: string;
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
  return { to: to.uri, from: from.uri, weight: from.year + offset - to.year, equal };
}

/** Pieces of the same key say the same of the same dumps, each by another paper. */
export function evidenceKey({ kind, dump, other, from, to, weight, equal }: Evidence): string {
  return [kind, weight, String(equal), dump, other ?? '', from ?? '', to ?? ''].join('\n');
}

/**
 * How strong the kinds of evidence are, strongest first; kinds of one row count alike. Within a row
 * the piece that more papers make is the stronger, then the order of the kinds, then the dumps' URIs.
 */
const rows: readonly (readonly EvidenceKind[])[] = [
  ['user'],
  ['listed'],
  ['printed', 'match'],
  ['tie'],
  ['number', 'numberFloor'],
  ['known'],
  ['notAfter'],
];

/** Row and place in the ranking of kinds; less is stronger. */
export interface Strength {
  readonly row: number;
  readonly place: number;
}

const strengths = new Map(
  rows.flatMap((kinds, row) => kinds.map((kind, place) => [kind, { row, place }] as const)),
);

export function strengthOf(kind: EvidenceKind): Strength {
  return strengths.get(kind) ?? { row: rows.length, place: 0 };
}
