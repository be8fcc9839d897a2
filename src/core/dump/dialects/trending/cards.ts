import type { Entry, Problem, Range } from '../../../model';
import { contentRange, nextWithContent, type Line } from '../../lines';
import { problem } from '../../problems';
import { isSubmittedBy, isThumbnail, readPreamble } from '../../markdown/submitters';
import { readHeading, type Heading } from './headings';
import { readMeta } from './meta';
import { kindOfText, readsAsFinished } from './texts';
import { joinLines, unescapeMarkdown } from '../../markdown/links';
import { brokenUrls, joinWraps } from '../../markdown/wraps';

/** One printing of a paper. */
export interface Card {
  readonly entry: Entry;
  readonly problems: readonly Problem[];
  /** Whether the text ended in the middle of it. */
  readonly isTorn: boolean;
}

/** Whether a line is a heading as papers have it. */
function isHeading({ content }: Line): boolean {
  return content.startsWith('###') && /^###\s+\S/.test(content);
}

/**
 * Reads every printing of every paper, in order.
 *
 * @param opens whether a line is one that a page opens with
 */
export function readCards(
  text: string,
  lines: readonly Line[],
  opens: (content: string) => boolean,
): Card[] {
  const starts = lines.filter(isHeading).map(({ index }) => index);
  const headings = starts.map((start, order) =>
    readHeading(text, lines, start, bodyLimit(lines, start, starts[order + 1])),
  );
  const linked = linkedStretches(lines, headings, opens);
  const cards: Card[] = [];
  let claimed = 0;
  headings.forEach((heading, order) => {
    const from = Math.max(claimed, (starts[order - 1] ?? -1) + 1);
    const preamble = readPreamble(text, lines, from, heading.firstLine);
    const isLast = order === headings.length - 1;
    const body = readBody(text, lines, heading, isLast);
    // The site's own headings have no address of a paper, or nothing of a paper under them.
    const stretch = linked[order];
    const mayBeCut = body.isAtEnd && (!stretch || text.charAt(heading.range.start - 1) === '[');
    const isAmidPapers = !stretch || (order > stretch.first && order < stretch.last);
    const isPaper =
      heading.arxivId !== undefined ||
      isOfPaper(body.fields) ||
      (isAmidPapers && body.hasEvidence) ||
      mayBeCut;
    if (!isPaper || heading.content === '') {
      return;
    }
    const { submitter, start } = preamble;
    const { arxivId, range } = heading;
    cards.push({
      entry: {
        title: heading.content,
        ...body.fields,
        ...(arxivId === undefined ? {} : { arxivId }),
        ...(submitter === undefined ? {} : { submitter }),
        start,
        end: body.end,
        titleRange: range,
      },
      problems: body.problems,
      isTorn: body.isTorn,
    });
    claimed = body.lastLine + 1;
  });
  return cards;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** For each heading, the first and the last one of its page that link to a paper, if any do. */
function linkedStretches(
  lines: readonly Line[],
  headings: readonly Heading[],
  opens: (content: string) => boolean,
): (Stretch | undefined)[] {
  const openings = lines.filter(({ content }) => opens(content)).map(({ index }) => index);
  let page = 0;
  const pages = headings.map(({ firstLine }) => {
    while ((openings[page] ?? Infinity) < firstLine) {
      page++;
    }
    return page;
  });
  const stretches = new Map<number, Stretch>();
  headings.forEach(({ arxivId }, order) => {
    const on = pages[order] ?? 0;
    if (arxivId !== undefined) {
      stretches.set(on, { first: stretches.get(on)?.first ?? order, last: order });
    }
  });
  return pages.map((on) => stretches.get(on));
}

/** Whether what stands under a heading can be said of nothing but a paper. */
function isOfPaper({ authorCount, published, upvotes, github }: Body['fields']): boolean {
  return (authorCount ?? published ?? upvotes ?? github) !== undefined;
}

const endsBody = /^(?:#{1,2}\s+\S|[-_*]{3,}$)/;

/** Index of the first line after those of a printing: that of the next submitter or heading. */
function bodyLimit(lines: readonly Line[], heading: number, next = lines.length): number {
  let limit = next;
  for (let index = next - 1; index > heading; index--) {
    const line = lines[index];
    if (line && /^[-#_*]/.test(line.content) && endsBody.test(line.content)) {
      limit = index;
    }
  }
  for (let index = limit - 1; index > heading; index--) {
    const line = lines[index];
    if (line && isSubmittedBy(line)) {
      return index;
    }
  }
  return limit;
}

interface Body {
  readonly fields: Omit<Entry, 'title' | 'start' | 'end' | 'titleRange' | 'submitter'>;
  readonly end: number;
  readonly lastLine: number;
  readonly hasEvidence: boolean;
  /** Whether nothing follows it in the text. */
  readonly isAtEnd: boolean;
  readonly isTorn: boolean;
  readonly problems: readonly Problem[];
}

function readBody(text: string, lines: readonly Line[], heading: Heading, isLast: boolean): Body {
  const body = heading.body;
  const meta = readMeta(text, body);
  const texts = meta.isFound ? body.slice(0, meta.firstPlace) : firstParagraph(body);
  const prose = texts.filter(({ content }) => !isThumbnail(content));
  const first = prose[0];
  const last = prose.at(-1);
  const range: Range | undefined = first &&
    last && { start: contentRange(text, first).start, end: contentRange(text, last).end };
  const inside =
    first && last ? texts.slice(texts.indexOf(first), texts.lastIndexOf(last) + 1) : [];
  const joined = joinWraps(inside.map(({ content }) => joinLines(content)));
  const printed = joined.content;
  const abstract = heading.arxivId === undefined ? printed : unescapeMarkdown(printed);
  const end = Math.max(meta.end ?? 0, range?.end ?? heading.range.end, heading.end);
  const lastLine = body.findLast((line) => line.start < end)?.index ?? heading.lastLine;
  const isAtEnd = isLast && nextWithContent(lines, lastLine + 1) >= lines.length;
  const openLink = isLast && meta.openLink ? [meta.openLink] : [];
  const isTorn =
    openLink.length > 0 ||
    (isAtEnd && (range === undefined || (!meta.isFound && !readsAsFinished(abstract))));
  return {
    fields: {
      ...(range ? { abstract, abstractKind: kindOfText(abstract), abstractRange: range } : {}),
      ...meta.fields,
      parts: meta.parts,
    },
    end,
    lastLine,
    hasEvidence: meta.isFound || (first !== undefined && !/^[[\-*]/.test(first.content)),
    isAtEnd,
    isTorn,
    problems: [
      ...(range === undefined && !isTorn ? [problem('missing-abstract', heading.range)] : []),
      ...(heading.arxivId !== undefined && meta.isFound && !meta.fields.published && !isTorn
        ? [problem('missing-date', heading.range)]
        : []),
      ...brokenUrls(text, inside, joined),
      ...meta.problems,
    ],
  };
}

/** Without anything that marks its end, a text is the first paragraph that is not an image. */
function firstParagraph(body: readonly Line[]): readonly Line[] {
  const first = body.findIndex(({ content }) => !isThumbnail(content));
  if (first < 0) {
    return [];
  }
  const end = body.findIndex(({ content }, place) => place > first && content === '');
  return body.slice(first, end < 0 ? undefined : end);
}
