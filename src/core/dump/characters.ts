/** Kinds of UTF-16 code units; for a single one a comparison is far cheaper than a pattern. */

/**
 * The code unit at a place of a text, -1 outside of it. An engine that was once asked for one outside
 * is slower from then on at that place of the program: there, such as at the first character of a line
 * that may be blank, this is to be asked.
 */
export function codeAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : -1;
}

/** Whether it is a digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether it is a letter of ASCII. */
export function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small > 0x60 && small < 0x7b;
}

/** Whether it is one of those that handles are made of: `\w`, a hyphen, a full stop. */
export function isHandleCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code) || handleMarks.includes(code);
}

/** An underscore, a hyphen, a full stop. */
const handleMarks = [0x5f, 0x2d, 0x2e];

/** Whether it is a character of ASCII that is seen. */
export function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
