/**
 * Pages as text browsers print them without Markdown, such as `lynx -dump`, w3m and elinks. Every entry has
 * the box of its votes, as forms have them.
 *
 *     entry = ["Submitted by" HANDLE] "[ ]" LF (N|"-") BL TITLE BL [ABSTRACT] {"*" LF} WHO ["·"] DATE
 *     WHO   = "* " N " authors"  |  ORG
 *     DATE  = Mon " " D [", " YYYY] [COMMENTS]
 */
import type { Problem } from '../../../model';
import { parseButtonCount, parseCount } from '../../countText';
import { nextWithContent, type Line } from '../../lines';
import type { ListedEntry, ListReading } from '../../markdown/list';
import {
  draftProblems,
  fieldsAbove,
  isLinkedByline,
  linesRange,
  makeEntry,
  mergeParts,
  nothingRead,
  unknownLines,
  type EntryDraft,
} from '../../markdown/parts';
import { readsAsProse } from '../../prose';
import { placeNotes } from '../../markdown/submitters';
import { brokenUrls, joinWraps, wrapWidth } from '../../markdown/wraps';
import { isFurniture, readMetaLine, readWho } from './boxMeta';

const box = /^(?:\[\d{1,5}\])?[[(][ xX*_]?[\])]$/;
/** More than a box with its number has, in characters. */
const longestBox = 10;
const linkNumber = /^\[\d{1,5}\]/;

/** The votes of an entry, from their box on. */
interface Votes {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly count: number;
}

/** Whether a page opens with entries that have boxes, by the contents of its first lines with any. */
export function opensWithBoxes(contents: readonly string[]): boolean {
  const boxes = contents.filter(
    (content, index) =>
      isBox(content) &&
      parseButtonCount((contents[index + 1] ?? '').replace(linkNumber, '')) !== undefined,
  );
  return boxes.length > 1 || (boxes.length > 0 && contents.some(isLinkedByline));
}

/**
 * Reads the entries of a text without link numbers, in order.
 *
 * @param idAt the arXiv id of the paper that the link at an offset leads to
 */
export function readBoxEntries(
  text: string,
  lines: readonly Line[],
  idAt: (offset: number) => string | undefined,
): ListReading {
  const votes = lines.flatMap((line) => votesAt(lines, line) ?? []);
  const notes = placeNotes(
    text,
    lines,
    votes.map(({ firstLine }) => firstLine),
  );
  const starts = votes.map(({ firstLine }) => notes.above.get(firstLine)?.firstLine ?? firstLine);
  const ends = lines.filter(isListEnd).map(({ index }) => index);
  let passed = 0;
  const bodies = votes.map(({ lastLine }, order) => {
    while ((ends[passed] ?? Infinity) < lastLine) {
      passed++;
    }
    const next = starts[order + 1] ?? lines.length;
    return readBody(text, lines, lastLine, { next, end: ends[passed] ?? lines.length });
  });
  const width = wrapWidth(bodies.flatMap(({ abstract }) => abstract));
  const hasDates = bodies.some(({ meta }) => meta.fields.published !== undefined);
  const hasAbstracts = bodies.some(({ abstract }) => abstract.length > 0);
  // A page of a day has none.
  const left = [
    ...(hasDates ? [] : ['missing-date']),
    ...(hasAbstracts ? [] : ['missing-abstract']),
  ];
  const entries: ListedEntry[] = [];
  const problems: Problem[] = [];
  votes.forEach((found, order) => {
    const body = bodies[order];
    const first = lines[starts[order] ?? found.firstLine];
    const [titleLine] = body?.title ?? [];
    const last = lines[body?.lastLine ?? 0];
    if (!body || !first || !titleLine || !last) {
      return;
    }
    const title = joinedRange(text, body.title);
    const joined = joinWraps(
      body.abstract.map(({ content }) => content),
      width,
    );
    const submitter = notes.above.get(found.firstLine)?.submitter;
    const above = fieldsAbove(idAt(title.range.start), found.count, submitter);
    const draft: EntryDraft = {
      title,
      abstract:
        body.abstract.length > 0
          ? { content: joined.content, range: joinedRange(text, body.abstract).range }
          : undefined,
      meta: mergeParts({ fields: above, parts: {} }, body.meta),
      range: linesRange(text, first, last),
      unfinished: false,
    };
    entries.push({
      entry: makeEntry(draft),
      firstLine: first.index,
      lastLine: last.index,
    });
    const isLast = nextWithContent(lines, last.index + 1) === lines.length;
    problems.push(
      ...draftProblems(draft, isLast, hasDates).filter(({ code }) => !left.includes(code)),
      ...brokenUrls(text, body.abstract, joined),
      ...unknownLines(text, body.unknown),
    );
  });
  return { entries, problems };
}

