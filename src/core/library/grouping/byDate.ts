import type { ResolvedDate } from '../../model';
import { placingDate } from '../order';
import { labelsOf, localeOf, type GroupContext } from './context';
import type { Grouper } from './grouper';

const undated = 'none';

/** By month of publication (see `placingDate`), newest first; months without a year after, undated last. */
export function groupByDate(context: GroupContext): Grouper {
  const locale = localeOf(context);
  const withYear = monthFormat({ year: 'numeric', month: 'long' });
  const withoutYear = monthFormat({ month: 'long' });

  function monthFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  }

  const known = new Map<string, string>();
  function monthLabel(id: string, format: Intl.DateTimeFormat, day: Date): string {
    const label = known.get(id) ?? format.format(day);
    known.set(id, label);
    return label;
  }

  return {
    place(paper) {
      const date = placingDate(paper);
      return [date ? monthId(date) : undated];
    },
    describe({ id, papers }) {
      const date = papers[0] && placingDate(papers[0]);
      if (!date) {
        const value = { key: 'date', uncertain: false } as const;
        return { value, label: labelsOf(context).undated, order: Infinity };
      }
      const { year, month } = date;
      if (year === undefined) {
        const value = { key: 'date', month, uncertain: true } as const;
        const label = monthLabel(id, withoutYear, firstOf(2000, month));
        return { value, label, order: 100 - month };
      }
      const uncertain = papers.every((paper) => placingDate(paper)?.certainty === 'earliest');
      const label = monthLabel(id, withYear, firstOf(year, month));
      return {
        value: { key: 'date', year, month, uncertain },
        label: uncertain ? `${label}?` : label,
        order: -(year * 12 + month),
      };
    },
  };
}

function monthId({ year, month }: ResolvedDate): string {
  return `${year === undefined ? '' : String(year)}-${String(month).padStart(2, '0')}`;
}

function firstOf(year: number, month: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date;
}
