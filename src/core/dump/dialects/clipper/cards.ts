import type { Entry, EntryParts, Organization, Problem, Range } from '../../../model';
import { parseCount } from '../../countText';
import { contentRange, nextWithContent, type Line } from '../../lines';
import type { MarkdownLink } from '../../markdown/links';
import { findLinks, findPeople, joinLines, unescapeMarkdown } from '../../markdown/links';
import { problem } from '../../problems';
import { isCommentsUrl, isLoginUrl, organizationHandleOf, paperIdOf } from '../../siteUrls';
import { isSubmittedBy, readPreamble } from '../../markdown/submitters';

interface Cards {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Whether a line is a heading as papers have it. */
export function isHeading({ content }: Line): boolean {
  return content.startsWith('###') && /^###\s+\S/.test(content);
}

/** Reads every entry of a clipped list, in order. */
export function readCards(text: string, lines: readonly Line[]): Cards {
  const headings = lines.filter(isHeading).map(({ index }) => index);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let claimed = 0;
  headings.forEach((heading, order) => {
    const next = headings[order + 1];
    const limit = bodyLimit(lines, heading, next);
    const card = readCard(text, lines, heading, limit);
    const from = Math.max(claimed, (headings[order - 1] ?? -1) + 1);
    const preamble = readPreamble(text, lines, from, heading);
    const isLast = next === undefined;
    const isCutHere = isLast && nextWithContent(lines, card.lastLine + 1) >= lines.length;
    const isPaper = card.hasEvidence || preamble.submitter !== undefined || isCutHere;
    if (!isPaper || card.fields.title === '') {
      return;
    }
    const { submitter, start, arxivId } = preamble;
    entries.push({
      ...(arxivId === undefined ? {} : { arxivId }),
      ...card.fields,
      ...(submitter === undefined ? {} : { submitter }),
      start,
      end: card.end,
    });
    problems.push(...card.problems);
    if (card.tornAt ?? (isCutHere && !card.hasCounts)) {
      problems.push(problem('torn-entry', card.tornAt ?? card.fields.titleRange));
    }
    claimed = card.lastLine + 1;
  });
  return { entries, problems };
}

/** A heading of a higher level, or the mark of another file's front matter. */
const endsCard = /^(?:#{1,2}\s|-{3,}$)/;

/** Index of the first line after an entry's own: that of the next submitter or heading. */
function bodyLimit(lines: readonly Line[], heading: number, next = lines.length): number {
  for (let index = heading + 1; index < next; index++) {
    const line = lines[index];
    if (line && (isSubmittedBy(line) || endsCard.test(line.content))) {
      return index;
    }
  }
  return next;
}

interface Card {
  readonly fields: Omit<Entry, 'start' | 'end' | 'submitter'>;
  readonly end: number;
  readonly lastLine: number;
  /** Whether anything under the heading says that it is a paper's. */
  readonly hasEvidence: boolean;
  readonly hasCounts: boolean;
  /** A link that was opened and never closed before the text ended. */
  readonly tornAt?: Range;
  readonly problems: readonly Problem[];
}

function readCard(text: string, lines: readonly Line[], heading: number, limit: number): Card {
  const title = readTitle(text, lines, heading, limit);
  const body = lines.slice(title.lastLine + 1, limit);
  const bodyRange = { start: title.range.end, end: body.at(-1)?.end ?? title.range.end };
  const links = findLinks(text, bodyRange);
  const fields: Mutable<CardFields> = {};
  const parts: Mutable<EntryParts> = {};
  let end = title.range.end;
  for (const link of links) {
    const arxivId = paperIdOf(link.url);
    const isNextPaper =
      fields.arxivId !== undefined && (arxivId ?? fields.arxivId) !== fields.arxivId;
    if (fields.comments !== undefined || isNextPaper) {
      break;
    }
    const read = link.label === '' ? undefined : readLink(link, fields);
    if (read) {
      Object.assign(fields, read.fields);
      Object.assign(parts, read.parts);
      end = link.end;
    }
  }
  const inside = body.filter((line) => line.start < end);
  const open = body.find(
    (line) =>
      line.content.startsWith('[') && line.start >= end && !/\]\([^()\s]*\)$/.test(line.content),
  );
  const isOpenAtEnd = open !== undefined && limit === lines.length && !hasLinkAfter(links, open);
  return {
    fields: { title: title.content, ...fields, titleRange: title.range, parts },
    end,
    lastLine: inside.at(-1)?.index ?? title.lastLine,
    hasEvidence: Object.keys(fields).length > 0,
    hasCounts: fields.upvotes !== undefined || fields.comments !== undefined,
    ...(isOpenAtEnd ? { tornAt: contentRange(text, open) } : {}),
    problems: strayLines(text, inside, links),
  };
}

function hasLinkAfter(links: readonly MarkdownLink[], line: Line): boolean {
  return links.some((link) => link.end > line.start);
}

interface Title {
  readonly content: string;
  readonly range: Range;
  readonly lastLine: number;
}

/** A title goes on in the lines right under it that open no link. */
function readTitle(text: string, lines: readonly Line[], heading: number, limit: number): Title {
  let last = heading;
  for (let index = heading + 1; index < limit; index++) {
    const content = lines[index]?.content ?? '';
    if (content === '' || /^(?:!?\[|- ?·)/.test(content)) {
      break;
    }
    last = index;
  }
  const from = lines[heading];
  const to = lines[last];
  if (!from || !to) {
    return { content: '', range: { start: 0, end: 0 }, lastLine: heading };
  }
  const whole = contentRange(text, from);
  const marks = /^#+\s+/.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
  const range = { start: whole.start + marks, end: contentRange(text, to).end };
  const content = unescapeMarkdown(joinLines(text.slice(range.start, range.end)));
  return { content, range, lastLine: last };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

type CardFields = Pick<Entry, 'arxivId' | 'upvotes' | 'comments' | 'authorCount' | 'organization'>;

function readLink(
  { url, label, labelRange }: MarkdownLink,
  known: CardFields,
): { readonly fields: CardFields; readonly parts: EntryParts } | undefined {
  const arxivId = paperIdOf(url);
  const count = parseCount(label);
  if (isLoginUrl(url)) {
    return count === undefined ? undefined : { fields: { upvotes: count }, parts: {} };
  }
  if (arxivId !== undefined) {
    const fields = { arxivId };
    if (count !== undefined) {
      return isCommentsUrl(url)
        ? { fields: { ...fields, comments: count }, parts: { comments: labelRange } }
        : { fields: { ...fields, upvotes: count }, parts: {} };
    }
    const people = findPeople(label);
    const authorCount = people && parseCount(people.count);
    return authorCount === undefined
      ? { fields, parts: {} }
      : { fields: { ...fields, authorCount }, parts: { authors: labelRange } };
  }
  const handle = organizationHandleOf(url);
  const isTooLate = known.organization ?? known.authorCount ?? known.upvotes;
  if (handle === undefined || isTooLate !== undefined) {
    return undefined;
  }
  const organization: Organization = { handle, name: label };
  return { fields: { organization }, parts: { organization: labelRange } };
}

function strayLines(
  text: string,
  lines: readonly Line[],
  links: readonly MarkdownLink[],
): Problem[] {
  let at = 0;
  const problems: Problem[] = [];
  for (const line of lines) {
    if (line.content === '' || line.content.startsWith('[')) {
      continue;
    }
    const range = contentRange(text, line);
    while ((links[at]?.end ?? Infinity) <= range.start) {
      at++;
    }
    const link = links[at];
    const isPlain = !link || link.start >= range.end;
    if (isPlain && !line.content.startsWith('![') && !/^[-·•\s]+$/.test(line.content)) {
      problems.push(problem('unknown-line', range, line.content));
    }
  }
  return problems;
}
