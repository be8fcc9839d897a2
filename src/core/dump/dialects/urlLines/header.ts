import type { PartialDate, Range } from '../../../model';
import { parseDateText } from '../../dateText';
import { contentRange } from '../../lines';
import { nearestYear, queryIn } from '../../listAddresses';
import { listDateOf } from '../../siteUrls';
import { urlOf, type Row } from './rows';

interface Listed {
  readonly row: Row;
  readonly date: PartialDate;
  readonly range: Range;
}

const byline = /\band the research community$/i;
const tabs = new Set(['daily', 'weekly', 'monthly', 'trending papers', 'subscribe']);

/** Whether a line ends the one that every list page has above its list. */
export function isByline(content: string): boolean {
  return byline.test(content);
}

/** Whether a row of furniture is the date of a list: a date under the address of a day's list. */
export function opensList(row: Row, index: number, rows: readonly Row[]): boolean {
  const above = rows[index - 1];
  return isBareDate(row) && above !== undefined && dayOf(above) !== undefined;
}

/**
 * The date that a list carries: the one beside the address of a day's list, else the first under the
 * byline, else the first of the header. The year is that of the nearest such address, if any.
 *
 * @param below rows of furniture after the first entry, where a link to another day may stand
 */
export function findListed(
  text: string,
  header: readonly Row[],
  below: readonly Row[],
): Listed | undefined {
  const bylineAt = header.findIndex(({ content }) => isByline(content));
  const row =
    header.find(opensList) ??
    header.find((candidate, index) => index > bylineAt && isBareDate(candidate));
  const date = row && parseDateText(row.content)?.date;
  if (!date) {
    return undefined;
  }
  const at = header.indexOf(row);
  const neighbours = [header[at - 1], header[at + 1], ...header, ...below];
  const known = firstDay(neighbours);
  const year = date.year ?? (known && nearestYear(date, known));
  const range = contentRange(text, row.line);
  return { row, date: year === undefined ? date : { ...date, year }, range };
}

/** The search that a header names in the page's address, or echoes under the byline. */
export function findQuery(header: readonly Row[]): string | undefined {
  for (const { content } of header) {
    const query = queryIn(content);
    if (query !== undefined) {
      return query;
    }
  }
  const at = header.findIndex(({ content }) => isByline(content));
  const echo = at < 0 ? undefined : header[at + 1];
  const isLink = header[at + 2]?.kind === 'url' || header[at + 2]?.kind === 'login';
  return echo?.kind !== 'text' || isLink || tabs.has(echo.content.toLowerCase())
    ? undefined
    : echo.content;
}

function isBareDate({ kind, content }: Row): boolean {
  return kind === 'date' && parseDateText(content)?.comments === undefined;
}

type Day = NonNullable<ReturnType<typeof listDateOf>>;

function dayOf({ content }: Row): Day | undefined {
  const url = urlOf(content);
  return url === undefined ? undefined : listDateOf(url);
}

function firstDay(rows: readonly (Row | undefined)[]): Day | undefined {
  for (const row of rows) {
    const day = row && dayOf(row);
    if (day) {
      return day;
    }
  }
  return undefined;
}
