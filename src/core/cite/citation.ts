import type { Paper, ResolvedDate } from '../model';
import { dateWords } from '../library/dates/partialDate';
import { arxivNumber } from '../library/names';
import { readableText, readableTitle } from '../text/readableTitle';
import { visibleText } from '../text/visible';

/** A person's name in the parts that citation formats sort by. */
export interface AuthorName {
  readonly family: string;
  /** Empty for a name of one word. */
  readonly given: string;
}

/** What is surely known of a paper, in plain text on one line each, for a citation format to write. */
export interface Citation {
  readonly title: string;
  readonly authors: readonly AuthorName[];
  /** Stands in for authors where they are not known. */
  readonly organization?: string;
  /** Only with a year that is certain. */
  readonly date?: { readonly year: number; readonly month: number; readonly day: number };
  readonly arxivId?: string;
  readonly url?: string;
  readonly abstract?: string;
  /** Of what was published, as the service has it that was asked. */
  readonly doi?: string;
  /** What a reader of the citation must know: where it was published, unnamed authors, a year that is not certain. */
  readonly notes: readonly string[];
}

/** Everything citable of `paper`; total, whatever its texts hold. */
export function citationOf(paper: Paper): Citation {
  const authors = authorNames(paper);
  const organization = oneLine(paper.organization?.name ?? '');
  const date = certainDate(paper.published);
  const arxivId = arxivNumber(paper.arxivId ?? '');
  const abstract = oneLine(readableText(paper.abstract ?? ''));
  const doi = oneLine(paper.learnt?.paper.doi ?? '');
  const journal = oneLine(readableText(paper.learnt?.paper.journal ?? ''));
  return {
    // Invisible characters within TeX would keep it from being read.
    title: oneLine(readableTitle(visibleText(paper.title))),
    authors,
    ...(authors.length === 0 && organization !== '' && { organization }),
    ...(date && { date }),
    ...(arxivId !== undefined && { arxivId, url: `https://arxiv.org/abs/${arxivId}` }),
    ...(abstract !== '' && { abstract }),
    ...(doi !== '' && { doi }),
    notes: [...(journal === '' ? [] : [journal]), ...notesOn(paper, authors)],
  };
}

/** The names of a paper's authors, in their order; those without anything to see are left out. */
export function authorNames({ authors = [] }: Pick<Paper, 'authors'>): AuthorName[] {
  return authors.map(authorName).filter(({ family }) => family !== '');
}

function oneLine(text: string): string {
  return visibleText(text).replace(/\s+/g, ' ').trim();
}

/** `Given Family` or `Family, Given`. Names of several family words cannot be told from others. */
function authorName(printed: string): AuthorName {
  const name = oneLine(printed);
  const comma = name.indexOf(',');
  if (comma > 0) {
    return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  }
  const space = name.lastIndexOf(' ');
  return { family: name.slice(space + 1), given: name.slice(0, Math.max(space, 0)) };
}

/** A date whose year is certain; undefined for any other. */
export function certainDate(published: ResolvedDate | undefined): Citation['date'] {
  if (published?.year === undefined || !isCertain(published)) {
    return undefined;
  }
  return { year: published.year, month: published.month, day: published.day };
}

function isCertain({ certainty }: ResolvedDate): boolean {
  return certainty === 'printed' || certainty === 'pinned';
}

function notesOn(paper: Paper, authors: readonly AuthorName[]): string[] {
  const notes: string[] = [];
  if (authors.length === 0 && paper.authorCount !== undefined) {
    notes.push(paper.authorCount === 1 ? '1 author' : `${paper.authorCount} authors`);
  }
  const { published } = paper;
  if (published && !isCertain(published)) {
    notes.push(`Published ${formatDate(published)}`);
  }
  return notes;
}

/** `Aug 25, 2025`; `Aug 25, 2025 or later`; `Aug 25, year unknown`. English, as citations are. */
export function formatDate(date: ResolvedDate): string {
  if (date.year === undefined || date.certainty === 'unknown') {
    return `${dateWords({ month: date.month, day: date.day })}, year unknown`;
  }
  return isCertain(date) ? dateWords(date) : `${dateWords(date)} or later`;
}
