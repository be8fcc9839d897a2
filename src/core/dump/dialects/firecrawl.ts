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

export const firecrawl: Dialect = { name: 'firecrawl', recognise, parse };

function recognise({ lines }: DumpHead): boolean {
  return lines.some(isVote);
}

function parse(text: string): Dump {
  const lines = splitLines(text);
  return makeListDump(firecrawl.name, text, lines, readFirecrawlEntries(text, lines));
}
