import type { Certainty, ResolvedDate } from '../../model';
import { isSame } from '../isSame';
import { dateNumber, numberedDate } from './partialDate';
import { resolvedDateOf, sharedReason, type DateReason } from './resolvedDate';

const certainties: readonly Certainty[] = ['printed', 'pinned', 'earliest', 'unknown'];

/** A resolved date as a number and as much of it as many dates have in common. */
export interface PackedDate {
  /** See `dateNumber`; as many times as there are certainties, and the place of its own. */
  readonly number: number;
  readonly reason: DateReason;
}

/** A date in little memory; undefined for one that no calendar has. */
export function packedDate(date: ResolvedDate): PackedDate | undefined {
  const { certainty } = date;
  const number = dateNumber(date) * certainties.length + certainties.indexOf(certainty);
  const packed = { number, reason: sharedReason(date) };
  return isSame(unpackedDate(packed), date) ? packed : undefined;
}

/** The date of which {@link packedDate} was made, as an object of its own. */
export function unpackedDate({ number, reason }: PackedDate): ResolvedDate | undefined {
  const date = numberedDate(numberOfDate(number));
  const certainty = certainties[number % certainties.length];
  return date && certainty && resolvedDateOf(date, certainty, reason);
}

/** The `dateNumber` of a packed date, by its number. */
export function numberOfDate(number: number): number {
  return Math.floor(number / certainties.length);
}
