import type { Range } from '../model';

/**
 * Whether a line that holds a plain sign fits a pattern from its start on. Looking for plain text is
 * far cheaper than trying a pattern at every line; fastest is a sign of up to six characters of which
 * the first is rare, for which engines look by that one alone. Linear.
 *
 * @param pattern sticky; tried at the starts of lines, it may go on over the lines below
 * @param last what a line ends in that fits, apart from blanks
 */
export function anyLineFits(text: string, sign: string, pattern: RegExp, last = ''): boolean {
  for (let at = text.indexOf(sign); at >= 0;) {
    const before = text.lastIndexOf('\n', at) + 1;
    const after = text.indexOf('\n', at);
    const end = after < 0 ? text.length : after;
    if (fitsWithin(text, { start: before, end }, pattern, last)) {
      return true;
    }
    at = text.indexOf(sign, end);
  }
  return false;
}

/** A stretch between line feeds is several lines where single carriage returns break it. */
function fitsWithin(text: string, { start, end }: Range, pattern: RegExp, last: string): boolean {
  for (let from = start; from < end;) {
    const stretch = text.slice(from, end);
    const lineBreak = stretch.indexOf('\r');
    const line = lineBreak < 0 ? stretch : stretch.slice(0, lineBreak);
    pattern.lastIndex = from;
    if ((last === '' || line.trimEnd().endsWith(last)) && pattern.test(text)) {
      return true;
    }
    from = lineBreak < 0 ? end : from + lineBreak + 1;
  }
  return false;
}

/**
 * Whether a text holds some words, sought by a sign: up to six of their characters, of which the first
 * is rare. Linear.
 */
export function holdsWords(text: string, words: string, sign: string): boolean {
  const place = words.indexOf(sign);
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (text.startsWith(words, at - place)) {
      return true;
    }
  }
  return false;
}

/** Whether a sticky pattern fits a text from one of the places of a plain sign on. */
export function anyPlaceFits(text: string, sign: string, pattern: RegExp): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    pattern.lastIndex = at;
    if (pattern.test(text)) {
      return true;
    }
  }
  return false;
}
