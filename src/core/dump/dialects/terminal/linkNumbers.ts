/** The numbers that text browsers print before links, as in `[9]Tide Tables`. */
import { codeAt, isInk } from '../../characters';
import { DerivedTextBuilder, type DerivedText } from '../../offsets';
import { matchesOf } from '../../../text/matches';

const mark = /\[(\d{1,5})\]/g;

/** What may stand before a mark at the beginning of a line. */
const lineStart = /(?:^|[\r\n])[^\S\r\n]*(?:[-*•+·]\s*)?$/;
const longestIndent = 80;

/** By how much a number may be above that of the mark before it: links without a text have one, too. */
const mostHidden = 20;

/** A text without the numbers of its links. */
export interface UnnumberedText extends DerivedText {
  /** The numbers of links, by the offsets in the text at which what they are for starts. */
  readonly numbers: ReadonlyMap<number, string>;
}

/**
 * Leaves out the numbers of links, which ascend; a number in brackets that is none of them stays, such as
 * that of a reference in an abstract. Between two words a blank takes the place of a number.
 */
export function withoutLinkNumbers(text: string): UnnumberedText {
  const builder = new DerivedTextBuilder();
  const numbers = new Map<number, string>();
  let from = 0;
  let length = 0;
  let last: number | undefined;
  const add = (piece: string, start: number, end: number): void => {
    builder.add(piece, { start, end });
    length += piece.length;
  };
  for (const { 0: whole, 1: printed = '', index } of matchesOf(mark, text)) {
    const number = Number(printed);
    const isNext = number === (last ?? 0) + 1;
    const isAbove = number > (last ?? 0) && number <= (last ?? number) + mostHidden;
    const above = text.slice(Math.max(0, index - longestIndent), index);
    if (!isNext && !(isAbove && lineStart.test(above))) {
      continue;
    }
    last = number;
    const end = index + whole.length;
    add(text.slice(from, index), from, index);
    if (isInk(codeAt(text, index - 1)) && isInk(codeAt(text, end))) {
      add(' ', index, end);
    }
    numbers.set(length, printed);
    from = end;
  }
  add(text.slice(from), from, text.length);
  return { ...builder.build(), numbers };
}
