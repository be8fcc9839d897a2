/** The parts of an entry that the Markdown-like dialects of list pages share. */
import type { Entry, EntryParts, Problem, Range } from '../../model';
import type { Mutable } from '../../mutable';
import { parseCount } from '../countText';
import { parseDateText, startsDate } from '../dateText';
import { contentRange, nextWithContent, placeRange, type Line } from '../lines';
import { problem } from '../problems';

/** A text with the place where it is printed. */
export interface PrintedText {
  readonly content: string;
  readonly range: Range;
}

/** Fields that one or more lines of an entry tell, with their places. */
export interface PartsRead {
  readonly fields: Partial<
    Pick<
      Entry,
      | 'authorCount'
      | 'organization'
      | 'published'
      | 'comments'
      | 'arxivId'
      | 'upvotes'
      | 'submitter'
    >
  >;
  readonly parts: EntryParts;
}

export const nothingRead: PartsRead = { fields: {}, parts: {} };

/** Both readings in one; what `b` tells wins. */
export function mergeParts(a: PartsRead, b: PartsRead): PartsRead {
  if (a === nothingRead || b === nothingRead) {
    return a === nothingRead ? b : a;
  }
  // Far cheaper than literals that spread both.
  return {
    fields: Object.assign({}, a.fields, b.fields),
    parts: Object.assign({}, a.parts, b.parts),
  };
}

/** What is known of an entry from its heading and what stands above it, as far as it is there. */
export function fieldsAbove(
  arxivId: string | undefined,
  upvotes: number | undefined,
  submitter: string | undefined,
): PartsRead['fields'] {
  const fields: Mutable<PartsRead['fields']> = {};
  if (arxivId !== undefined) {
    fields.arxivId = arxivId;
  }
  if (upvotes !== undefined) {
    fields.upvotes = upvotes;
  }
  if (submitter !== undefined) {
    fields.submitter = submitter;
  }
  return fields;
}

/** The range from the first line's first character to the last one's last. */
export function linesRange(text: string, first: Line, last: Line): Range {
  return { start: contentRange(text, first).start, end: contentRange(text, last).end };
}

