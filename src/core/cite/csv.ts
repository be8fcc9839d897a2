import { visibleText } from '../text/visible';
import type { CitationFormat, CitedPaper } from './citationFormat';

type Column = readonly [name: string, value: (cited: CitedPaper) => string | number | undefined];

const columns: readonly Column[] = [
  ['key', ({ key }) => key],
  ['title', ({ citation }) => citation.title],
  [
    'authors',
    ({ citation }) =>
      citation.authors.map(({ family, given }) => `${given} ${family}`.trim()).join('; '),
  ],
  ['author count', ({ paper }) => paper.authorCount],
  ['organization', ({ paper }) => paper.organization?.name],
  ['year', ({ citation }) => citation.date?.year],
  ['date', ({ citation: { date } }) => date && isoDate(date.year, date.month, date.day)],
  ['arxiv', ({ citation }) => citation.arxivId],
  ['url', ({ citation }) => citation.url],
  ['code', ({ paper }) => paper.github?.url],
  ['comments', ({ paper }) => paper.comments],
  ['upvotes', ({ paper }) => paper.upvotes],
  ['topics', ({ topics }) => topics.join('; ')],
  ['note', ({ citation }) => citation.notes.join('. ')],
  ['abstract', ({ citation }) => citation.abstract],
];

/**
 * A table with a header (RFC 4180): every text in quotes, quotes in it doubled, lines that end in
 * CR LF, no line break within a field. A text that a spreadsheet would take for a formula has an
 * apostrophe before it, for texts come from anywhere, and formulas can read files and call programs.
 */
export const csv: CitationFormat = {
  id: 'csv',
  extension: 'csv',
  head: `${columns.map(([name]) => name).join(',')}\r\n`,
  between: '',
  end: '',
  write: (cited) => `${columns.map(([, value]) => field(value(cited))).join(',')}\r\n`,
};

function field(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') {
    return String(value ?? '');
  }
  const line = visibleText(value);
  const safe = /^\s*[=+\-@]/.test(line) ? `'${line}` : line;
  return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}

function isoDate(year: number, month: number, day: number): string {
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
