/**
 * Whether a line that holds a plain sign fits a pattern from its start on. Looking for plain text is
 * far cheaper than trying a pattern at every line; fastest is a sign of up to six characters of which
 * the first is rare, for which engines look by that one alone. Linear.
 *
 * @param pattern sticky; tried at the starts of lines, it may go on over the lines below
 */
export function anyLineFits(text: string, sign: string, pattern: RegExp): boolean {
  for (let at = text.indexOf(sign); at >= 0;) {
    const before = text.lastIndexOf('\n', at) + 1;
    const after = text.indexOf('\n', at);
    const end = after < 0 ? text.length : after;
    if (fitsWithin(text, before, end, pattern)) {
      return true;
    }
    at = text.indexOf(sign, end);
  }
  return false;
}

/** A stretch between line feeds is several lines where single carriage returns break it. */
function fitsWithin(text: string, from: number, end: number, pattern: RegExp): boolean {
  for (let start = from; start >= from && start < end;) {
    pattern.lastIndex = start;
    if (pattern.test(text)) {
      return true;
    }
    const next = text.slice(start, end).indexOf('\r') + 1;
    start = next === 0 ? -1 : start + next;
  }
  return false;
}
