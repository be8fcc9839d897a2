import { hashText } from '../text/hash';
import type { DigestRequest } from './digestRequest';

/** What a name of a file is made of where a pattern makes none. */
const defaultPattern = '{name}.json';
const longestName = 80;

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
// eslint-disable-next-line no-control-regex -- control characters are what file systems refuse
const forbidden = /[\u0000-\u001F\u007F<>:"/\\|?*]/g;

/**
 * The name of the file of a list, with `/` between its folders and never outside of them. In the
 * pattern, `{name}` is what the list is called (`2025-03-04`, `2025-W10`, `2025-03`, `trending
 * 2025-03-04`, `search tide gauges`), `{kind}` the kind of list, and `{year}` and `{month}` are of
 * the list, or of today where it has no date of its own.
 *
 * @param today as `2025-03-04`
 */
export function digestFileName(pattern: string, request: DigestRequest, today: string): string {
  const date = dateIn(request) ?? today;
  const values: Readonly<Record<string, string>> = {
    name: nameOf(request, today),
    kind: request.kind,
    year: date.slice(0, 4),
    month: date.slice(5, 7),
  };
  const isUsable = pattern.includes('{name}') && /\.json$/i.test(pattern);
  return (isUsable ? pattern : defaultPattern)
    .split(/[/\\]/)
    .map((part) => part.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole))
    .map(safePart)
    .filter((part) => part !== '')
    .join('/');
}

function nameOf(request: DigestRequest, today: string): string {
  switch (request.kind) {
    case 'day':
      return request.day;
    case 'week':
      return request.week;
    case 'month':
      return request.month;
    case 'trending':
      return `trending ${today}`;
    case 'search':
      return `search ${safeQuery(request.query)}`;
  }
}

/** Two queries never share a name, also where file systems take both for one. */
function safeQuery(query: string): string {
  const plain = query.replace(forbidden, ' ').replace(/\s+/g, ' ').trim();
  const short = Array.from(plain).slice(0, longestName).join('').trim();
  return short === query && /^[a-z\d -]+$/.test(short)
    ? short
    : `${short} ${hashText(query).slice(0, 6)}`;
}

function safePart(part: string): string {
  const plain = part.replace(forbidden, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
  return reserved.test(plain.replace(/\..*$/, '')) ? `_${plain}` : plain;
}

function dateIn(request: DigestRequest): string | undefined {
  switch (request.kind) {
    case 'day':
      return request.day;
    case 'month':
      return request.month;
    default:
      return undefined;
  }
}
