/**
 * Dialect `hollow`: a page that was captured before its list had loaded. The banner is there, and
 * who submitted each paper, but no titles.
 *
 *     file  = banner [LISTED] entry+
 *     entry = "Submitted by" (" " | BL {IMAGE BL}) HANDLE {COUNT | "·" | N " authors" | LINK}
 */
import type { Dump, PartialDate, Range } from '../../model';
import { parseCount } from '../countText';
import { parseDateText } from '../dateText';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import { bylineOpening, headingOpening, type Openings } from '../openings';
import { contentRange, nextWithContent, splitLines, type Line } from '../lines';
import { problem } from '../problems';
import { anyLineFits, type SoughtText } from '../signs';

const openings: Openings = {
  pages: [headingOpening],
  phrases: [bylineOpening],
  entries: [],
};

export const hollow: Dialect = { name: 'hollow', recognise, mayHold, openings, parse };

const banner = /^(?:#{1,2} )?(?:daily papers|(?:(?:#{1,2} )?by.*)?\band the research community)$/i;
const submitted = /^[-•*·]? ?submitted by\b:?(.*)$/i;
const heading = /^#{3,6} /;
const furniture =
  /^(?:!?\[.*|\]\(.*|<.*|(?:https?:\/)?\/\S+|[-•*·[\]]|[-•*·]? ?\d\S* authors?|upvotes?)$/i;

function recognise({ lines }: DumpHead): boolean {
  return (
    lines.some((line) => banner.test(line)) &&
    !lines.some((line) => heading.test(line)) &&
    !hasProseAbove(lines) &&
    lacksTitles(lines)
  );
}

/** Whether a sentence stands between the banner and the first submitter, as in a list's abstract. */
function hasProseAbove(lines: readonly string[]): boolean {
  const from = lines.findLastIndex((line) => banner.test(line));
  const to = lines.findIndex((line) => submitted.test(line));
  return lines.slice(from + 1, Math.max(to, 0)).some((line) => /\s.*[.!?]$/.test(line));
}

/**
 * Whether most papers have nothing that could be a title. What stands under several of them, apart
 * from digits, is a label of the site in whatever language. The last paper is left out where there
 * are others, since the page's footer follows it.
 */
function lacksTitles(lines: readonly string[]): boolean {
  const papers = papersOf(lines);
  const only = papers[0];
  if (!only) {
    return false;
  }
  const closed = papers.length > 1 ? papers.slice(0, -1) : [only];
  const seen = new Map<string, number>();
  for (const label of papers.flatMap((paper) => [...new Set(paper.map(labelOf))])) {
    seen.set(label, (seen.get(label) ?? 0) + 1);
  }
  const empty = closed.filter((paper) =>
    paper.every((line) => isFurniture(line) || (seen.get(labelOf(line)) ?? 0) > 1),
  );
  return 2 * empty.length > closed.length;
}

/** The lines under each `Submitted by`, the submitter's own left out. */
function papersOf(lines: readonly string[]): string[][] {
  const papers: string[][] = [];
  let needsName = false;
  for (const line of lines) {
    const name = submitted.exec(line)?.[1];
    if (name !== undefined) {
      papers.push([]);
      needsName = name.trim() === '';
    } else if (needsName && !isFurniture(line)) {
      needsName = false;
    } else {
      papers.at(-1)?.push(line);
    }
  }
  return papers;
}

function isFurniture(line: string): boolean {
  return (
    furniture.test(line) || parseCount(line) !== undefined || parseDateText(line) !== undefined
  );
}

function labelOf(line: string): string {
  return line.replace(/\d+/g, '0').toLowerCase();
}

const anyNote = /[^\S\r\n]*(?:[-•*·] ?)?submitted by\b/iy;

/** Submitters are all that there is below the byline. */
function mayHold(sought: SoughtText): boolean {
  return sought.holds(bylineOpening.words) && anyLineFits(sought, 'bmitte', anyNote);
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const lines = splitLines(text, isClean);
  const listed = findListed(text, lines);
  const first = lines[nextWithContent(lines, 0)];
  const last = lines.findLast(({ content }) => banner.test(content)) ?? first;
  const header: Range =
    first && last
      ? { start: contentRange(text, first).start, end: contentRange(text, last).end }
      : { start: 0, end: 0 };

  return {
    dialect: hollow.name,
    page: 'daily',
    ...(listed ? { listed: listed.date, listedRange: listed.range } : {}),
    omitsCurrentYear: true,
    entries: [],
    problems: [problem('no-entries', header)],
    furniture: first ? [header] : [],
  };
}

/** The first date between the banner and the first submitter. */
function findListed(
  text: string,
  lines: readonly Line[],
): { readonly date: PartialDate; readonly range: Range } | undefined {
  const from = lines.findIndex(({ content }) => banner.test(content));
  for (const line of from < 0 ? [] : lines.slice(from)) {
    if (submitted.test(line.content)) {
      return undefined;
    }
    const found = parseDateText(line.content);
    if (found && found.comments === undefined) {
      return { date: found.date, range: contentRange(text, line) };
    }
  }
  return undefined;
}
