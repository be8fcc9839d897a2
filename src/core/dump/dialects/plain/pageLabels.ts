import type { Problem, Range } from '../../../model';
import { problem } from '../../problems';
import { isSiteButton } from './furniture';
import { readLabel, type LabelText } from './labels';
import type { BlockPair } from './pairs';

const none: ReadonlyMap<number, LabelText> = new Map();

/** The labels of a page above, between and below its entries, read in their order. */
export class PageLabels {
  /** The page's own, in order. */
  readonly furniture: Range[] = [];
  /** Labels that nobody knows, in order. */
  readonly problems: Problem[] = [];
  /** The votes below the last entry. */
  votesBelow: number | undefined;
  /** Whether votes stand above the first entry. */
  #hasVotesAbove: boolean | undefined;

  /**
   * Reads the labels among blocks that were shared out.
   *
   * @param last the place of the last pair that is an entry
   * @returns what the labels above each entry tell of it, by its place
   */
  read(pairs: readonly BlockPair[], last: number): ReadonlyMap<number, LabelText> {
    if (!pairs.some(({ isLabel }) => isLabel === true)) {
      this.#hasVotesAbove ??= false;
      return none;
    }
    const above = new Map<number, LabelText>();
    let label: LabelText | undefined;
    let isBelowUnknown = false;
    pairs.forEach((pair, index) => {
      if (pair.isLabel !== true || index === last) {
        this.#hasVotesAbove ??= label?.upvotes !== undefined;
        if (label) {
          above.set(index, label);
        }
        label = undefined;
        isBelowUnknown = false;
        return;
      }
      const read = readLabel(pair.title.content);
      const own = isBelowUnknown && this.#isNumberOf(read, pairs[index + 1]) ? undefined : read;
      isBelowUnknown = read === undefined;
      if (own && index < last) {
        label = Object.assign({}, label, own);
      } else if (own?.upvotes !== undefined && this.votesBelow === undefined) {
        this.votesBelow = own.upvotes;
      } else if (isSiteButton(pair.title.content)) {
        this.furniture.push({ start: pair.title.start, end: pair.title.end });
      } else if (own?.submitter !== undefined || !own) {
        this.problems.push(problem('unknown-line', pair.title, pair.title.content));
      }
    });
    return above;
  }

  /** Whether a number is that of the button above it: on pages with votes above titles not the last one. */
  #isNumberOf(read: LabelText | undefined, below: BlockPair | undefined): boolean {
    const isLast = below?.isLabel !== true || readLabel(below.title.content) !== undefined;
    return read?.upvotes !== undefined && !(this.#hasVotesAbove === true && isLast);
  }
}
