import type { Entry, Problem, Range } from '../../../model';
import { contentRange, type Line } from '../../lines';
import { brokenUrls, joinWraps } from '../../markdown/wraps';
import { problem } from '../../problems';
import { footerStart } from './footer';
import { pairBlocks, type Block, type BlockPair } from './pairs';
import { isSeparator, readMeta, type PlainMeta } from './meta';

interface Section {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** The page's footer, where the text has it. */
  readonly footer?: Range;
}

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

  const closeBlock = (): void => {
    if (open.length > 0) {
      const joined = joinWraps(open.map(({ content }) => content));
      blocks.push({ ...spanOf(text, open), content: joined.content });
      problems.push(...brokenUrls(text, open, joined));
      open = [];
    }
  };
  const closeEntries = (meta: PlainMeta | undefined): void => {
    closeBlock();
    const pairs = pairBlocks(blocks, meta ? 'meta' : 'end');
    pairs.forEach((pair, index) => {
      const isLast = index === pairs.length - 1;
      const ownMeta = isLast ? meta : undefined;
      entries.push(makeEntry(pair, ownMeta, text, lines));
      problems.push(...pairProblems(pair, ownMeta, isLast && !meta));
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
    const meta = readMeta(text, lines, at);
    if (meta) {
      closeEntries(meta);
      at = meta.lastLine;
    } else if (isSeparator(line)) {
      problems.push(...strayLines(text, [line]));
    } else {
      open.push(line);
    }
  }
  closeBlock();
  const footer = blocks.splice(footerStart(blocks));
  closeEntries(undefined);
  const from = footer[0];
  const to = footer.at(-1);
  return from && to
    ? { entries, problems, footer: { start: from.start, end: to.end } }
    : { entries, problems };
}

function spanOf(text: string, lines: readonly Line[]): Range {
  const first = lines[0];
  const last = lines.at(-1);
  return first && last
    ? { start: contentRange(text, first).start, end: contentRange(text, last).end }
    : { start: 0, end: 0 };
}

function makeEntry(
  { title, abstract }: BlockPair,
  meta: PlainMeta | undefined,
  text: string,
  lines: readonly Line[],
): Entry {
  const metaEnd = meta && spanOf(text, lines.slice(meta.firstLine, meta.lastLine + 1)).end;
  const titleRange = { start: title.start, end: title.end };
  const base = {
    title: title.content,
    start: title.start,
    end: metaEnd ?? abstract.at(-1)?.end ?? title.end,
    titleRange,
    parts: meta?.parts ?? {},
    ...meta?.fields,
  };
  const first = abstract[0];
  const last = abstract.at(-1);
  if (!first || !last) {
    return base;
  }
  return {
    ...base,
    abstract: abstract.map((block) => block.content).join(' '),
    abstractKind: 'abstract',
    abstractRange: { start: first.start, end: last.end },
  };
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

const finished = /(?:[.!?…][)\]}"'”’]*|https?:\/\/\S+|[)\]}"'”’])$/;

/** Whether a text ends as abstracts do: with a sentence, a bracket, a quote or an address. */
function isFinished(content: string): boolean {
  return finished.test(content.slice(-300));
}

function strayLines(text: string, lines: readonly Line[]): Problem[] {
  return lines
    .filter((line) => line.content !== '')
    .map((line) => problem('unknown-line', contentRange(text, line), line.content));
}
