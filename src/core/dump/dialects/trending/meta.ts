import type { Entry, EntryParts, Problem, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { codeAt, isDigit } from '../../characters';
import { parseCount } from '../../countText';
import { parseDateText } from '../../dateText';
import { cleanText, contentRange, type Line } from '../../lines';
import { countIn, findPeople } from '../../markdown/labels';
import type { LinkFinder, MarkdownLink } from '../../markdown/linkFinder';
import { dropImages } from '../../markdown/links';
import { problem } from '../../problems';
import { isCommentsUrl, isLoginUrl, organizationHandleOf, paperIdOf } from '../../siteUrls';

type MetaFields = Pick<
  Entry,
  'arxivId' | 'authorCount' | 'organization' | 'published' | 'upvotes' | 'comments' | 'github'
>;

interface MetaRead {
  readonly fields: MetaFields;
  readonly parts: EntryParts;
}

/** What stands under the text of a printing. */
export interface TrendingMeta extends MetaRead {
  readonly isFound: boolean;
  /** Place, among the lines that were given, of the first one of it. */
  readonly firstPlace: number;
  /** Where the last of it ends, 0 if nothing was found; what follows is navigation. */
  readonly end: number;
  /** Whether a line below all of it opens a link which the text's end cuts off. */
  readonly hasOpenLink: () => boolean;
  readonly problems: readonly Problem[];
}

/** Reads what a printing says under its text: authors or organisation, date, counts, addresses. */
export function readMeta(text: string, body: readonly Line[], finder: LinkFinder): TrendingMeta {
  const span = { start: body[0]?.start ?? 0, end: body.at(-1)?.end ?? 0 };
  const links = finder.linksIn(span).filter(({ label }) => label !== '');
  const pieces: Piece[] = [];
  let at = 0;
  body.forEach((line, place) => {
    while ((links[at]?.end ?? Infinity) <= line.start) {
      at++;
    }
    addPieces(pieces, text, line, place, links, at);
  });
  const first = pieces.findIndex((_, index) => opensMeta(text, pieces, index, body));
  if (first < 0) {
    return {
      fields: {},
      parts: {},
      isFound: false,
      firstPlace: body.length,
      end: 0,
      hasOpenLink: () => opensAtEnd(text, body, links),
      problems: [],
    };
  }
  return collect(text, body, pieces.slice(first), links);
}

/** A link, or the plain text between two separators of a line. */
interface Piece extends Range {
  readonly place: number;
  readonly content: string;
  readonly link: MarkdownLink | undefined;
  readonly read: MetaRead | undefined;
  /** Whether a separator stands before it on its line. */
  readonly afterSeparator: boolean;
}

/** A bullet, a separator, a number, an image, or the first letters of a date. */
const mayBeMeta =
  /^(?:[-*•·\d!]|Published on|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? )/;

function addPieces(
  pieces: Piece[],
  text: string,
  line: Line,
  place: number,
  links: readonly MarkdownLink[],
  firstLink: number,
): void {
  if (line.content === '') {
    return;
  }
  if ((links[firstLink]?.start ?? Infinity) >= line.end && !mayBeMeta.test(line.content)) {
    const { start, end, content } = line;
    pieces.push({
      start,
      end,
      place,
      content,
      link: undefined,
      read: undefined,
      afterSeparator: false,
    });
    return;
  }
  let from = line.start;
  let afterSeparator = false;
  const addPlain = (end: number): void => {
    if (end <= from) {
      return;
    }
    const parts = splitAtSeparators(text, { start: from, end });
    for (const part of parts) {
      afterSeparator ||= part !== parts[0];
      const content = cleanText(dropImages(text.slice(part.start, part.end)));
      if (content !== '') {
        const range = contentRange(text, part);
        const read = readPlain(text, range, content, afterSeparator);
        const { start, end: to } = range;
        pieces.push({ start, end: to, place, content, link: undefined, read, afterSeparator });
      }
    }
  };
  for (let at = firstLink; ; at++) {
    const link = links[at];
    if (!link || link.start >= line.end) {
      break;
    }
    if (link.start >= line.start) {
      addPlain(link.start);
      const read = readLink(link);
      const { start, end, label: content } = link;
      pieces.push({ start, end, place, content, link, read, afterSeparator });
    }
    from = Math.max(from, Math.min(link.end, line.end));
  }
  addPlain(line.end);
}

function splitAtSeparators(text: string, { start, end }: Range): Range[] {
  const parts: Range[] = [];
  let from = start;
  const span = text.slice(start, end);
  for (let index = span.indexOf('·'); index >= 0; index = span.indexOf('·', index + 1)) {
    parts.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  parts.push({ start: from, end });
  return parts;
}

/** Whether the text of a printing is over at a piece. */
function opensMeta(
  text: string,
  pieces: readonly Piece[],
  index: number,
  body: readonly Line[],
): boolean {
  const piece = pieces[index];
  const line = piece && body[piece.place];
  if (!piece?.read || !line || pieces[index - 1]?.place === piece.place) {
    return false;
  }
  if (!piece.link || !piece.read.fields.organization) {
    return true;
  }
  // Prose may link to an organisation; one that is named for the paper has its line to itself.
  const next = pieces[index + 1];
  return next?.place !== piece.place || next.afterSeparator || text.charAt(piece.end) === '·';
}

function collect(
  text: string,
  body: readonly Line[],
  pieces: readonly Piece[],
  links: readonly MarkdownLink[],
): TrendingMeta {
  const fields: Mutable<MetaFields> = {};
  const parts: Mutable<EntryParts> = {};
  const lastRead = pieces.findLastIndex(({ read }) => read !== undefined);
  const inside = pieces.slice(0, lastRead + 1);
  // What is read first stays.
  for (let index = lastRead; index >= 0; index--) {
    const read = pieces[index]?.read;
    if (read) {
      Object.assign(fields, read.fields);
      if (read.parts !== noParts) {
        Object.assign(parts, read.parts);
      }
    }
  }
  const end = inside.at(-1)?.end ?? 0;
  return {
    fields,
    parts,
    isFound: true,
    firstPlace: pieces[0]?.place ?? 0,
    end,
    hasOpenLink: () =>
      opensAtEnd(
        text,
        body.filter((line) => line.start >= end),
        links,
      ),
    problems: inside
      .filter(({ read, link, content }) => !read && !link && !/^[-•*|\\[\]]+$/.test(content))
      .map((piece) => problem('unknown-line', piece, piece.content)),
  };
}

/** Whether a line opens a link which is still open where the text ends. */
function opensAtEnd(text: string, lines: readonly Line[], links: readonly MarkdownLink[]): boolean {
  const closed = links.at(-1)?.end ?? 0;
  return lines.some(
    ({ content, start, end }) =>
      /^\[(?:[\p{L}\s]|$)/u.test(content) &&
      start >= closed &&
      end <= text.length &&
      !content.includes(']('),
  );
}

const bulleted = /^[-*•]\s*/;
const publishedPrefix =
  /^(?:[^\d·]{0,40}\s)?(?=(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/;
const englishPrefix = /^Published on\s*:?\s*/;

function readPlain(
  text: string,
  range: Range,
  content: string,
  afterSeparator: boolean,
): MetaRead | undefined {
  const bullet = bulleted.exec(content)?.[0].length ?? 0;
  const isCount = isDigit(codeAt(content, bullet));
  const people = isCount ? findPeople(content.slice(bullet)) : undefined;
  if (people?.place === 0 && (bullet > 0 || /authors?$/.test(content))) {
    const authorCount = parseCount(people.count);
    return authorCount === undefined
      ? undefined
      : { fields: { authorCount }, parts: { authors: range } };
  }
  const prefix = (afterSeparator ? publishedPrefix : englishPrefix).exec(content)?.[0].length ?? 0;
  const found = parseDateText(content.slice(prefix));
  if (!found || found.comments !== undefined) {
    return undefined;
  }
  const raw = text.slice(range.start, range.end);
  const place = Math.max(0, raw.lastIndexOf(content.slice(prefix, prefix + 3)));
  const published = { start: range.start + place, end: range.end };
  return { fields: { published: found.date }, parts: { published } };
}

/** Of what has no range of its own among the parts of an entry. */
const noParts: EntryParts = {};

const repository = /^https?:\/\/(?:www\.)?github\.com\/[^/\s]+\/[^/\s]+/;
const arxivPage =
  /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/;

function readLink({ url, label, labelRange }: MarkdownLink): MetaRead | undefined {
  const printed = countIn(label);
  const count = printed === undefined ? undefined : parseCount(printed);
  if (isLoginUrl(url)) {
    return count === undefined ? undefined : { fields: { upvotes: count }, parts: noParts };
  }
  if (repository.test(url)) {
    const isBadge = /^(?:LINK: )?GitHub\b/i.test(label) || parseCount(label) !== undefined;
    const github = count === undefined ? { url } : { url, stars: count };
    return isBadge ? { fields: { github }, parts: noParts } : undefined;
  }
  const onArxiv = /\barXiv\b/i.test(label) ? arxivPage.exec(url)?.[1] : undefined;
  if (onArxiv !== undefined) {
    return { fields: { arxivId: onArxiv }, parts: noParts };
  }
  if (paperIdOf(url) !== undefined) {
    return readPaperLink(url, label, labelRange);
  }
  const handle = organizationHandleOf(url);
  return handle === undefined || parseCount(label) !== undefined || label.startsWith('LINK:')
    ? undefined
    : {
        fields: { organization: { handle, name: label } },
        parts: { organization: labelRange },
      };
}

function readPaperLink(url: string, label: string, labelRange: Range): MetaRead | undefined {
  const comments = isCommentsUrl(url) ? parseCount(label) : undefined;
  if (comments !== undefined) {
    return { fields: { comments }, parts: { comments: labelRange } };
  }
  const people = findPeople(label);
  const isCount = people && /^[-·•\s]*$/.test(label.slice(0, people.place));
  const authorCount = isCount ? parseCount(people.count) : undefined;
  return authorCount === undefined
    ? undefined
    : { fields: { authorCount }, parts: { authors: labelRange } };
}
