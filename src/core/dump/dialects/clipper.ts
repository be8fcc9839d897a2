/**
 * Dialect `clipper`: a web clipper's Markdown of one day's list page, without abstracts and without
 * the papers' own dates. The address of the source gives the listed date with its year.
 *
 *     entry    = [thumbnail or video link] BL "Submitted by " HANDLE BL "### " TITLE {LF continued} BL
 *                (authors | organization) BL ["[" UPVOTES "](" PAPER_URL ")" " "]
 *                "[" COMMENTS "](" PAPER_URL "#community)"
 *     authors  = "[" LF "- ·" LF TAB N " authors" LF "](" PAPER_URL ")"
 *     organization = "[" BL ORG BL "](" ORG_URL ")"
 *
 * A lone count of comments is no count of upvotes, and its address may be all that has the id.
 * Links may also stand on one line; what stands between entries and fits nothing is navigation.
 */
import type { Dump, PartialDate, Range } from '../../model';
import { parseDateText } from '../dateText';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import { frontMatterOpening, headingOpening, type Openings } from '../openings';
import { linesUpTo, splitContentLines, type Line } from '../lines';
import { problem } from '../problems';
import { dayAfter, listDateOf } from '../siteUrls';
import { openingLines, secondDigests } from '../secondDigests';
import { anyLineFits, type SoughtText } from '../signs';
import { paperHeadings } from '../markdown/headings';
import { readCards } from './clipper/cards';

const openings: Openings = {
  pages: [frontMatterOpening, headingOpening, String.raw`[*_]{0,2}(?:URL|Source):`],
  phrases: [],
  entries: [],
};

export const clipper: Dialect = { name: 'clipper', recognise, mayHold, openings, parse };

