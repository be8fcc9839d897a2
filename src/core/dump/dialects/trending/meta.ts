import type { EntryParts, Problem, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { codeAt, isDigit } from '../../characters';
import { endsLikeCount, parseCount } from '../../countText';
import { parseDateText } from '../../dateText';
import { cleanText, contentRange, type Line } from '../../lines';
import { findPeople } from '../../markdown/labels';
import type { LinkFinder, MarkdownLink } from '../../markdown/linkFinder';
import { dropImages } from '../../markdown/links';
import { problem } from '../../problems';
import { addMissingFacts, addMissingParts, type Facts } from './facts';
import { readLink, type MetaRead } from './metaLinks';

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
  return collect(text, body, pieces, first, links);
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
  for (let at = firstLink; ; at++) {
    const link = links[at];
    if (!link || link.start >= line.end) {
      break;
    }
    if (link.start >= line.start) {
      afterSeparator = addPlain(pieces, text, from, link.start, place, afterSeparator);
      const read = readLink(link);
      const { start, end, label: content } = link;
      pieces.push({ start, end, place, content, link, read, afterSeparator });
    }
    from = Math.max(from, Math.min(link.end, line.end));
  }
  addPlain(pieces, text, from, line.end, place, afterSeparator);
}

/** Adds the parts of a span without links; answers whether a separator stands before what follows. */
function addPlain(
  pieces: Piece[],
  text: string,
  start: number,
  end: number,
  place: number,
  isAfterSeparator: boolean,
): boolean {
  // Between two links, and at the ends of their line, is mostly nothing or a blank.
  if (start >= end || (end === start + 1 && text.charCodeAt(start) === space)) {
    return isAfterSeparator;
  }
  let afterSeparator = isAfterSeparator;
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at === end || text.charCodeAt(at) === separator) {
      const part = { start: from, end: at };
      const content = cleanText(dropImages(text.slice(from, at)));
      if (content !== '') {
        const range = contentRange(text, part);
        const read = readPlain(text, range, content, afterSeparator);
        const { start, end: to } = range;
        pieces.push({ start, end: to, place, content, link: undefined, read, afterSeparator });
      }
      afterSeparator ||= at < end;
      from = at + 1;
    }
  }
  return afterSeparator;
}

const [space, separator] = [0x20, 0xb7];

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

const marksAlone = /^[-•*|\\[\]]+$/;

/** Puts together what the pieces from the first one on tell that is below the text of a printing. */
function collect(
  text: string,
  body: readonly Line[],
  pieces: readonly Piece[],
  first: number,
  links: readonly MarkdownLink[],
): TrendingMeta {
  const fields: Mutable<Facts> = {};
  const parts: Mutable<EntryParts> = {};
  const problems: Problem[] = [];
  const lastRead = pieces.findLastIndex(({ read }) => read !== undefined);
  for (let index = first; index <= lastRead; index++) {
    const piece = pieces[index];
    if (piece?.read) {
      addMissingFacts(fields, piece.read.fields);
      addMissingParts(parts, piece.read.parts);
    } else if (piece && !piece.link && !marksAlone.test(piece.content)) {
      problems.push(problem('unknown-line', piece, piece.content));
    }
  }
  const end = pieces[lastRead]?.end ?? 0;
  return {
    fields,
    parts,
    isFound: true,
    firstPlace: pieces[first]?.place ?? 0,
    end,
    hasOpenLink: () =>
      opensAtEnd(
        text,
        body.filter((line) => line.start >= end),
        links,
      ),
    problems,
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

/** A hyphen, an asterisk, a bullet. */
const bullets = [0x2d, 0x2a, 0x2022];
const bulleted = /^[-*•]\s*/;

function bulletLength(content: string): number {
  return bulleted.exec(content)?.[0].length ?? 0;
}

const publishedPrefix =
  /^(?:[^\d·]{0,40}\s)?(?=(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/;
const englishPrefix = /^Published on\s*:?\s*/;

function readPlain(
  text: string,
  range: Range,
  content: string,
  afterSeparator: boolean,
): MetaRead | undefined {
  const bullet = bullets.includes(content.charCodeAt(0)) ? bulletLength(content) : 0;
  const isCount = isDigit(codeAt(content, bullet));
  const people = isCount ? findPeople(content.slice(bullet)) : undefined;
  if (people?.place === 0 && (bullet > 0 || /authors?$/.test(content))) {
    const authorCount = parseCount(people.count);
    return authorCount === undefined
      ? undefined
      : { fields: { authorCount }, parts: { authors: range } };
  }
  if (!endsLikeCount(content)) {
    return undefined;
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
