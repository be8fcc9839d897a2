import type { Dump, Entry, Range } from '../core';

/** The token types that dumps get besides the grammar's scopes. */
export const tokenTypes = ['organization', 'title', 'authors', 'number', 'comment'] as const;

export type TokenType = (typeof tokenTypes)[number];

/** A span on one line of a dump's text, with what it is. */
export interface TokenSpan extends Range {
  readonly type: TokenType;
}

/**
 * What a grammar that sees one line at a time cannot know, by dialect:
 *
 * - plain: an organisation looks like a title until the line below it.
 * - email: a title may be wrapped, and only its last line has the upvotes.
 * - json and html: whose name a name is, which an outer line tells.
 * - urlLines, firecrawl, terminal: which of several ways a tool has of printing the parts of an
 *   entry, where one line is like another.
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
  const types = needed[dump.dialect] ?? [];
  return types
    .flatMap((type) =>
      rangesOf(dump, type).flatMap((range) =>
        linesWithin(text, range).map((span) => ({ ...span, type })),
      ),
    )
    .sort((a, b) => a.start - b.start);
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

/** The visible part of each line in a range. */
function linesWithin(text: string, { start, end }: Range): Range[] {
  return [
    ...text.slice(start, end).matchAll(/[^\s\uFEFF\u200B](?:[^\r\n]*[^\s\uFEFF\u200B])?/g),
  ].map((found) => ({ start: start + found.index, end: start + found.index + found[0].length }));
}