const submittedBy = /^Submitted by\b/;
const anyHeading = /^#{2,3} +(?!\[?(?:Trending|Daily) Papers|by\b)\S/;
const unlinkedHeading = /^#{2,3} +(?!\[[^\]]*\]\()\S/;
const siteAddress = /\/papers\/(?:date\/\d{4}-\d{2}-\d{2}|\d{4}\.\d{4,5})/;
const paperLink = /\]\(\S{0,200}\/papers\/\d{4}\.\d{4,5}/;
const trendingTitle = /^#{1,2} Trending Papers/;

/** Submitters or the address of a day's list, and papers' headings that are no links. */
function recognise({ lines, text }: DumpHead): boolean {
  const isNoted = lines.some((line) => submittedBy.test(line)) && siteAddress.test(text);
  return (
    (isNoted || (lines.some(isDaySource) && paperLink.test(text))) &&
    hasUnlinkedPapers(lines) &&
    !lines.some((line) => trendingTitle.test(line))
  );
}

/** Where papers have headings of level 2, as do other parts of the page, the first one tells. */
function hasUnlinkedPapers(lines: readonly string[]): boolean {
  const headings = lines.filter((line) => anyHeading.test(line));
  const thirds = headings.filter((line) => line.startsWith('###'));
  return (thirds.length > 0 ? thirds : headings.slice(0, 1)).some((line) =>
    unlinkedHeading.test(line),
  );
}

const anyDaySource = /[-*> \t]*(?:source|url)\s*:.*\/papers\/date\//iy;
const anyUnlinkedHeading = new RegExp(unlinkedHeading.source.slice(1), 'y');

/** Submitters, or the address of the page, stand above headings that are no links. */
function mayHold(sought: SoughtText): boolean {
  const isNoted = sought.holds('Submit') || anyLineFits(sought, '/date/', anyDaySource);
  return isNoted && anyLineFits(sought, '## ', anyUnlinkedHeading);
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const lines = splitContentLines(text, isClean);
  const headings = paperHeadings(lines);
  const { entries, problems } = readCards(text, lines, headings);
  const firstHeading = headings.starts[0] ?? lines.length;
  const headEnd = entries[0]?.start ?? lines[firstHeading]?.start ?? text.length;
  const head = linesUpTo(lines, headEnd);
  const listed = sourceDate(head) ?? shownDate(head);
  const headRange = { start: head[0]?.start ?? 0, end: head.at(-1)?.end ?? 0 };
  return {
    dialect: clipper.name,
    page: 'daily',
    ...(listed ? { listed: listed.date, listedRange: listed.range } : {}),
    entries,
    problems: [
      ...(listed ? [] : [problem('no-listed-date', headRange)]),
      ...(entries.length === 0 ? [problem('no-entries', headRange)] : []),
      ...secondDigests(openingLines(lines, opensPage), entries),
      ...problems,
    ].sort((a, b) => a.start - b.start),
    furniture: head.length > 0 ? [headRange] : [],
  };
}

interface Listed {
  readonly date: PartialDate;
  readonly range: Range;
}

const key =
  /^(?:[-*>\s]*[\p{L}_][\p{L} _-]{0,30}:\**)?[\s"'<]*((?:https?:)?\/[^\s"'<>()[\]]+)["'>]*$/u;
const linkedKey = /^[-*>\s]*(?:source|url)\b[^[\]()]{0,10}\[[^[\]]*\]\(([^\s()]+)\)$/i;

const pageHeading = /^#{1,2} \[?Daily Papers/i;
const sourceLine = /^[-*>\s]*(?:source|url)\s*:/i;

/** Whether a line is that of the front matter which names the page's address. */
function isSource(content: string): boolean {
  return content.includes('/papers/') && sourceLine.test(content) && siteAddress.test(content);
}

function isDaySource(content: string): boolean {
  return sourceLine.test(content) && content.includes('/papers/date/');
}

const numberSign = 0x23;
/** What the lines of a link or an image start with. */
const linkMarks = [0x5b, 0x5d, 0x21];

/** What such a line of front matter starts with: a mark, or the first letter of its key. */
const sourceStarts = [0x2d, 0x2a, 0x3e, 0x53, 0x73, 0x55, 0x75];

/** Whether a page opens with a line: its address, its heading, or the day of its list. */
function opensPage(content: string): boolean {
  const first = content.charCodeAt(0);
  if (first === numberSign) {
    // Nearly all are those of papers, of level 3.
    return content.charCodeAt(2) !== numberSign && pageHeading.test(content);
  }
  // Most lines of a list are links, which none of this is.
  if (linkMarks.includes(first)) {
    return false;
  }
  const date = parseDateText(content);
  const isDate = date !== undefined && date.comments === undefined;
  return isDate || (sourceStarts.includes(first) && isSource(content));
}

/** The day in the address that a line gives as the page's own, such as `source: "…/papers/date/…"`. */
function sourceDate(head: readonly Line[]): Listed | undefined {
  for (const line of head) {
    const address = key.exec(line.content)?.[1] ?? linkedKey.exec(line.content)?.[1];
    const date = address === undefined ? undefined : dateOf(address);
    if (date) {
      return { date, range: { start: line.start, end: line.end } };
    }
  }
  return undefined;
}

const everyDateAddress = /\/papers\/date\/\d{4}-\d{2}-\d{2}/g;

/** The bare date above the list, with its year where a link to the day or the one before it has it. */
function shownDate(head: readonly Line[]): Listed | undefined {
  for (const line of head) {
    const found = parseDateText(line.content);
    if (!found || found.comments !== undefined) {
      continue;
    }
    const linked = head
      .flatMap(({ content }) => content.match(everyDateAddress) ?? [])
      .flatMap((address) => dateOf(address) ?? [])
      .flatMap((date) => [date, dayAfter(date)])
      .find(({ month, day }) => month === found.date.month && day === found.date.day);
    return { date: linked ?? found.date, range: { start: line.start, end: line.end } };
  }
  return undefined;
}

function dateOf(address: string): ReturnType<typeof listDateOf> {
  const date = listDateOf(address);
  return date && date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31
    ? date
    : undefined;
}
