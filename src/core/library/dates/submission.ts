import type { PartialDate } from '../../model';
import { dayAfter, yearWithin, type FullDate } from '../../text/daySpan';
import type { Sighting } from '../sighting';
import type { DumpClock } from './clock';
import { bound, type Evidence } from './evidence';
import { fallsAfter } from './partialDate';

/** Pages date a paper by its submission, give or take time zones and the next working day. In days. */
const datedWithin = 3;

/** A dump that holds a paper, with the paper's first entry in it. */
interface Holder {
  readonly clock: DumpClock;
  readonly sighting: Sighting;
}

/** The year of a yearless publication date, where a service says that the paper was submitted then. */
export function submissionYear(date: PartialDate, submitted: FullDate): number | undefined {
  const { month, day } = date;
  return yearWithin({ month, day }, { date: submitted, days: 1 }, datedWithin, datedWithin);
}

/** Dumps that date a paper by the day that a service says it was submitted, without the year. */
export function submissionEvidence(
  group: { readonly date: PartialDate; readonly links: ReadonlyMap<string, unknown> },
  holders: ReadonlyMap<string, Holder>,
  submitted: FullDate,
): Evidence[] {
  const year = submissionYear(group.date, submitted);
  const found: Evidence[] = [];
  for (const uri of year === undefined ? [] : group.links.keys()) {
    const holder = holders.get(uri);
    if (year !== undefined && holder?.clock.viewYear) {
      found.push({
        kind: 'submitted',
        dump: uri,
        ...bound(holder.clock.viewYear, { year }, 0, true),
        ground: { entry: holder.sighting, date: submitted },
      });
    }
  }
  return found;
}

/** No dump holds a paper before it was submitted. */
export function heldSubmissionEvidence(
  holders: ReadonlyMap<string, Holder>,
  submitted: FullDate,
): Evidence[] {
  const first = dayAfter(submitted, -datedWithin);
  const found: Evidence[] = [];
  for (const [uri, { clock, sighting }] of holders) {
    const year = clock.listYear ?? clock.viewYear;
    if (year) {
      const isLater = clock.listed !== undefined && fallsAfter(first, clock.listed);
      found.push({
        kind: 'submittedFloor',
        dump: uri,
        ...bound(year, { year: first.year }, isLater ? 1 : 0),
        ground: { entry: sighting, date: submitted },
      });
    }
  }
  return found;
}
