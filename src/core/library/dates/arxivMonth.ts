import type { PartialDate } from '../../model';

/** The month in which arXiv gave out a number. `month` is 1–12. */
export interface ArxivMonth {
  readonly year: number;
  readonly month: number;
}

/** Number of months that a submission may wait for its number, as the careful reading has it. */
const longestWait = 6;

/**
 * The month that an arXiv number carries: `2401.01234` is of January 2024, `math/0309136` of
 * September 2003. Source: the arXiv identifier scheme (info.arxiv.org/help/arxiv_identifier.html).
 * Undefined when the text is no such number.
 */
export function arxivMonth(number: string): ArxivMonth | undefined {
  const found = /^(?:[a-z-]{1,20}(?:\.[a-z]{2})?\/)?(\d{2})(\d{2})/i.exec(number);
  if (!found) {
    return undefined;
  }
  const short = Number(found[1]);
  const month = Number(found[2]);
  const year = short >= 91 ? 1900 + short : 2000 + short;
  return month >= 1 && month <= 12 ? { year, month } : undefined;
}

/** What an arXiv number tells of the year of a publication date: that year, or no earlier one. */
export interface NumberYear {
  readonly year: number;
  readonly exact: boolean;
}

/**
 * The year of a yearless publication date by the paper's arXiv number. The same month is the same
 * year. Any other month gives a lower bound only: a number may come months after submission, and a
 * page may date a paper by a day after both (number of December, dated January 2: the next year).
 */
export function yearByNumber(date: PartialDate, { year, month }: ArxivMonth): NumberYear {
  if (date.month === month) {
    return { year, exact: true };
  }
  const ahead = (date.month - month + 12 + longestWait) % 12;
  const monthsFromZero = year * 12 + (month - 1) + ahead - longestWait;
  return { year: Math.floor(monthsFromZero / 12), exact: false };
}
