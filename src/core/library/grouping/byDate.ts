import type { Paper, ResolvedDate } from '../../model';
import type { Steps } from '../../steps';
import { placingDate } from '../order';
import { labelsOf, localeOf, type GroupContext } from './context';
import type { Grouper } from './grouper';
import { hasMoreKinds } from './kinds';

const undated = 'none';

/** With more months than this, years stand above them. */
const mostMonths = 24;
/** With more papers than this in a month, and no other level below, days stand below it. */
const mostPapers = 40;

/**
 * By the date of publication (see `placingDate`), newest first: by month, in years where there are
 * many months, and by day where a month holds many papers. Months without a year come after all
 * others, what is undated last.
 */
export function groupByDate(context: GroupContext, isLast: boolean): readonly Grouper[] {
  const years = byPart(context, {
    idOf: ({ year }) => (year === undefined ? '-' : String(year)),
    format: { year: 'numeric' },
    unknownYear: labelsOf(context).unknownYear,
    valueOf: ({ year }) => ({ year }),
  });
  const months = byPart(context, {
    idOf: monthId,
    format: { year: 'numeric', month: 'long' },
    valueOf: ({ year, month }) => ({ year, month }),
  });
  const days = byPart(context, {
    idOf: (date) => `${monthId(date)}-${twoDigits(date.day)}`,
    format: { month: 'long', day: 'numeric' },
    valueOf: ({ year, month, day }) => ({ year, month, day }),
  });
  return [
    { ...years, isWanted: (papers) => hasMoreKinds(papers, months, mostMonths) },
    months,
    ...(isLast
      ? [
          {
            ...days,
            *isWanted(papers: readonly Paper[]): Steps<boolean> {
              return papers.length > mostPapers && (yield* hasMoreKinds(papers, days, 1));
            },
          },
        ]
      : []),
  ];
}

/** What tells the levels of dates apart. */
interface DatePart {
  readonly idOf: (date: ResolvedDate) => string;
  readonly format: Intl.DateTimeFormatOptions;
  /** The label of dates without a year; without it what the format gives but for the year. */
  readonly unknownYear?: string;
  readonly valueOf: (
    date: ResolvedDate,
  ) => Partial<Record<'year' | 'month' | 'day', number | undefined>>;
}

function byPart(context: GroupContext, part: DatePart): Grouper {
  const locale = localeOf(context);
  const formats = {
    withYear: dateFormat(locale, part.format),
    withoutYear: dateFormat(locale, { ...part.format, year: undefined, month: 'long' }),
  };
  return {
    key: 'date',
    place(paper) {
      const date = placingDate(paper);
      return [date ? part.idOf(date) : undated];
    },
    describe({ papers }) {
      const date = papers[0] && placingDate(papers[0]);
      if (!date) {
        const value = { key: 'date', uncertain: false } as const;
        return { value, label: labelsOf(context).undated, order: Infinity };
      }
      const { year, month, day } = part.valueOf(date);
      const from = firstDay(date.year ?? leapYear, month ?? 1, day ?? 1);
      if (year === undefined) {
        return {
          value: { key: 'date', ...(month && { month }), ...(day && { day }), uncertain: true },
          label: part.unknownYear ?? formats.withoutYear.format(from),
          order: yearless - placeInYear(month, day),
        };
      }
      const uncertain = papers.every((paper) => placingDate(paper)?.certainty === 'earliest');
      const label = formats.withYear.format(from);
      return {
        value: { key: 'date', year, ...(month && { month }), ...(day && { day }), uncertain },
        label: uncertain ? `${label}?` : label,
        order: -(year * daysAYear + placeInYear(month, day)),
      };
    },
  };
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
}

function monthId({ year, month }: ResolvedDate): string {
  return `${year === undefined ? '' : String(year)}-${twoDigits(month)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A year that has every day, for dates whose own is not known. */
const leapYear = 2000;
/** Places of days within a year, with gaps; and a place behind those of all years. */
const [daysAYear, yearless] = [1000, 1000];

function placeInYear(month = 0, day = 0): number {
  return month * 32 + day;
}

function firstDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
