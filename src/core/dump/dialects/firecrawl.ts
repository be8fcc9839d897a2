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
import type { Dialect, DumpHead } from '../dialect';
import { splitLines } from '../lines';
import { readFirecrawlEntries } from './firecrawl/entries';
import { isVote } from './firecrawl/lines';
import { makeListDump } from '../markdown/list';
import { anyLineFits } from '../signs';

export const firecrawl: Dialect = { name: 'firecrawl', recognise, mayHold, parse };

function recognise({ lines }: DumpHead): boolean {
  return lines.some(isVote);
}

const anyVote = /[^\S\r\n]*\[[^[\]\r\n]{0,40}\]\(\S{0,200}login\?next=\S{0,200}\)\s+#/y;

/** Every entry has a vote button, which is a link, above its heading. */
function mayHold(text: string): boolean {
  return anyLineFits(text, '?next=', anyVote);
}

function parse(text: string): Dump {
  const lines = splitLines(text);
  return makeListDump(firecrawl.name, text, lines, readFirecrawlEntries(text, lines));
}
