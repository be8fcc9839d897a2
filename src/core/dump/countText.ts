const groupedNumber = /^\d{1,3}(?:,\d{3}){1,3}$/;
const thousands = /^(\d{1,6}(?:\.\d{1,3})?)[kK]$/;

/**
 * Reads a count as digest pages print it: `3`, `1,385`, `1.09k` (approximate), `-` for zero.
 * Undefined when the text is no count.
 */
export function parseCount(text: string): number | undefined {
  if (!isDigit(text.charCodeAt(0))) {
    return text === '-' ? 0 : undefined;
  }
  const whole = parseDigits(text);
  if (whole !== undefined) {
    return whole;
  }
  if (groupedNumber.test(text)) {
    return groupedDigits(text);
  }
  const found = thousands.exec(text);
  return found?.[1] === undefined ? undefined : Math.round(Number(found[1]) * 1000);
}

/** A count as a button shows it, with its characters as printed. */
export interface ButtonCount {
  readonly count: number;
  readonly printed: string;
}

const buttonText = /^(?:\p{L}{1,20}:?\s+)?(-|\d[\d.,]*[kK]?)$/u;

/**
 * Reads the text of a button that counts, its word in whatever language perhaps before the number:
 * `12`, `Upvote 12`, `Upvote: 1.09k`. Undefined when the text is anything else.
 */
export function parseButtonCount(text: string): ButtonCount | undefined {
  const alone = parseCount(text);
  if (alone !== undefined) {
    return { count: alone, printed: text };
  }
  // Hardly any other text, such as that of how many authors there are, ends like a count.
  const printed = endsLikeCount(text) ? buttonText.exec(text)?.[1] : undefined;
  const count = printed === undefined ? undefined : parseCount(printed);
  return printed === undefined || count === undefined ? undefined : { count, printed };
}

function endsLikeCount(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return isDigit(last) || otherCountEnds.includes(last);
}

/** A hyphen, a full stop, a comma, and the letter for thousands. */
const otherCountEnds = [0x2d, 0x2e, 0x2c, 0x6b, 0x4b];

/** Most counts are digits alone, up to nine of them; a large capture has thousands. */
function parseDigits(text: string): number | undefined {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) || at === 9) {
      return undefined;
    }
    value = value * 10 + code - zero;
  }
  return value;
}

function groupedDigits(text: string): number {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    value = isDigit(code) ? value * 10 + code - zero : value;
  }
  return value;
}

const zero = 0x30;

/** Whether a UTF-16 code unit is a digit of ASCII. */
export function isDigit(code: number): boolean {
  return code >= zero && code <= zero + 9;
}
