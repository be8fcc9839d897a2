import type { Entry, Problem, Range } from '../../../model';
import type { Mutable } from '../../../mutable';
import { parseCount } from '../../countText';
import { contentRange, type Line } from '../../lines';
import { brokenUrls, joinWraps } from '../../markdown/wraps';
import { oneList } from '../../oneList';
import { problem } from '../../problems';
import { footerStart } from './furniture';
import { awaitsName, labelsAbove, labelsOf, type LabelKind } from './labels';
import { readsAsProse } from '../../prose';
import { PageLabels } from './pageLabels';
import { pairBlocks, type Block, type BlockPair } from './pairs';
import { isSeparator, readMeta, type PlainMeta } from './meta';
import type { Section } from './section';
import { continuationOf, isFinished } from './tightLines';
import { withoutMarks, withoutNumbers } from './titleMarks';

/**
 * Reads the entries of one list. Meta lines are certain anchors; the blocks of text between two of
 * them are shared out among titles and abstracts by {@link pairBlocks}. The last entry may be torn.
 *
 * @param lines the lines under the header, in order
 */
export function readEntries(text: string, lines: readonly Line[]): Section {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let blocks: Block[] = [];
  let open: Line[] = [];
  const labels = new PageLabels();
  const kindOf = labelsOf(lines);
  const labelsIn = labelsAbove(lines);
  // Without any prose it is one text of many lines.
  const isTight = !hasBlankLine(lines) && lines.some(({ content }) => readsAsProse(content));
  const goesOn = isTight ? continuationOf(lines) : undefined;

  const closeBlock = (): void => {
    // A label has something below, be it its number.
    const above = open.length < 2 ? [] : isButton(open, kindOf) ? [open] : labelsIn(open);
    for (const label of above) {
      const { content } = joinWraps(label.map((line) => line.content));
      blocks.push({ ...blockOf(text, label, content), isLabel: true });
      open = open.slice(label.length);
    }
    const only = open.length === 1 ? open[0] : undefined;
    if (only && !awaitsName(only.content)) {
      blocks.push(blockOf(text, open, only.content));
      open = [];
    } else if (open.length > 1) {
      const joined = joinWraps(open.map(({ content }) => content));
      const block = blockOf(text, open, joined.content);
      blocks.push(withParts(text, block, open));
      problems.push(...brokenUrls(text, open, joined));
      open = [];
    }
  };
  const closeEntries = (meta: PlainMeta | undefined): void => {
    closeBlock();
    const pairs = pairBlocks(blocks, meta ? 'meta' : 'end', kindOf);
    const lastEntry = pairs.findLastIndex(({ isLabel }) => isLabel !== true);
    // Meta lines are those of a paper, even if its title is a label elsewhere.
    const last = lastEntry < 0 && meta ? pairs.length - 1 : lastEntry;
    const above = labels.read(pairs, last);
    pairs.forEach((marked, index) => {
      if (marked.isLabel === true && index !== last) {
        return;
      }
      const pair = withoutMarks(marked);
      const ownMeta = index === last ? meta : undefined;
      const entry = makeEntry(pair, ownMeta, text, lines);
      const label = above.get(index);
      entries.push(label ? Object.assign(entry, label) : entry);
      problems.push(...pairProblems(pair, ownMeta, index === pairs.length - 1 && !meta));
    });
    if (meta) {
      const stray = lines.slice(meta.firstLine, meta.lastLine + 1);
      problems.push(...(pairs.length === 0 ? strayLines(text, stray) : meta.problems));
    }
    blocks = [];
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.content === '') {
      closeBlock();
      continue;
    }
    const isBelowAbstract = open.length === 0 && blocks.length > 1;
    const meta = readMeta(text, lines, at, isBelowAbstract);
    if (meta) {
      closeEntries(meta);
      at = meta.lastLine;
    } else if (isSeparator(line)) {
      problems.push(...strayLines(text, [line]));
    } else {
      open.push(line);
      // A title follows an abstract, or what no title or abstract is.
      const above = goesOn && blocks.findLast(({ content }) => parseCount(content) === undefined);
      if (goesOn?.(at, !above || readsAsProse(above.content)) === false) {
        closeBlock();
      }
    }
  }
  closeBlock();
  const footer = blocks.splice(footerStart(blocks));
  closeEntries(undefined);
  const read = withoutNumbers(withVotesBelow(entries, labels.votesBelow));
  const from = footer[0];
  const to = footer.at(-1);
  const end = from && to ? [{ start: from.start, end: to.end }] : [];
  const furniture = [...labels.furniture, ...end];
  return { entries: read, problems: oneList([problems, labels.problems]), furniture };
}

