import type { Entry, Problem, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { codeAt } from '../../characters';
import { contentRange, nextWithContent, type Line } from '../../lines';
import { problem } from '../../problems';
import { isHigherHeading, paperHeadings } from '../../markdown/headings';
import type { Notes } from '../../markdown/notes';
import { isSubmittedBy, isThumbnail, notesOf, readPreamble } from '../../markdown/submitters';
import { addMissingFacts } from './facts';
import { readHeading, type Heading } from './headings';
import { moreLabelsOf, withoutMore, type MoreLabels } from './moreLabels';
import { readMeta, type TrendingMeta } from './meta';
import { kindOfText, readsAsFinished } from './texts';
import { LinkFinder } from '../../markdown/linkFinder';
import { unescapeMarkdown, withoutWrapMark } from '../../markdown/links';
import { brokenUrls, joinWraps } from '../../markdown/wraps';

/** One printing of a paper. */
export interface Card {
  readonly entry: Mutable<Entry>;
  readonly problems: readonly Problem[];
  /** Whether the text ended in the middle of it. */
  readonly isTorn: boolean;
}

/**
 * Reads every printing of every paper, in order.
 *
 * @param openings the lines that pages open with
 */
export function readCards(text: string, lines: readonly Line[], openings: readonly Line[]): Card[] {
  const { starts, level } = paperHeadings(lines);
  const labels = moreLabelsOf(lines);
  const finder = new LinkFinder(text);
  const notes = notesOf(text, lines, starts);
  const headings = starts.map((start, order) =>
    readHeading(text, lines, start, bodyLimit(lines, { notes, level }, start, starts[order + 1])),
  );
  const linked = linkedStretches(openings, headings);
  const cards: Card[] = [];
  let claimed = 0;
  headings.forEach((heading, order) => {
    const from = Math.max(claimed, (starts[order - 1] ?? -1) + 1);
    const preamble = readPreamble(text, lines, from, heading.firstLine, notes);
    const isLast = order === headings.length - 1;
    const body = readBody(text, lines, heading, isLast, { labels, finder });
    // The site's own headings have no address of a paper, or nothing of a paper under them.
    const stretch = linked[order];
    const mayBeCut =
      level === 3 && body.isAtEnd && (!stretch || text.charAt(heading.range.start - 1) === '[');
    const isAmidPapers = !stretch || (order > stretch.first && order < stretch.last);
    const isPaper =
      heading.arxivId !== undefined ||
      isOfPaper(body.entry) ||
      (isAmidPapers && body.hasEvidence) ||
      mayBeCut;
    if (!isPaper || heading.content === '') {
      return;
    }
    const { entry, problems, isTorn } = body;
    entry.start = preamble.start;
    if (preamble.submitter !== undefined) {
      entry.submitter = preamble.submitter;
    }
    cards.push({ entry, problems, isTorn });
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
  openings: readonly Line[],
  headings: readonly Heading[],
): (Stretch | undefined)[] {
  let page = 0;
  const pages = headings.map(({ firstLine }) => {
    while ((openings[page]?.index ?? Infinity) < firstLine) {
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
function isOfPaper({ authorCount, published, upvotes, github }: Entry): boolean {
  return (authorCount ?? published ?? upvotes ?? github) !== undefined;
}

const rule = /^[-_*]{3,}$/;
const [numberSign, ...ruleMarks] = [0x23, 0x2d, 0x5f, 0x2a];

/** Index of the first line after those of a printing: that of the next submitter or heading. */
function bodyLimit(
  lines: readonly Line[],
  { notes, level }: { readonly notes: Notes; readonly level: 2 | 3 },
  heading: number,
  next = lines.length,
): number {
  let limit = next;
  for (let index = next - 1; index > heading; index--) {
    const content = lines[index]?.content ?? '';
    const first = codeAt(content, 0);
    const endsBody =
      first === numberSign
        ? isHigherHeading(content, level)
        : ruleMarks.includes(first) && rule.test(content);
    if (endsBody) {
      limit = index;
    }
  }
  for (let index = limit - 1; index > heading; index--) {
    const line = lines[index];
    if (line && line.content !== '' && isSubmittedBy(line, notes)) {
      return index;
    }
  }
  return limit;
}

interface Body {
  /** The entry from its title on; what belongs to it above that is not yet read. */
  readonly entry: Mutable<Entry>;
  readonly lastLine: number;
  readonly hasEvidence: boolean;
  /** Whether nothing follows it in the text. */
  readonly isAtEnd: boolean;
  readonly isTorn: boolean;
  readonly problems: readonly Problem[];
}

function readBody(
  text: string,
  lines: readonly Line[],
  heading: Heading,
  isLast: boolean,
  { labels, finder }: { readonly labels: MoreLabels; readonly finder: LinkFinder },
): Body {
  const body = heading.body;
  const meta = readMeta(text, body, finder);
  const printedLines = meta.isFound ? body.slice(0, meta.firstPlace) : firstParagraph(body);
  const texts = withoutMore(text, printedLines, labels);
  const prose = texts.filter(({ content }) => !isThumbnail(content));
  const first = prose[0];
  const last = prose.at(-1);
  const range: Range | undefined = first &&
    last && { start: contentRange(text, first).start, end: contentRange(text, last).end };
  const inside =
    first && last ? texts.slice(texts.indexOf(first), texts.lastIndexOf(last) + 1) : [];
  const joined = joinWraps(inside.map(({ content }) => withoutWrapMark(content)));
  const printed = joined.content;
  const abstract = heading.arxivId === undefined ? printed : unescapeMarkdown(printed);
  const end = Math.max(meta.end, range?.end ?? heading.range.end, heading.end);
  const lastLine = body.findLast((line) => line.start < end)?.index ?? heading.lastLine;
  const isAtEnd = isLast && nextWithContent(lines, lastLine + 1) >= lines.length;
  const isTorn =
    (isLast && meta.hasOpenLink()) ||
    (isAtEnd && (range === undefined || (!meta.isFound && !readsAsFinished(abstract))));
  return {
    entry: makeEntry(heading, range && { content: abstract, range }, meta, end),
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

function makeEntry(
  heading: Heading,
  abstract: { readonly content: string; readonly range: Range } | undefined,
  meta: TrendingMeta,
  end: number,
): Mutable<Entry> {
  const entry: Mutable<Entry> = {
    title: heading.content,
    start: heading.range.start,
    end,
    titleRange: heading.range,
    parts: meta.parts,
  };
  if (abstract) {
    entry.abstract = abstract.content;
    entry.abstractKind = kindOfText(abstract.content);
    entry.abstractRange = abstract.range;
  }
  addMissingFacts(entry, meta.fields);
  if (heading.arxivId !== undefined) {
    entry.arxivId = heading.arxivId;
  }
  return entry;
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
