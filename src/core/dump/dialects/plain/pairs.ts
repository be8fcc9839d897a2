import type { Range } from '../../../model';
import { readsAsProse } from '../../prose';
import { readLabel, type LabelKind } from './labels';

/** A run of lines without a blank one between them, joined. */
export interface Block extends Range {
  readonly content: string;
  /** How its lines are shared out where nothing else is the abstract. */
  readonly parts?: { readonly title: Block; readonly abstract: Block };
  /** Whether it is a label of the page for sure, by where it stands. */
  readonly isLabel?: boolean;
}

/** A title with the blocks of its abstract: one as a rule, none when it is missing. */
export interface BlockPair {
  readonly title: Block;
  readonly abstract: readonly Block[];
  /** Whether it is no entry, but a label of the page. */
  readonly isLabel?: boolean;
}

/**
 * What follows a run of blocks: meta lines, so that the last block is sure to end an entry, or the
 * end of the capture, perhaps in the middle of one.
 */
export type BlocksEnd = 'meta' | 'end';

/**
 * Costs of the departures from "title, abstract, title, abstract". One departure costs more than
 * any doubt about the look of two single blocks, so that the alternation rules wherever it can, and
 * the look of the blocks only says where a departure took place.
 */
const cost = {
  missingAbstract: 6,
  tornAfterTitle: 2,
  splitAbstract: 6,
  titleLikeProse: 2,
  abstractUnlikeProse: 1,
  titleLikeLabel: 1,
  label: { sure: 0, count: 0.25, frequent: 1, likely: 1 },
};

/** Of one entry: a title, and as many parts of an abstract as paragraphs may have made of it. */
const mostBlocks = 6;

/**
 * Shares blocks out among titles and abstracts: the cheapest way by dynamic programming over
 * (title, abstract), (title without abstract), (title, abstract split by blank lines) and labels.
 * Linear in the number of blocks.
 */
export function pairBlocks(
  blocks: readonly Block[],
  end: BlocksEnd,
  kindOf: (content: string) => LabelKind = () => undefined,
): BlockPair[] {
  const prose = blocks.map(({ content }) => readsAsProse(content));
  if (areInTurn(blocks, prose)) {
    return inTurn(blocks);
  }
  const kinds = blocks.map(({ content, isLabel }, index) => {
    const kind = isLabel === true ? 'sure' : kindOf(content);
    // The last title of a capture that was cut off may look like a label.
    const isTorn = end === 'end' && index === blocks.length - 1;
    return isTorn && kind !== 'sure' && kind !== 'frequent' ? undefined : kind;
  });
  // best[i] is the cheapest way to share out the blocks from i on; sizes[i] its first entry's size.
  const best = new Array<number>(blocks.length + 1).fill(Infinity);
  const sizes = new Array<number>(blocks.length + 1).fill(0);
  best[blocks.length] = 0;
  for (let at = blocks.length - 1; at >= 0; at--) {
    let isOfLabels = false;
    for (let size = 1; size <= mostBlocks && at + size <= blocks.length; size++) {
      const rest = best[at + size] ?? Infinity;
      const kind = size === 1 ? kinds[at] : undefined;
      isOfLabels ||= blocks[at + size - 1]?.isLabel === true;
      const doubt = kinds[at] === undefined ? 0 : cost.titleLikeLabel;
      const entry = isOfLabels ? Infinity : entryCost(prose, at, size, end) + doubt;
      const own = kind === undefined ? entry : cost.label[kind];
      const total = rest + own;
      if (total < (best[at] ?? Infinity)) {
        best[at] = total;
        sizes[at] = size;
      }
    }
  }

  const pairs: BlockPair[] = [];
  let at = 0;
  while (at < blocks.length) {
    const title = blocks[at];
    const size = Math.max(1, sizes[at] ?? 1);
    const parts = size === 1 ? title?.parts : undefined;
    if (size === 1 && title && kinds[at]) {
      pairs.push({ title, abstract: [], isLabel: true });
    } else if (parts) {
      pairs.push({ title: parts.title, abstract: [parts.abstract] });
    } else if (title) {
      pairs.push({ title, abstract: blocks.slice(at + 1, at + size) });
    }
    at += size;
  }
  return pairs;
}

/**
 * Whether titles and abstracts that look like them stand in turn, as in most captures. No other way is
 * as cheap then, whatever kinds of labels the titles may be: an abstract that is not read below its own
 * title costs at least 3, a title that looks like a label 1.
 */
function areInTurn(blocks: readonly Block[], prose: readonly boolean[]): boolean {
  return (
    blocks.length % 2 === 0 &&
    prose.every((isProse, at) => isProse === (at % 2 === 1)) &&
    // Prose is a label of the page by what it says alone.
    blocks.every(
      ({ content, isLabel }, at) =>
        isLabel !== true && (prose[at] === false || readLabel(content) === undefined),
    )
  );
}

function inTurn(blocks: readonly Block[]): BlockPair[] {
  const pairs: BlockPair[] = [];
  let title: Block | undefined;
  for (const block of blocks) {
    if (title) {
      pairs.push({ title, abstract: [block] });
    }
    title = title ? undefined : block;
  }
  return pairs;
}

/** The cost of reading the `size` blocks from `at` on as one entry. */
function entryCost(prose: readonly boolean[], at: number, size: number, end: BlocksEnd): number {
  const [title, ...abstract] = prose.slice(at, at + size);
  const looks =
    (title ? cost.titleLikeProse : 0) +
    abstract.filter((isProse) => !isProse).length * cost.abstractUnlikeProse;
  if (size === 1) {
    const torn = end === 'end' && at === prose.length - 1 && !title;
    return looks + (torn ? cost.tornAfterTitle : cost.missingAbstract);
  }
  return looks + (size - 2) * cost.splitAbstract;
}
