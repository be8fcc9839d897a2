/**
 * Dialect `plain`: the text of a list page as a browser copies it.
 *
 *     file  = "new" BL "Get trending papers in your email inbox!" BL "Subscribe" BL
 *             ["Daily Papers" BL] "byAK and the research community" BL LISTED (BL entry)+
 *     entry = TITLE BL ABSTRACT [BL meta]
 *     meta  = WHO LF "·" LF DATE
 *     WHO   = "  • " N " authors" | HANDLE " " NAME
 *     DATE  = Mon " " D [", " YYYY] [" " COMMENTS]
 *
 * Those of a day have cards without abstracts, see `plain/cards`.
 */
import type { Dump, Problem, Range } from '../../model';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import { bylineOpening, type Openings } from '../openings';
import { parseDateText } from '../dateText';
import { splitLines } from '../lines';
import { oneList } from '../oneList';
import { problem } from '../problems';
import { anyLineFits, type SoughtText } from '../signs';
import { readCards } from './plain/cards';
import { readEntries } from './plain/entries';
import { isDate } from './plain/dates';
import type { PlainHeader } from './plain/header';
import { findHeaders, isByline } from './plain/header';

const openings: Openings = {
  pages: [],
  phrases: [bylineOpening],
  entries: [],
};

export const plain: Dialect = { name: 'plain', recognise, mayHold, openings, parse };

function recognise({ lines }: DumpHead): boolean {
  return lines.some(isByline) && (lines.some(isBareDate) || lines.some(isPublished));
}

function isBareDate(content: string): boolean {
  const found = parseDateText(content);
  return found !== undefined && found.comments === undefined;
}

/** A page of what is trending has no date of its own, but says of those of its papers what they are. */
function isPublished(content: string): boolean {
  return content.startsWith('Published') && isDate(content);
}

const anyByline = /[^\S\r\n]*by\s{0,4}ak and the research community/iy;
const anySentenceEnd = /\.[)\]"'”’]*[^\S\r\n]*$/m;

/** The byline is one line, and below it there is running text, or the notes that cards begin with. */
function mayHold(sought: SoughtText): boolean {
  return (
    sought.holds(bylineOpening.words) &&
    anyLineFits(sought, bylineOpening.words, anyByline) &&
    (anySentenceEnd.test(sought.text) || sought.holds('submitted by'))
  );
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const lines = splitLines(text, isClean);
  const headers = findHeaders(lines);
  const first = headers[0];
  const sections = headers.map((header, index) => {
    const list = lines.slice(header.lastLine + 1, headers[index + 1]?.firstLine);
    return readCards(text, list) ?? readEntries(text, list);
  });
  const entries = oneList(sections.map((section) => section.entries));
  const problems = [
    ...(first ? headProblems(first, entries.length) : []),
    ...headers.slice(1).map((header) => problem('second-digest', header)),
    ...oneList(sections.map((section) => section.problems)),
  ];

  return {
    dialect: plain.name,
    page: pageOf(first),
    ...(first?.query === undefined ? {} : { query: first.query }),
    ...listedDate(first),
    omitsCurrentYear: true,
    entries,
    problems: problems.sort((a, b) => a.start - b.start),
    furniture: [
      ...headers.map(furnitureRange),
      ...oneList(sections.map(({ furniture }) => furniture)),
    ].sort((a, b) => a.start - b.start),
  };
}

function pageOf(header: PlainHeader | undefined): Dump['page'] {
  return header?.query !== undefined ? 'search' : header?.isTrending ? 'trending' : 'daily';
}

function headProblems(header: PlainHeader, entryCount: number): Problem[] {
  return [
    ...(header.listed ? [] : [problem('no-listed-date', header)]),
    ...(entryCount === 0 ? [problem('no-entries', header)] : []),
  ];
}

function listedDate(header: PlainHeader | undefined): Pick<Dump, 'listed' | 'listedRange'> {
  return header?.listed ? { listed: header.listed.date, listedRange: header.listed.range } : {};
}

function furnitureRange({ start, end }: PlainHeader): Range {
  return { start, end };
}
