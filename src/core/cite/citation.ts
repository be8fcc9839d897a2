import type { Paper, ResolvedDate } from '../model';
import { dateWords } from '../library/dates/partialDate';
import { arxivNumber } from '../library/names';
import { hashText } from '../text/hash';
import { normalizeTitle } from '../text/normalizeTitle';
import { readableText, readableTitle } from '../text/readableTitle';
import { foldTerm } from '../text/tokens';
import { visibleText } from '../text/visible';

/** A person's name in the parts that citation formats sort by. */
export interface AuthorName {
  readonly family: string;
  /** Empty for a name of one word. */
  readonly given: string;
}

/** What is surely known of a paper, in plain text on one line each, for a citation format to write. */
export interface Citation {
  /** ASCII letters and digits, the same whenever the same is known: `lovelace2024brain`. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly AuthorName[];
  /** Stands in for authors where they are not known. */
  readonly organization?: string;
  /** Only with a year that is certain. */
  readonly date?: { readonly year: number; readonly month: number; readonly day: number };
  readonly arxivId?: string;
  readonly url?: string;
  readonly abstract?: string;
  /** Phrases on what a reader of the citation must know: unnamed authors, a year that is not certain. */
  readonly notes: readonly string[];
}

/** Everything citable of `paper`; total, whatever its texts hold. */
export function citationOf(paper: Paper): Citation {
  const authors = (paper.authors ?? []).map(authorName).filter(({ family }) => family !== '');
  const organization = oneLine(paper.organization?.name ?? '');
  const date = certainDate(paper.published);
  const arxivId = arxivNumber(paper.arxivId ?? '');
  const title = oneLine(readableTitle(paper.title));
  return {
    key: citationKey(paper, authors, date?.year),
    title,
    authors,
    ...(authors.length === 0 && organization !== '' && { organization }),
    ...(date && { date }),
    ...(arxivId !== undefined && { arxivId, url: `https://arxiv.org/abs/${arxivId}` }),
    ...(paper.abstract !== undefined && { abstract: oneLine(readableText(paper.abstract)) }),
    notes: notesOn(paper, authors),
  };
}

/**
 * The citations of several papers in their order, with keys that tell them apart: the second with
 * the same key ends in `b`, the next in `c`, later ones in their number.
 */
export function citationsOf(papers: readonly Paper[]): Citation[] {
  const uses = new Map<string, number>();
  const taken = new Set<string>();
  return papers.map(citationOf).map((citation) => {
    const { key } = citation;
    let use = uses.get(key) ?? 0;
    let distinct = key;
    while (taken.has(distinct)) {
      use++;
      distinct = `${key}${use < 26 ? String.fromCharCode(97 + use) : use}`;
    }
    uses.set(key, use);
    taken.add(distinct);
    return { ...citation, key: distinct };
  });
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

function certainDate(published: ResolvedDate | undefined): Citation['date'] {
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

/** Words that tell no title from another. */
const commonWords = new Set(
  'a an the on of in for to and or with from by via at as is are be do does can how what why when toward towards'.split(
    ' ',
  ),
);

/**
 * First author's family name, year and first telling word of the title; without authors the first
 * two telling words around the year. A title without ASCII letters is told by a hash.
 */
function citationKey(
  paper: Paper,
  authors: readonly AuthorName[],
  year: number | undefined,
): string {
  const words = normalizeTitle(paper.title)
    .split(' ')
    .map(asciiOf)
    .filter((word) => word.length > 1 && !commonWords.has(word));
  const family = asciiOf(authors[0]?.family ?? '');
  const [first = '', second = ''] = family === '' ? words : [family, ...words];
  const key = `${first}${year ?? ''}${second}`;
  if (first === '') {
    return `paper${key}${hashText(paper.id)}`;
  }
  // Only a letter in front is sure to be read as a key.
  return /^[a-z]/.test(key) ? key : `paper${key}`;
}

function asciiOf(text: string): string {
  return foldTerm(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 32);
}
