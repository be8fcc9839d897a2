import { isDigit } from '../characters';

/**
 * The usual address of a paper or of its comments, up to the paper's number, before the parenthesis
 * that closes it. A test makes neither a string of it nor an array.
 */
const usualPaper =
  /https:\/\/(?!papers\/)[^\s[\]<>"()/?#]+\/papers\/(?=\d{4}\.\d{4,5}(?:#community)?\))/y;

const shortNumber = '2401.0123'.length;
const community = '#community';
const numberSign = 0x23;

/** Where the number of a paper starts in the address at a place; 0 where that is not the usual one. */
export function paperNumberAt(text: string, from: number): number {
  usualPaper.lastIndex = from;
  return usualPaper.test(text) ? usualPaper.lastIndex : 0;
}

/** Where the number of a paper ends that {@link paperNumberAt} found. */
export function paperNumberEnd(text: string, start: number): number {
  const end = start + shortNumber;
  return isDigit(text.charCodeAt(end)) ? end + 1 : end;
}

/** Where the usual address ends whose number ends at a place. */
export function usualAddressEnd(text: string, numberEnd: number): number {
  return text.charCodeAt(numberEnd) === numberSign ? numberEnd + community.length : numberEnd;
}
