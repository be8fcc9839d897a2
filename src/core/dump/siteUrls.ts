import type { PartialDate } from '../model';
import { isDigit } from './characters';

/**
 * Addresses of the site as captures print them. Hosts are not looked at: mirrors and relative
 * addresses have the same paths.
 */

/** Since 2007 a month and a number; before that an archive and a number. */
const id = String.raw`(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?`;
const papers = '/papers/';
const afterPapers = new RegExp(String.raw`^${id}\/?(?:[#?].*)?$`);
const community = '#community';
const datePath = /\/papers\/date\/(\d{4})-(\d{2})-(\d{2})(?:[#?/].*)?$/;
const organizationPath = /^(?:https?:\/\/[^/\s]+)?\/([\w.-]+)\/?(?:[?#].*)?$/;
/** Pages of the site's own at places where handles stand. */
const ownPages =
  /^(?:login|join|papers|models|datasets|spaces|buckets|storage|tasks|docs|pricing|enterprise|blog|posts|learn|chat|settings|terms-of-service|privacy)$/;

/** The arXiv id in the address of a paper's page, such as `…/papers/2401.01234`. */
export function paperIdOf(url: string): string | undefined {
  // A look for what only few addresses hold is cheaper than a pattern at every one of them.
  const at = url.indexOf(papers);
  if (at < 0) {
    return undefined;
  }
  const from = at + papers.length;
  // So short a piece is a copy, of which a look at each character is cheap.
  const number = url.slice(from, from + longestNumber);
  const length = numberLength(number);
  const isWhole = from + length === url.length || url.charCodeAt(from + length) === numberSign;
  return length > 0 && isWhole ? number.slice(0, length) : afterPapers.exec(url.slice(from))?.[1];
}

const longestNumber = '2401.01234'.length;

const [numberSign, fullStop] = [0x23, 0x2e];

/** The length of the number such as `2401.01234` that a text starts with; 0 if it does not. */
function numberLength(text: string): number {
  const end = digitsEnd(text, 5, longestNumber);
  return digitsEnd(text, 0, 4) === 4 && text.charCodeAt(4) === fullStop && end > 8 ? end : 0;
}

function digitsEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isDigit(text.charCodeAt(at))) {
    at++;
  }
  return at;
}

/** Whether an address is that of a paper's comments. */
export function isCommentsUrl(url: string): boolean {
  return leadsToComments(url) && paperIdOf(url) !== undefined;
}

/** Whether an address that is known to be a paper's leads to its comments. */
export function leadsToComments(url: string): boolean {
  return url.endsWith(community);
}

/** Whether an address is the log-in page that upvote buttons lead to. */
export function isLoginUrl(url: string): boolean {
  // One character is sought far faster, and most addresses lack it.
  return url.includes('?') && url.includes('/login?next=');
}

/** The handle in the address of an organization's page, such as `…/SakanaAI`. */
export function organizationHandleOf(url: string): string | undefined {
  const handle = organizationPath.exec(url)?.[1];
  return handle === undefined || ownPages.test(handle) ? undefined : handle;
}

/** The day in the address of a day's list, such as `…/papers/date/2026-03-24`. */
export function listDateOf(url: string): (PartialDate & { readonly year: number }) | undefined {
  const [, year, month, day] = datePath.exec(url) ?? [];
  return year === undefined
    ? undefined
    : { year: Number(year), month: Number(month), day: Number(day) };
}

/** The day after one, in the calendar that holds for both. */
export function dayAfter({
  year,
  month,
  day,
}: PartialDate & { readonly year: number }): PartialDate {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return {
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
  };
}
