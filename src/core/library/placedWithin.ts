import type { Paper } from '../model';
import { dateNumber } from './dates/partialDate';
import type { DateRange } from './filterPapers';
import { placingDate } from './order';

/** Whether a paper's placing date is in a range; a date without a year is in none. */
export function isPlacedWithin(
  paper: Pick<Paper, 'published' | 'occurrences'>,
  { from, to }: DateRange,
): boolean {
  const date = placingDate(paper);
  if (date?.year === undefined) {
    return false;
  }
  const day = dateNumber(date);
  return day >= dateNumber(from) && day <= dateNumber(to);
}
