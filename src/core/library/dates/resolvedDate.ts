import { BoundedCache } from '../../boundedCache';
import type { Certainty, Message, PartialDate, ResolvedDate } from '../../model';
import { formatMessage } from '../../text/message';
import { isSame } from '../isSame';

/** Why the year of a date is what it is said to be. */
export type DateReason = Pick<ResolvedDate, 'because' | 'reason'>;

/** As many sentences are shared: a few of every dump. */
const sharedReasons = new BoundedCache<DateReason>(2 ** 14);

/** The same reason: most papers of a dump have one for their dates, and share it. */
export function sharedReason({ because, reason }: DateReason): DateReason {
  const shared = sharedReasons.get(because, () => ({ because, reason }));
  return isSame(shared.reason, reason) ? shared : { because, reason };
}

/** A date with how surely its year is known and why. */
export function resolvedDate(
  date: PartialDate,
  certainty: Certainty,
  reason: Message,
): ResolvedDate {
  return resolvedDateOf(date, certainty, sharedReason({ because: formatMessage(reason), reason }));
}

/** The same; each of one shape, so that it takes little memory. */
export function resolvedDateOf(
  { year, month, day }: PartialDate,
  certainty: Certainty,
  { because, reason }: DateReason,
): ResolvedDate {
  return year === undefined
    ? { month, day, certainty, because, reason }
    : { year, month, day, certainty, because, reason };
}
