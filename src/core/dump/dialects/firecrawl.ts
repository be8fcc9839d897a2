/**
 * Dialect `firecrawl`: a list page scraped into Markdown.
 *
 *     entry = "[" (N|"-") "](" LOGIN_URL ")" BL "### [" TITLE "](" PAPER_URL ")" BL
 *             "[" ABSTRACT "](" PAPER_URL ")" BL WHO BL "·" BL DATE
 *     WHO   = "[" {"- ![](" IMG ")\\" LF} "- " N " authors](" PAPER_URL ")"
 *           | "[![" HANDLE "](" IMG ")" ORG "](" ORG_URL ")"
 *     DATE  = Mon " " D [", " YYYY] [[" "] "[" COMMENTS "](" PAPER_URL "#community)"]
 *
 * Two backslashes at the end of a line are a soft wrap, one before blanks too; other backslashes
 * are escapes. An abstract may hold `](`, so it ends with the line that ends in its paper's link.
 * Site navigation stands around the entries; its link to the day before tells the listed year.
 */
import type { Dump } from '../../model';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import {
  bylineOpening,
  headingOpening,
  loginPattern,
  countPattern,
  type Openings,
} from '../openings';
import { splitLines } from '../lines';
import { readFirecrawlEntries } from './firecrawl/entries';
import { linkedPaper, readVotes, titleStart } from './firecrawl/lines';
import { makeListDump } from '../markdown/list';
import { isLinkedByline } from '../markdown/parts';
import { anyLineFits, type SoughtText } from '../signs';

const openings: Openings = {
  pages: [headingOpening],
  phrases: [bylineOpening],
  entries: [
    // Not with a word: so do buttons below the papers of another page look.
    String.raw`\[ ?${countPattern} ?\]\(\S{0,200}${loginPattern}\S{0,60}\)\s+#{1,6} \[(?!.*\]\[\d{1,6}\]\s*$)`,
  ],
};

export const firecrawl: Dialect = { name: 'firecrawl', recognise, mayHold, openings, parse };

function recognise({ lines, text }: DumpHead): boolean {
  return (text.includes('?next=') && hasVotes(lines)) || isWithoutVotes(lines);
}

function hasVotes(lines: readonly string[]): boolean {
  const contents = lines.map((content) => ({ content }));
  return contents.some((_, at) => {
    const votes = readVotes(contents, at);
    return votes !== undefined && !numberedLink.test(lines[votes.last + 1] ?? '');
  });
}

/** What ends a heading that a text browser printed. */
const numberedLink = /\]\[\d{1,6}\]$/;

/** Whether headings and the texts below them link to one paper each, on the page of a list. */
function isWithoutVotes(lines: readonly string[]): boolean {
  return (
    lines.some((line, at) => {
      const id = titleStart(line) === undefined ? undefined : linkedPaper(line);
      const below = lines[at + 1] ?? '';
      return id !== undefined && below.startsWith('[') && linkedPaper(below) === id;
    }) && lines.some((line) => isLinkedByline(line) || listAddress.test(line))
  );
}

const listAddress = /\/papers\/date\/\d{4}-/;
/** The button may have been opened on a line above. */
const anyVote =
  /[^\S\r\n]*\[?[^[\]\r\n]{0,60}\]\(\S{0,200}login\?next=\S{0,200}\)\s+(?:\S[^\r\n]{0,80}[\r\n]\s*){0,3}#/y;
const anyLinkedText =
  /[^\S\r\n]*#{1,6} \[[^\r\n]*\]\([^()\s]*\/papers\/\d[^()\s]*\)[^\S\r\n]*[\r\n]\s*\[/y;

/** An entry has a vote button, which is a link, above its heading, or a text that is one below. */
function mayHold(sought: SoughtText): boolean {
  return anyLineFits(sought, '?next=', anyVote) || anyLineFits(sought, '# [', anyLinkedText, ')');
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const lines = splitLines(text, isClean);
  return makeListDump(firecrawl.name, text, lines, readFirecrawlEntries(text, lines));
}