function isBox(content: string): boolean {
  return content.length <= longestBox && box.test(content);
}

function votesAt(lines: readonly Line[], { index, content }: Line): Votes | undefined {
  const lastLine = isBox(content) ? nextWithContent(lines, index + 1) : lines.length;
  const count = parseButtonCount(lines[lastLine]?.content ?? '')?.count;
  return count === undefined ? undefined : { firstLine: index, lastLine, count };
}

/** Whether no entry goes on past a line: it stands above another list, or above a table of addresses. */
function isListEnd({ content }: Line): boolean {
  return content === 'References' || isLinkedByline(content);
}

interface Body {
  readonly title: readonly Line[];
  readonly abstract: readonly Line[];
  readonly meta: EntryDraft['meta'];
  readonly unknown: readonly Line[];
  readonly lastLine: number;
}

/**
 * Reads what stands below the votes. In the last entry of a list, what follows the last part that is known
 * is the page's again.
 *
 * @param limits where the next entry starts, and where the list ends
 */
function readBody(
  text: string,
  lines: readonly Line[],
  votesLine: number,
  { next, end }: { readonly next: number; readonly end: number },
): Body {
  const limit = Math.min(next, end);
  const titleAt = nextWithContent(lines, votesLine + 1);
  const title: Line[] = [];
  for (const line of lines.slice(titleAt, limit)) {
    if (line.content === '') {
      break;
    }
    title.push(line);
  }
  const abstract: Line[] = [];
  const unknown: Line[] = [];
  let strange: Line[] = [];
  let meta = nothingRead;
  let isBelow = false;
  let lastLine = title.at(-1)?.index ?? votesLine;
  for (const line of lines.slice(lastLine + 1, limit)) {
    const read =
      readMetaLine(text, line, isBelow) ??
      (abstract.length === 0 && isOrganization(lines, line) ? readWho(text, line) : undefined);
    if (read) {
      meta = mergeParts(meta, read);
      unknown.push(...strange);
      strange = [];
    }
    if (read || (line.content !== '' && isFurniture(line.content))) {
      isBelow = true;
      lastLine = line.index;
    } else if (isBelow && line.content !== '') {
      strange.push(line);
    } else if (line.content !== '' || abstract.length > 0) {
      abstract.push(line);
      lastLine = line.content === '' ? lastLine : line.index;
    }
  }
  if (next < Math.min(end, lines.length)) {
    unknown.push(...strange);
    lastLine = strange.at(-1)?.index ?? lastLine;
  }
  return { title, abstract: withoutBlankEnd(abstract), meta, unknown, lastLine };
}

/** Whether a line right under a title is an organization: the number of comments stands below. */
function isOrganization(lines: readonly Line[], { index, content }: Line): boolean {
  const below = lines[nextWithContent(lines, index + 1)]?.content ?? '';
  return content !== '' && parseCount(below) !== undefined && !readsAsProse(content);
}

function withoutBlankEnd(lines: readonly Line[]): readonly Line[] {
  return lines.slice(0, lines.findLastIndex(({ content }) => content !== '') + 1);
}

function joinedRange(text: string, lines: readonly Line[]): EntryDraft['title'] {
  const [first] = lines;
  const last = lines.at(-1);
  return {
    content: lines.map(({ content }) => content).join(' '),
    range: first && last ? linesRange(text, first, last) : { start: 0, end: 0 },
  };
}
