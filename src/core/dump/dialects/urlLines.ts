/**
 * Dialect `urlLines`: an export that puts every address on a line of its own. Front matter and the
 * site's navigation stand above the list, its footer below.
 *
 *     entry  = " [-] " (N|"-") BL LOGIN_URL BL TITLE BL PAPER_URL BL ABSTRACT BL PAPER_URL BL
 *              ( "[" BL N " authors](" PAPER_URL ")" | " " BL PAPER_URL BL " " ORG BL ORG_URL )
 *              BL "·" BL DATE [" " BL COMMENTS BL PAPER_URL "#community"]
 *     header = … "and the research community" BL [QUERY BL] … DATE_URL BL LISTED
 *
 * The first number is the upvotes. DATE_URL is the list of the day before and gives the year.
 */
import type { Dump, Entry, Problem, Range } from '../../model';
import { codeAt, isInk } from '../characters';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import {
  bylineOpening,
  frontMatterOpening,
  loginPattern,
  votesPattern,
  type Openings,
} from '../openings';
import { contentRange, splitLines } from '../lines';
import { problem } from '../problems';
import { anyLineFits, type SoughtText } from '../signs';
import { readEntries, type ReadEntry } from './urlLines/entries';
import { findListed, findQuery, isByline, opensList } from './urlLines/header';
import { readRows, type Row } from './urlLines/rows';
import { withoutTails } from './urlLines/tails';

const openings: Openings = {
  pages: [frontMatterOpening],
  phrases: [bylineOpening],
  entries: [String.raw`\\?\[ ?-? ?\\?\](?: ${votesPattern})?\s+\S{0,200}${loginPattern}`],
};

export const urlLines: Dialect = { name: 'urlLines', recognise, mayHold, openings, parse };

/** A part of every address by which a page is known. */
const siteAddress = /papers(?:\/|%2F)/i;

function recognise({ text }: DumpHead): boolean {
  if (!siteAddress.test(text)) {
    return false;
  }
  const rows = readRows(splitLines(text));
  return (
    rows.some(({ kind, id }) => kind === 'login' && id !== undefined) ||
    (rows.some(({ kind }) => kind === 'marker') && rows.some(isSiteUrl)) ||
    isListHeader(rows)
  );
}

/** Whether a list page's byline stands there with the address of a day's list alone on a line. */
function isListHeader(rows: readonly Row[]): boolean {
  const bylineAt = rows.findIndex(({ content }) => isByline(content));
  return (
    bylineAt >= 0 && rows.some((row, index) => index > bylineAt && opensList(row, index, rows))
  );
}

function isSiteUrl({ kind, content }: Row): boolean {
  return kind === 'paper' || (kind === 'url' && content.includes('/papers/'));
}

const anyLogin = /[^\S\r\n]*<?(?:https?:\/)?\/\S{0,200}login\?next=/y;
/** A mark whose bracket closes at the end of what is looked at, but for one blank. */
const marker = /\[ ?(?:- ?\\?)?\]\s?$/;
const longestMarker = '[ - \\]'.length;

/** Whether a mark stands somewhere; hardly any other bracket closes before a blank. */
function holdsMarker({ text }: SoughtText): boolean {
  for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
    const isLast = !isInk(codeAt(text, at + 1));
    if (isLast && marker.test(text.slice(Math.max(0, at + 1 - longestMarker), at + 2))) {
      return true;
    }
  }
  return false;
}

/** Without the address of votes, a page is known to start by what stands above its list alone. */
function opensByHeader(sought: SoughtText): boolean {
  return sought.holds(bylineOpening.words) || sought.holds('---');
}

/** Votes lead to an address on a line of its own, or stand behind a mark. */
function mayHold(sought: SoughtText): boolean {
  return anyLineFits(sought, '?next=', anyLogin) || (opensByHeader(sought) && holdsMarker(sought));
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const rows = readRows(withoutTails(text, splitLines(text, isClean)));
  const read = readEntries(text, rows);
  const entries = read.map(({ entry }) => entry).filter((entry) => entry !== undefined);
  const gaps = findGaps(rows, read);
  const header = gaps[0] ?? [];
  const listed = findListed(text, header, gaps.slice(1).flat());
  const query = findQuery(header);
  const problems = [
    ...headProblems(text, header, listed !== undefined, entries),
    ...secondDigests(text, gaps.slice(1)),
    ...read.map((one) => one.problems).flat(),
  ];

  return {
    dialect: urlLines.name,
    page: query === undefined ? 'daily' : 'search',
    ...(query === undefined ? {} : { query }),
    ...(listed ? { listed: listed.date, listedRange: listed.range } : {}),
    omitsCurrentYear: true,
    entries,
    problems: problems.sort((a, b) => a.start - b.start),
    furniture: gaps.map((gap) => furnitureOf(text, gap, listed?.row)).flat(),
  };
}

/** The rows before, between and after the entries; the first run is the header, perhaps empty. */
function findGaps(rows: readonly Row[], read: readonly ReadEntry[]): Row[][] {
  const ends = [0, ...read.map(({ next }) => next)];
  return ends.map((end, index) => rows.slice(end, read[index]?.first));
}

function headProblems(
  text: string,
  header: readonly Row[],
  hasListed: boolean,
  entries: readonly Entry[],
): Problem[] {
  const place = spanOf(text, header);
  return [
    ...(hasListed ? [] : [problem('no-listed-date', place)]),
    ...(entries.length === 0 ? [problem('no-entries', place)] : []),
  ];
}

function secondDigests(text: string, gaps: readonly Row[][]): Problem[] {
  const problems: Problem[] = [];
  for (const gap of gaps) {
    const row = gap.find(({ content }) => isByline(content)) ?? gap.find(opensList);
    if (row) {
      problems.push(problem('second-digest', contentRange(text, row.line)));
    }
  }
  return problems;
}

function furnitureOf(text: string, gap: readonly Row[], listed: Row | undefined): Range[] {
  if (gap.length === 0) {
    return [];
  }
  const at = listed ? gap.indexOf(listed) : -1;
  const runs = at < 0 ? [gap] : [gap.slice(0, at), gap.slice(at + 1)];
  return runs.filter((run) => run.length > 0).map((run) => spanOf(text, run));
}

function spanOf(text: string, rows: readonly Row[]): Range {
  const first = rows[0];
  const last = rows.at(-1);
  return first && last
    ? { start: contentRange(text, first.line).start, end: contentRange(text, last.line).end }
    : { start: 0, end: 0 };
}