/**
 * Entries with the votes that stand below them, where that is the way of the page: none are above the first
 * one, but between all of them, and below the last one.
 */
function withVotesBelow(entries: readonly Entry[], below: number | undefined): readonly Entry[] {
  const [first, ...others] = entries;
  const isWay =
    first?.upvotes === undefined && others.every(({ upvotes }) => upvotes !== undefined);
  return below === undefined || !isWay
    ? entries
    : entries.map((entry, index) => ({ ...entry, upvotes: entries[index + 1]?.upvotes ?? below }));
}

/** Whether lines are a button of the page, with its number below. */
function isButton(lines: readonly Line[], kindOf: (content: string) => LabelKind): boolean {
  if (lines.length !== 2) {
    return false;
  }
  const [label = '', number = ''] = lines.map(({ content }) => content);
  return (
    parseCount(number) !== undefined &&
    parseCount(label) === undefined &&
    kindOf(label) !== undefined
  );
}

/** Whether a blank line stands between lines that are not blank. */
function hasBlankLine(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ content }) => content !== '');
  const last = lines.findLastIndex(({ content }) => content !== '');
  const blank = lines.findIndex(({ content }, index) => index > first && content === '');
  return blank >= 0 && blank < last;
}

/** A block whose first line may be a title, and the others its abstract. */
function withParts(text: string, block: Block, [first, ...others]: readonly Line[]): Block {
  const abstract = joinWraps(others.map(({ content }) => content)).content;
  return first && !readsAsProse(first.content) && readsAsProse(abstract)
    ? {
        start: block.start,
        end: block.end,
        content: block.content,
        parts: {
          title: blockOf(text, [first], first.content),
          abstract: blockOf(text, others, abstract),
        },
      }
    : block;
}

function blockOf(text: string, lines: readonly Line[], content: string): Block {
  const { start, end } = spanOf(text, lines);
  return { start, end, content };
}

function spanOf(text: string, lines: readonly Line[]): Range {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) {
    return { start: 0, end: 0 };
  }
  const range = contentRange(text, first);
  return first === last ? range : { start: range.start, end: contentRange(text, last).end };
}

function makeEntry(
  { title, abstract }: BlockPair,
  meta: PlainMeta | undefined,
  text: string,
  lines: readonly Line[],
): Entry {
  const metaEnd = meta && spanOf(text, lines.slice(meta.firstLine, meta.lastLine + 1)).end;
  const first = abstract[0];
  const last = abstract.at(-1);
  const entry: Mutable<Entry> = {
    title: title.content,
    start: title.start,
    end: metaEnd ?? last?.end ?? title.end,
    titleRange: { start: title.start, end: title.end },
    parts: meta?.parts ?? {},
  };
  if (first && last) {
    entry.abstract =
      first === last ? first.content : abstract.map((block) => block.content).join(' ');
    entry.abstractKind = 'abstract';
    entry.abstractRange = { start: first.start, end: last.end };
  }
  return Object.assign(entry, meta?.fields);
}

function pairProblems(
  { title, abstract }: BlockPair,
  meta: PlainMeta | undefined,
  atEnd: boolean,
): Problem[] {
  const who = meta?.parts.authors ?? meta?.parts.organization ?? title;
  if (meta?.torn) {
    return [problem('torn-entry', who)];
  }
  const problems: Problem[] = [];
  const last = abstract.at(-1);
  if (!last) {
    problems.push(problem(atEnd ? 'torn-entry' : 'missing-abstract', title));
  } else if (atEnd && !isFinished(last.content)) {
    problems.push(problem('torn-entry', last));
  }
  if (meta && !meta.fields.published && meta.problems.length === 0) {
    problems.push(problem('missing-date', who));
  }
  return problems;
}

function strayLines(text: string, lines: readonly Line[]): Problem[] {
  return lines
    .filter((line) => line.content !== '')
    .map((line) => problem('unknown-line', contentRange(text, line), line.content));
}
