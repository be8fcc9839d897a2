import type { Dump, Entry, Range } from '../core';

/** The token types that dumps get besides the grammar's scopes. */
export const tokenTypes = ['organization', 'title', 'authors', 'number', 'comment'] as const;

export type TokenType = (typeof tokenTypes)[number];

const line = /[^\s\uFEFF\u200B](?:[^\r\n]*[^\s\uFEFF\u200B])?/g;
const quotedLine = /[^\s>\uFEFF\u200B](?:[^\r\n]*[^\s\uFEFF\u200B])?/g;

/** A span on one line of a dump's text, with what it is. */
export interface TokenSpan extends Range {
  readonly type: TokenType;
}

/**
 * What a grammar that sees one line at a time cannot know, by dialect:
 *
 * - plain: an organisation looks like a title until the line below it. A title that was wrapped may go
 *   on like an abstract that stands right below one.
 * - email: a title may be wrapped, and only its last line has the upvotes.
 * - json and html: whose name a name is, which an outer line tells.
 * - urlLines, firecrawl, terminal: which of several ways a tool has of printing the parts of an
 *   entry, where one line is like another.
 * - plain: votes right above a title look like its first line.
 * - all that is quoted with `>`, as in a mail or in Markdown, and the cards of a day's page in plain:
 *   everything.
 * - everywhere but in plain, json and html: which lines are left out of the papers, and whether a
 *   line above or between the entries is the site's furniture, which only the entries around tell.
 */
const needed: Readonly<Record<string, readonly TokenType[]>> = {
  plain: ['organization'],
  email: ['title', 'comment'],
  urlLines: tokenTypes,
  firecrawl: tokenTypes,
  terminal: tokenTypes,
  clipper: ['comment'],
  trending: ['comment'],
  hollow: ['comment'],
  json: ['organization'],
  html: ['organization'],
};

/** The spans that need a semantic token, in order of their places. Linear in the dump's size. */
export function tokenSpans(text: string, dump: Dump): TokenSpan[] {
  const quoted = isQuoted(text, dump);
  const types = quoted || hasCards(dump) ? tokenTypes : (needed[dump.dialect] ?? []);
  return types
    .flatMap((type) =>
      rangesOf(dump, type).flatMap((range) =>
        linesWithin(text, range, quoted).map((span) => ({ ...span, type })),
      ),
    )
    .concat(votesAbove(text, dump), types.includes('title') ? [] : wrappedTitles(text, dump))
    .sort((a, b) => a.start - b.start);
}

/** The titles of plain that are of several lines. */
function wrappedTitles(text: string, { dialect, entries }: Dump): TokenSpan[] {
  return dialect !== 'plain'
    ? []
    : entries.flatMap(({ titleRange }): TokenSpan[] => {
        const lines = linesWithin(text, titleRange, false);
        return lines.length > 1 ? lines.map((span) => ({ ...span, type: 'title' })) : [];
      });
}

/** A number right above a line. */
const countAbove = /(?:^|[\r\n])[ \t]*((?:-|\d[\d.,]*[kK]?)[ \t]*)(?:\r\n|[\r\n])[ \t]*$/;
const longestAbove = 40;

/** The votes that some pages of plain have right above their titles, where titles start elsewhere. */
function votesAbove(text: string, { dialect, entries }: Dump): TokenSpan[] {
  return entries.flatMap(({ upvotes, start }): TokenSpan[] => {
    const from = Math.max(0, start - longestAbove);
    const isAbove = dialect === 'plain' && upvotes !== undefined;
    const found = isAbove ? countAbove.exec(text.slice(from, start)) : null;
    const printed = found?.[1]?.trimEnd();
    const at = printed ? from + text.slice(from, start).lastIndexOf(printed) : -1;
    return printed ? [{ start: at, end: at + printed.length, type: 'number' }] : [];
  });
}

/** Whether notes of who submitted a paper, or its votes, tell the lines of its entry. */
function hasCards({ dialect, entries }: Dump): boolean {
  const isTold = ({ submitter, upvotes }: Entry): boolean => (submitter ?? upvotes) !== undefined;
  return dialect === 'plain' && entries.some(isTold);
}

/** Whether the first title stands behind marks of quoting, which no rule of the grammar reads. */
function isQuoted(text: string, { dialect, entries: [first] }: Dump): boolean {
  if (!first || dialect === 'json' || dialect === 'html') {
    return false;
  }
  const { start } = first.titleRange;
  return /(?:^|[\r\n])[ \t]{0,3}>[> \t]*$/.test(text.slice(Math.max(0, start - 60), start));
}

function rangesOf(dump: Dump, type: TokenType): readonly Range[] {
  const parts = (of: (entry: Entry) => Range | undefined): Range[] =>
    dump.entries.flatMap((entry) => of(entry) ?? []);
  switch (type) {
    case 'organization':
      return parts((entry) => entry.parts.organization);
    case 'authors':
      return parts((entry) => entry.parts.authors);
    case 'number':
      return [
        ...parts((entry) => entry.parts.published),
        ...parts((entry) => entry.parts.comments),
      ];
    case 'title':
      return parts((entry) => entry.titleRange);
    case 'comment':
      return [...dump.furniture, ...dump.problems.filter(({ code }) => code === 'unknown-line')];
  }
}

/** The visible part of each line in a range; of a quoted one, what stands behind the marks. */
function linesWithin(text: string, { start, end }: Range, quoted: boolean): Range[] {
  return [...text.slice(start, end).matchAll(quoted ? quotedLine : line)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));
}
