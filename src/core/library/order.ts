import type { PartialDate, Occurrence, Paper, ResolvedDate } from '../model';
import { dateNumber, isOfYear } from './dates/partialDate';
import { dumpPlaces, publishedNumber } from './packedPaper';
import { compareText } from './sighting';

/**
 * The date by which a paper is placed: that of its publication; where its year (or all of it) is not
 * known, the latest list that holds it, if the list's year is known. Undefined when the paper stands
 * in undated lists only.
 */
export function placingDate(
  paper: Pick<Paper, 'published' | 'occurrences'>,
): ResolvedDate | undefined {
  const { published } = paper;
  if (published?.year !== undefined) {
    return published;
  }
  const listed = dumpPlaces(paper)[0]?.listed;
  return listed?.year === undefined ? (published ?? listed) : listed;
}

/** Newest first; dates without a year after all others, what has no date at the end. */
export function compareDates(a: PartialDate | undefined, b: PartialDate | undefined): number {
  return dateNumber(b) - dateNumber(a);
}

/** The `dateNumber` of the placing date of a paper, without making it where that can be. */
function placingNumber(paper: Paper): number {
  const number = publishedNumber(paper);
  return isOfYear(number) ? number : dateNumber(placingDate(paper));
}

/** Newest first; ties by title, then by id, so that no two papers are equal. */
export function comparePapers(a: Paper, b: Paper): number {
  return (
    placingNumber(b) - placingNumber(a) || compareText(a.title, b.title) || compareText(a.id, b.id)
  );
}

/** Latest list first; ties by URI and by place in the list. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return compareDates(a.listed, b.listed) || compareText(a.uri, b.uri) || a.entry - b.entry;
}

/**
 * First list first, as far as their years are known; then those without a year by month and day, then
 * those without a date. Ties by URI and by place in the list.
 */
export function compareInTime(a: Occurrence, b: Occurrence): number {
  return (
    certaintyRank(a.listed) - certaintyRank(b.listed) ||
    compareDates(b.listed, a.listed) ||
    compareText(a.uri, b.uri) ||
    a.entry - b.entry
  );
}

function certaintyRank(date: PartialDate | undefined): number {
  return date ? Number(date.year === undefined) : 2;
}
