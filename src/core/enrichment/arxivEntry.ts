import { isPlausibleYear } from '../library/dates/partialDate';
import { arxivNumber } from '../library/names';
import type { LearntPaper } from '../model';
import { isDay, type FullDate } from '../text/daySpan';
import { visibleText } from '../text/visible';

/** The texts of an entry as they stand in it; empty where there is none. */
export interface EntryParts {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly links: readonly { readonly href: string; readonly isPdf: boolean }[];
  readonly doi: string;
  readonly journal: string;
  readonly comment: string;
}

/** Lists of authors of whole collaborations go into the thousands. */
const mostAuthors = 5000;
const mostCategories = 50;

/** The paper of an entry; undefined where its address names no arXiv number, or it has no title. */
export function paperOfEntry(parts: EntryParts): LearntPaper | undefined {
  const address = /\/abs\/(\S+)$/.exec(parts.id.trim())?.[1] ?? '';
  const arxivId = arxivNumber(address);
  const title = oneLine(parts.title);
  if (arxivId === undefined || title === '') {
    return undefined;
  }
  const revision = /v(\d{1,4})$/.exec(address)?.[1];
  const submitted = dayOf(parts.published);
  const updated = dayOf(parts.updated);
  const [abstract, journal, comment] = [parts.abstract, parts.journal, parts.comment].map(oneLine);
  const doi = doiIn(parts.doi);
  const pdf = pdfOf(parts, arxivId);
  return {
    arxivId,
    title,
    authors: parts.authors.slice(0, mostAuthors).map(oneLine).filter(isFilled),
    categories: [...new Set(parts.categories.map(oneLine).filter(isFilled))].slice(
      0,
      mostCategories,
    ),
    ...(abstract && { abstract }),
    ...(revision !== undefined && { version: Number(revision) }),
    ...(submitted && { submitted }),
    ...(updated && { updated }),
    ...(doi !== undefined && { doi }),
    ...(journal && { journal }),
    ...(comment && { comment }),
    ...(pdf !== undefined && { pdf }),
  };
}

/** Sources break lines and indent within texts. */
function oneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim();
}

function isFilled(text: string): boolean {
  return text !== '';
}

function dayOf(time: string): FullDate | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(time) ?? [];
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isPlausibleYear(date.year) && isDay(date) ? date : undefined;
}

/** Of several the first. Source: the syntax of DOIs, with what Crossref recommends to match them by. */
function doiIn(text: string): string | undefined {
  return /\b10\.\d{4,9}\/[-._;()/:A-Za-z0-9<>[\]+#]+/.exec(text)?.[0];
}

/** An address at arXiv itself, for what comes is shown as a link there. */
function pdfOf({ links }: EntryParts, arxivId: string): string | undefined {
  const isOwn = links.some(
    ({ href, isPdf }) => isPdf && /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/pdf\//.test(href),
  );
  return isOwn ? `https://arxiv.org/pdf/${arxivId}` : undefined;
}
