/**
 * Dialect `email`: the daily mail, as a mail program shows or exports it.
 *
 *     file  = HEADERS INTRO { TITLE } FOOTER
 *     INTRO = "Here is the selection of papers for today (" D " " Mon [" " YYYY] "):"
 *     TITLE = text " (" UPVOTES " ▲)", perhaps over several lines
 *
 * A title may follow a bullet, be a link or have its address behind or below it, and every line may
 * be quoted by `>`. There are no abstracts and no dates of papers; a line of the mail's own headers
 * that names the intro's day with a year gives the year. A line without upvotes in the midst of the
 * list belongs to the title under it, unless a blank line parts them: then it is furniture.
 */
import type { Dump, Problem, Range } from '../../model';
import type { Dialect, DumpHead, KnownOfText } from '../dialect';
import type { Openings } from '../openings';
import { linesUpTo, nextWithContent, splitLines, type Line } from '../lines';
import { oneList } from '../oneList';
import { problem } from '../problems';
import { placesOf, type SoughtText } from '../signs';
import { readTitles } from './email/titles';
import { findIntros, isIntro, mayBeIntro, type EmailIntro } from './email/intro';
import { arrows, unquoted, upvotesAt } from './email/lines';

const openings: Openings = {
  pages: [],
  phrases: ['selection of papers', 'papers for today'].map((words) => ({
    words,
    line: String.raw`.{0,200}\b${words}\b`,
  })),
  entries: [],
};

export const email: Dialect = { name: 'email', recognise, mayHold, openings, parse };

function recognise({ lines }: DumpHead): boolean {
  return (
    lines.some((line) => mayBeIntro(line) && isIntro(unquoted(line))) ||
    // A mail whose top was cut off: two titles are no accident.
    lines.filter((line) => line.includes('▲') && upvotesAt(unquoted(line)) !== undefined).length > 1
  );
}

const votesWord = /^votes?[)\]*_]/;

/** What stands behind upvotes, which every title has; an intro alone is of no use to a text. */
function mayHold(sought: SoughtText): boolean {
  if (arrows.some((arrow) => sought.holds(arrow))) {
    return true;
  }
  for (const at of placesOf(sought.text, 'vote', 'vote')) {
    if (votesWord.test(sought.text.slice(at, at + 'votes)'.length))) {
      return true;
    }
  }
  return false;
}

function parse(text: string, { isClean }: KnownOfText = {}): Dump {
  const lines = splitLines(text, isClean);
  const intros = findIntros(text, lines);
  const first = intros[0];
  const starts = first ? intros.map(({ line }) => line + 1) : [nextWithContent(lines, 0)];
  const sections = starts.map((start, index) =>
    readTitles(text, lines.slice(start, intros[index + 1]?.line)),
  );
  const entries = oneList(sections.map((section) => section.entries));
  const top = first?.range ?? { start: 0, end: 0 };
  const problems: Problem[] = [
    ...(first?.date ? [] : [problem('no-listed-date', top)]),
    ...(entries.length === 0 ? [problem('no-entries', top)] : []),
    ...intros.slice(1).map(({ range }) => problem('second-digest', range)),
    ...oneList(sections.map((section) => section.problems)),
  ];
  return {
    dialect: email.name,
    page: 'email',
    ...listedDate(first),
    entries,
    problems: problems.sort((a, b) => a.start - b.start),
    furniture: furnitureOf(
      [...headersAbove(lines, first), ...intros.map(({ range }) => range)],
      oneList(sections.map(({ furniture }) => furniture)),
    ),
  };
}

function listedDate(intro: EmailIntro | undefined): Pick<Dump, 'listed' | 'listedRange'> {
  return intro?.date && intro.dateRange ? { listed: intro.date, listedRange: intro.dateRange } : {};
}

/** What stands above the first intro: the mail's own headers, or a greeting. */
function headersAbove(lines: readonly Line[], intro: EmailIntro | undefined): Range[] {
  const above = intro ? linesUpTo(lines, intro.range.start) : [];
  const [first, last] = [above[0], above.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

function furnitureOf(tops: readonly Range[], others: readonly Range[]): Range[] {
  return [...tops, ...others].sort((a, b) => a.start - b.start);
}
