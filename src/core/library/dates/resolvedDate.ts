import { BoundedCache } from '../../boundedCache';
import type { Certainty, Message, PartialDate, ResolvedDate } from '../../model';
import { formatMessage } from '../../text/message';

interface Told {
  readonly reason: Message;
  readonly because: string;
}

/** As many sentences are shared: a few of every dump. */
const sharedReasons = new BoundedCache<Told>(2 ** 14);

/** Most papers of a dump have one reason for their dates, and share it. */
function told(reason: Message): Told {
  const because = formatMessage(reason);
  const key = [because, reason.template].join('\n');
  return sharedReasons.get(key, () => ({ reason, because }));
}

/** A date with how surely its year is known and why; each of one shape, so that it takes little memory. */
export function resolvedDate(
  { year, month, day }: PartialDate,
  certainty: Certainty,
  message: Message,
): ResolvedDate {
  const { because, reason } = told(message);
  return year === undefined
    ? { month, day, certainty, because, reason }
    : { year, month, day, certainty, because, reason };
}
