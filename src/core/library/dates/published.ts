import type { Certainty, LearntPaper, Message, PartialDate, ResolvedDate } from '../../model';
import { message } from '../../text/message';
import type { Sighting } from '../sighting';
import { arxivMonth, yearByNumber } from './arxivMonth';
import type { DumpClock } from './clock';
import type { DateBook } from './dateBook';
import { fallsAfterList, isOfViewYear } from './paperEvidence';
import { dateWords, inYear, isPlausibleYear } from './partialDate';
import { resolvedDate } from './resolvedDate';
import { submissionYear } from './submission';

const ranking: readonly Certainty[] = ['printed', 'pinned', 'earliest', 'unknown'];

/** A publication date and the entry that gives it; none where a service does. */
export interface PublishedDate {
  readonly date: ResolvedDate;
  readonly sighting?: Sighting;
}

interface Finding {
  readonly sighting?: Sighting;
  readonly date: PartialDate;
  readonly certainty: Certainty;
  readonly reason: Message;
}

/**
 * The publication date of a paper: the surest of those that its entries give, and of equally sure
 * ones the first. Where none is sure, what a service says settles it.
 *
 * @param sightings the paper's entries, those to be preferred first
 * @param learnt what a service says of the paper
 */
export function publishedDate(
  sightings: readonly Sighting[],
  dates: DateBook,
  learnt?: LearntPaper,
): PublishedDate | undefined {
  let best: Finding | undefined;
  for (const sighting of sightings) {
    const { published } = sighting.entry;
    const clock = dates.clocks.get(sighting.uri);
    if (published && clock) {
      const found = {
        sighting,
        ...resolve(published, sighting, clock, sightings, dates, learnt),
      };
      if (!best || ranking.indexOf(found.certainty) < ranking.indexOf(best.certainty)) {
        best = found;
      }
    }
  }
  best = settled(best, learnt);
  if (!best) {
    return undefined;
  }
  const { sighting, date, certainty, reason } = best;
  return {
    date: resolvedDate(date, certainty, reason),
    ...(sighting && { sighting }),
  };
}

/** A date that is not sure, by what a service says of the same day; without a date, that day. */
function settled(found: Finding | undefined, learnt: LearntPaper | undefined): Finding | undefined {
  const submitted = learnt?.submitted;
  if (!submitted || (found && ranking.indexOf(found.certainty) <= ranking.indexOf('pinned'))) {
    return found;
  }
  const year = found ? submissionYear(found.date, submitted) : submitted.year;
  const reason = message('arXiv says that the paper was submitted on {0}.', dateWords(submitted));
  return year === undefined
    ? found
    : {
        ...(found?.sighting && { sighting: found.sighting }),
        date: inYear(found?.date ?? submitted, year),
        certainty: 'pinned',
        reason,
      };
}

function resolve(
  date: PartialDate,
  sighting: Sighting,
  clock: DumpClock,
  sightings: readonly Sighting[],
  dates: DateBook,
  learnt: LearntPaper | undefined,
): Omit<Finding, 'sighting'> {
  if (date.year !== undefined) {
    const reason = message('{0} prints the date with its year.', clock.name);
    return { date, certainty: 'printed', reason };
  }
  return isOfViewYear(date, clock)
    ? byViewYear(date, clock, dates)
    : byBounds(date, sighting, clock, sightings, dates, learnt);
}

/** The dump leaves out the year of the date because it was viewed in that year. */
function byViewYear(
  date: PartialDate,
  { uri, name }: DumpClock,
  dates: DateBook,
): Omit<Finding, 'sighting'> {
  const { year, certainty = 'unknown' } = dates.year(uri) ?? {};
  if (year === undefined) {
    return { date, certainty, reason: message('{0} leaves out the year of the date.', name) };
  }
  const reason =
    certainty === 'pinned'
      ? message('{0} leaves out the year when it is the current one, which was {1}.', name, year)
      : message(
          '{0} leaves out the year when it is the current one, which was {1} at the earliest.',
          name,
          year,
        );
  return { date: inYear(date, year), certainty, reason };
}

/**
 * The year of a date that no rule of a page gives: by the paper's arXiv number, and by not being
 * later than any list that holds it.
 */
function byBounds(
  date: PartialDate,
  { number }: Sighting,
  clock: DumpClock,
  sightings: readonly Sighting[],
  dates: DateBook,
  learnt: LearntPaper | undefined,
): Omit<Finding, 'sighting'> {
  const { name } = clock;
  const printed = number ?? sightings.find((other) => other.number !== undefined)?.number;
  const shared = printed ?? learnt?.arxivId;
  const month = shared === undefined ? undefined : arxivMonth(shared);
  const byNumber = month && yearByNumber(date, month);
  if (byNumber && shared !== undefined && byNumber.exact) {
    const { year } = byNumber;
    const reason = message('The arXiv number {0} is of the same month in {1}.', shared, year);
    return { date: inYear(date, year), certainty: 'pinned', reason };
  }
  const latest = latestYear(date, sightings, dates);
  if (byNumber && shared !== undefined && byNumber.year <= latest.year) {
    const { year } = byNumber;
    if (year === latest.year) {
      const reason = message(
        'The arXiv number {0} leaves no earlier year than {1}, and {2} lists the paper by then.',
        shared,
        year,
        latest.name,
      );
      return { date: inYear(date, year), certainty: 'pinned', reason };
    }
    const reason = message('The arXiv number {0} leaves no earlier year than {1}.', shared, year);
    return { date: inYear(date, year), certainty: 'earliest', reason };
  }
  const viewYear = clock.viewYear && dates.year(clock.uri)?.year;
  if (fallsAfterList(date, clock) && viewYear !== undefined) {
    const year = viewYear - 1;
    const reason = message(
      '{0} leaves out the year, but the date falls after that of its list; so it is taken to be of the year before, {1}.',
      name,
      year,
    );
    return { date: inYear(date, year), certainty: 'earliest', reason };
  }
  return {
    date,
    certainty: 'unknown',
    reason: message('{0} leaves out the year of the date.', name),
  };
}

/** The last year in which a day can be without falling after a list that holds the paper. */
function latestYear(
  date: PartialDate,
  sightings: readonly Sighting[],
  dates: DateBook,
): { readonly year: number; readonly name: string } {
  let latest = { year: Infinity, name: '' };
  for (const { uri, entry } of sightings) {
    const clock = dates.clocks.get(uri);
    const known = dates.latestListYear(uri);
    if (!clock || !isPlausibleYear(known)) {
      continue;
    }
    const isAtOdds = entry.published !== undefined && entry.published.year === undefined;
    const year = known - (fallsAfterList(date, clock) && !isAtOdds ? 1 : 0);
    if (year < latest.year) {
      latest = { year, name: clock.name };
    }
  }
  return latest;
}
