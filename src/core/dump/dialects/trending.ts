/**
 * Dialect `trending`: the page of trending papers, as Markdown with links or, from a tool that
 * lists links apart, without. Every paper is printed twice; the two printings are one entry.
 *
 *     linked  = [thumbnail] ["Submitted by" BL {image} HANDLE] "### [" TITLE {LF continued} "](" PAPER_URL ")"
 *               TEXT (ORG link " · " | "- " N " authors" "· ") ["Published on "] DATE
 *               "[Upvote" BL N "](" LOGIN_URL ")" "[GitHub " STARS "](" URL ")" "[arXiv Page](" URL ")"
 *     plain   = "### " TITLE {LF "  " continued} BL TEXT LF ["- " N " authors" LF]
 *               "[LINK: GitHub " STARS "](" URL ")"
 *
 * TEXT is an abstract or a summary that the site wrote: one sentence that does not speak as the
 * authors do. Alternative texts of images are in the language of the capture tool.
 */
import type { Dump } from '../../model';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import { headingOpening, type Openings } from '../openings';
import { linesUpTo, splitLines } from '../lines';
import { problem } from '../problems';
import { openingLines, secondDigests } from '../secondDigests';
import { anyLineFits, type SoughtText } from '../signs';
import { readCards } from './trending/cards';
import { mergePrintings } from './trending/printings';

const openings: Openings = {
  pages: [headingOpening, String.raw`[*_]{0,2}(?:URL|Page Title):`],
  phrases: [],
  entries: [],
};

export const trending: Dialect = { name: 'trending', recognise, mayHold, openings, parse };

const pageTitle = /^[*_]{0,2}Page Title:[*_]{0,2} .*Trending Papers/;
const heading = /^#{1,2} \[?Trending Papers/;
const indent = String.raw`^[ \t\u00A0]*`;
const linkedPaper = new RegExp(
  String.raw`${indent}#{2,3}[ \u00A0]+\[(?!(?:Trending|Daily)[ \u00A0])`,
  'm',
);
const plainPaper = new RegExp(String.raw`${indent}###[ \u00A0]+[^[\s]`, 'm');
const plainPaperOrOther = new RegExp(String.raw`${indent}##[ \u00A0]+[^[\s]`, 'm');
const listedRepository = /\[LINK:[ \u00A0]GitHub[ \u00A0]/;
const byline = new RegExp(String.raw`${indent}#* ?by ?AK and the research community`, 'm');

function recognise({ lines, text }: DumpHead): boolean {
  if (lines.some((line) => pageTitle.test(line))) {
    return true;
  }
  if (!lines.some((line) => heading.test(line))) {
    return false;
  }
  const isLinked = linkedPaper.test(text) && text.includes('/papers/');
  const isListed = listedRepository.test(text);
  return (
    isLinked ||
    (plainPaper.test(text) && (isListed || byline.test(text))) ||
    (isListed && plainPaperOrOther.test(text))
  );
}

const anyTop = /.{0,300}# \[?Trending Papers|.{0,300}Page Title:.{0,300}Trending Papers/y;

/** Its name stands at the top. */
function mayHold(sought: SoughtText): boolean {
  return anyLineFits(sought, 'Trendi', anyTop);
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const lines = splitLines(text, isClean);
  const openings = openingLines(lines, opensDigest);
  const cards = readCards(text, lines, openings);
  const { entries, problems } = mergePrintings(cards);
  const headEnd = entries[0]?.start ?? text.length;
  const head = linesUpTo(lines, headEnd);
  const headRange = { start: head[0]?.start ?? 0, end: head.at(-1)?.end ?? 0 };
  return {
    dialect: trending.name,
    page: 'trending',
    entries,
    problems: [
      ...(entries.length === 0 ? [problem('no-entries', headRange)] : []),
      ...secondDigests(openings, entries),
      ...problems,
    ].sort((a, b) => a.start - b.start),
    furniture: head.length > 0 ? [headRange] : [],
  };
}

function opensDigest(content: string): boolean {
  const first = content.charCodeAt(0);
  return first === numberSign
    ? heading.test(content)
    : titleStarts.includes(first) && pageTitle.test(content);
}

const numberSign = 0x23;
/** The first letter of a page's title, and the marks of bold text before it. */
const titleStarts = [0x50, 0x2a, 0x5f];
