import type { Entry, EntryParts, Problem, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { contentRange, nextWithContent, type Line } from '../../lines';
import { LinkFinder } from '../../markdown/linkFinder';
import { problem } from '../../problems';
import { isHigherHeading, type PaperHeadings } from '../../markdown/headings';
import type { Notes } from '../../markdown/notes';
import { isSubmittedBy, notesOf, paperAbove, readPreamble } from '../../markdown/submitters';
import { addFacts, noFacts, takeLink } from './facts';
import { readTitle } from './title';

interface Cards {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads every entry of a clipped list, in order. */
export function readCards(
  text: string,
  lines: readonly Line[],
  { starts: headings, level }: PaperHeadings,
): Cards {
  const notes = notesOf(text, lines, headings);
  const finder = new LinkFinder(text);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let claimed = 0;
  headings.forEach((heading, order) => {
    const next = headings[order + 1];
    const limit = bodyLimit(lines, { notes, level }, heading, next);
    const card = readCard(text, lines, finder, { heading, limit });
    const from = Math.max(claimed, (headings[order - 1] ?? -1) + 1);
    const preamble = readPreamble(text, lines, from, heading, notes);
    const isLast = next === undefined;
    const isCutHere = isLast && nextWithContent(lines, card.lastLine + 1) >= lines.length;
    // Below the papers the page has headings of level 2 of its own.
    const { entry } = card;
    const isSure = card.hasCounts || entry.arxivId !== undefined;
    const hasEvidence = level === 3 ? card.hasEvidence || isCutHere : isSure;
    const isPaper = hasEvidence || preamble.submitter !== undefined;
    if (!isPaper || entry.title === '') {
      return;
    }
    entry.start = preamble.start;
    const paper = entry.arxivId === undefined ? paperAbove(lines, preamble) : undefined;
    if (paper !== undefined) {
      entry.arxivId = paper;
    }
    if (preamble.submitter !== undefined) {
      entry.submitter = preamble.submitter;
    }
    entries.push(entry);
    for (const found of card.problems) {
      problems.push(found);
    }
    if (card.tornAt ?? (isCutHere && !card.hasCounts)) {
      problems.push(problem('torn-entry', card.tornAt ?? entry.titleRange));
    }
    claimed = card.lastLine + 1;
  });
  return { entries, problems };
}

const [numberSign, hyphen, bracket] = [0x23, 0x2d, 0x5b];

/** The mark of another file's front matter. */
const rule = /^-{3,}$/;

/** Index of the first line after an entry's own: that of the next submitter or heading. */
function bodyLimit(
  lines: readonly Line[],
  { notes, level }: { readonly notes: Notes; readonly level: 2 | 3 },
  heading: number,
  next = lines.length,
): number {
  for (let index = heading + 1; index < next; index++) {
    const line = lines[index];
    if (!line || line.content === '') {
      continue;
    }
    const { content } = line;
    const first = content.charCodeAt(0);
    const endsCard =
      first === numberSign
        ? isHigherHeading(content, level)
        : first === hyphen && rule.test(content);
    if (endsCard || isSubmittedBy(line, notes)) {
      return index;
    }
  }
  return next;
}

interface Card {
  /** The entry from its title on; what belongs to it above that is not yet read. */
  readonly entry: Mutable<Entry>;
  readonly lastLine: number;
  /** Whether anything under the heading says that it is a paper's. */
  readonly hasEvidence: boolean;
  readonly hasCounts: boolean;
  /** A link that was opened and never closed before the text ended. */
  readonly tornAt: Range | undefined;
  readonly problems: readonly Problem[];
}

function readCard(
  text: string,
  lines: readonly Line[],
  finder: LinkFinder,
  { heading, limit }: { readonly heading: number; readonly limit: number },
): Card {
  const title = readTitle(text, lines, heading, limit);
  const { range } = title;
  const first = title.lastLine + 1;
  const bodyEnd = first < limit ? (lines[limit - 1]?.end ?? range.end) : range.end;
  finder.begin({ start: range.end, end: bodyEnd });
  const parts: Mutable<EntryParts> = {};
  const facts = noFacts();
  let end = range.end;
  for (let link = finder.next(); link; link = finder.next()) {
    const arxivId = finder.paperIdOf(link);
    const isNextPaper = arxivId !== undefined && (facts.arxivId ?? arxivId) !== arxivId;
    if (isNextPaper) {
      break;
    }
    if (takeLink(text, link, arxivId, facts, parts)) {
      end = link.end;
    }
    // They are the last of an entry.
    if (facts.comments !== undefined) {
      break;
    }
  }
  let after = first;
  while (after < limit && (lines[after]?.start ?? end) < end) {
    after++;
  }
  const open = limit === lines.length ? openLink(lines, first, end) : undefined;
  return {
    entry: addFacts(
      { title: title.content, start: range.start, end, titleRange: range, parts },
      facts,
    ),
    lastLine: after - 1,
    hasEvidence: end > range.end,
    hasCounts: facts.upvotes !== undefined || facts.comments !== undefined,
    tornAt: open && !hasLinkAfter(finder, open) ? contentRange(text, open) : undefined,
    problems: strayLines(text, lines, { from: first, to: after }, finder),
  };
}

/** The first line from `from` on behind an entry's end that opens a link and does not close one. */
function openLink(lines: readonly Line[], from: number, end: number): Line | undefined {
  return lines
    .slice(from)
    .find(
      (line) =>
        line.content.startsWith('[') && line.start >= end && !/\]\([^()\s]*\)$/.test(line.content),
    );
}

function hasLinkAfter(finder: LinkFinder, line: Line): boolean {
  while (finder.next()) {
    // All of them are found.
  }
  return (finder.last()?.end ?? 0) > line.start;
}

const marksAlone = /^[-·•\s]+$/;

function strayLines(
  text: string,
  lines: readonly Line[],
  { from, to }: { readonly from: number; readonly to: number },
  finder: LinkFinder,
): readonly Problem[] {
  let at = 0;
  const problems: Problem[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (!line || line.content === '' || line.content.charCodeAt(0) === bracket) {
      continue;
    }
    const range = contentRange(text, line);
    while ((finder.found(at)?.end ?? Infinity) <= range.start) {
      at++;
    }
    const link = finder.found(at);
    const isPlain = !link || link.start >= range.end;
    if (isPlain && !line.content.startsWith('![') && !marksAlone.test(line.content)) {
      problems.push(problem('unknown-line', range, line.content));
    }
  }
  return problems;
}