const authors =
  /^(?:\[?\s*[-*•+] +(?=\d[\d.,]*[kK]? ?[^\d\s][^[\](]*$)|\[\s*(?=\S+ \p{L}+$))(\d[\d.,]*[kK]?) ?(.+)$/u;

/**
 * Reads `- 12 authors` up to the place `end` of a line; the word may be of any language. Without the
 * mark of a list, as in `[12 authors`, one word has to be all.
 * Undefined when the text is anything else.
 *
 * @param from where it starts inside of a link, which stands for the mark of a list
 */
export function readAuthorCount(
  text: string,
  line: Line,
  end: number,
  from?: number,
): PartsRead | undefined {
  const bracket = from === undefined ? '' : '[';
  const printed = bracket + line.content.slice(from, end).trimEnd();
  const [, countText = '', word = ''] = authors.exec(printed) ?? [];
  const authorCount = parseCount(countText);
  if (authorCount === undefined || word === '') {
    return undefined;
  }
  const before = (from ?? 0) - bracket.length;
  const start = before + printed.indexOf(countText);
  return {
    fields: { authorCount },
    parts: { authors: placeRange(text, line, start, before + printed.length) },
  };
}

const commentLink = /^\[ {0,4}(-|\d[\d.,]*[kK]?) {0,4}\]/;

/** Reads a link at the place `from` of a line whose text is the number of comments. */
export function readComments(text: string, line: Line, from: number): PartsRead | undefined {
  const [whole = '', countText = ''] = commentLink.exec(line.content.slice(from)) ?? [];
  const comments = parseCount(countText);
  if (comments === undefined) {
    return undefined;
  }
  const start = from + whole.indexOf(countText);
  return {
    fields: { comments },
    parts: { comments: placeRange(text, line, start, start + countText.length) },
  };
}

/** A link that its line breaks off. */
const openLink = /^\[[^\]]*\](?:$|\([^)]*$|\[[^\]]*$)/;

/** A line of a date, and whether it is all there. */
export interface DateLine extends PartsRead {
  readonly torn: boolean;
}

const separatorBefore = /^·\s*/;

/**
 * Reads `DATE`, a separator perhaps before it and a link with the number of comments behind it,
 * glued or not: `May 29[6](…)`, `· Mar 8, 2024 [ 6][39]`.
 */
export function readDateLine(text: string, line: Line): DateLine | undefined {
  const { content } = line;
  const from = content.startsWith('·') ? (separatorBefore.exec(content)?.[0].length ?? 0) : 0;
  const bracket = content.indexOf('[', from);
  const printed = content.slice(from, bracket < 0 ? content.length : bracket).trimEnd();
  const found = parseDateText(printed);
  if (!found) {
    return undefined;
  }
  const date: PartsRead = {
    fields: { published: found.date },
    parts: { published: placeRange(text, line, from, from + found.length) },
  };
  if (found.comments !== undefined && found.commentsStart !== undefined) {
    const range = placeRange(text, line, from + found.commentsStart, from + printed.length);
    const comments = { fields: { comments: found.comments }, parts: { comments: range } };
    const { fields, parts } = mergeParts(date, comments);
    return { fields, parts, torn: false };
  }
  const comments = bracket < 0 ? undefined : readComments(text, line, bracket);
  const isOpen = bracket >= 0 && (!comments || openLink.test(content.slice(bracket)));
  const { fields, parts } = mergeParts(date, comments ?? nothingRead);
  return { fields, parts, torn: isOpen };
}

/** How many lines that nobody knows may stand between an organization and its date. */
const fewLines = 2;

/**
 * Whether the separator or a date stands below a line, or nothing: links without are the page's own.
 */
export function isAboveDate(text: string, lines: readonly Line[], at: number): boolean {
  let below = nextWithContent(lines, at + 1);
  for (let passed = 0; passed <= fewLines; passed++) {
    const line = lines[below];
    if (!line || isSeparator(line.content) || readDateLine(text, line)) {
      return true;
    }
    if (line.content.startsWith('#') || endsList(line.content)) {
      return false;
    }
    below = nextWithContent(lines, below + 1);
  }
  return false;
}

/** Whether a line may be a date that was cut off. */
export function startsDateLine(content: string): boolean {
  return startsDate(content.replace(separatorBefore, ''));
}

export function isSeparator(content: string): boolean {
  return content === '·';
}

/** What was read of an entry before it is known whether the capture ends in it. */
export interface EntryDraft {
  readonly title: PrintedText;
  readonly abstract: PrintedText | undefined;
  readonly meta: PartsRead;
  readonly range: Range;
  /** Whether a part that was begun is not finished. */
  readonly unfinished: boolean;
}

export function makeEntry({ title, abstract, meta, range }: Omit<EntryDraft, 'unfinished'>): Entry {
  const entry: Mutable<Entry> = {
    title: title.content,
    start: range.start,
    end: range.end,
    titleRange: title.range,
    parts: meta.parts,
  };
  if (abstract) {
    entry.abstract = abstract.content;
    entry.abstractKind = 'abstract';
    entry.abstractRange = abstract.range;
  }
  return Object.assign(entry, meta.fields);
}

/**
 * What an entry lacks.
 *
 * @param atEnd whether nothing follows the entry in the capture
 * @param expectsDate whether the other entries of the capture have dates
 */
export function draftProblems(draft: EntryDraft, atEnd: boolean, expectsDate: boolean): Problem[] {
  const { title, abstract, meta, unfinished } = draft;
  const hasWho = meta.parts.authors !== undefined || meta.parts.organization !== undefined;
  const lacksDate = meta.fields.published === undefined && (hasWho || expectsDate);
  if (unfinished || (atEnd && (lacksDate || !abstract))) {
    const place = meta.parts.authors ?? meta.parts.organization ?? abstract?.range ?? title.range;
    return [problem('torn-entry', place)];
  }
  return [
    ...(abstract ? [] : [problem('missing-abstract', title.range)]),
    ...(hasWho && lacksDate
      ? [problem('missing-date', meta.parts.authors ?? meta.parts.organization ?? title.range)]
      : []),
  ];
}

/** A problem for each line that fits no rule inside an entry. */
export function unknownLines(text: string, lines: readonly Line[]): Problem[] {
  return lines.map((line) => problem('unknown-line', contentRange(text, line), line.content));
}

const fence = /^(?:`{3,}|~{3,})/;
const byline = /^(?:#+ )?by\b.*\band the research community$/i;

/** Whether a line is the one that every list page has above its list, links and all. */
export function isLinkedByline(content: string): boolean {
  return byline.test(content);
}

/** Whether no entry goes on past a line: it closes a code block, or stands above another list. */
export function endsList(content: string): boolean {
  return fence.test(content) || isLinkedByline(content);
}

const cutNote = /^(?:\[[^[\]]*\]|\.\.\.|…)$/;

/** The first of the lines, up to the first blank one below a text; an entry's text is one block. */
export function firstBlock(lines: readonly Line[]): readonly Line[] {
  const from = nextWithContent(lines, 0);
  const end = lines.findIndex(({ content }, index) => index > from && content === '');
  return end < 0 ? lines : lines.slice(0, end);
}

/** Lines without what a tool put behind a text that it cut: blank lines, a fence, a note in brackets. */
export function withoutCutNotes(lines: readonly Line[]): readonly Line[] {
  let end = lines.length;
  for (; end > 0; end--) {
    const content = lines[end - 1]?.content ?? '';
    const isNote = cutNote.test(content) && (lines[end - 2]?.content ?? '') === '';
    if (content !== '' && !fence.test(content) && !isNote) {
      break;
    }
  }
  return lines.slice(0, end);
}
