import { codeAt, isDigit } from './characters';

/**
 * Reads a count as digest pages print it: `3`, `1,385`, `1.09k` (approximate), `-` for zero, which
 * tools that write Markdown escape where it might be a list's.
 * Undefined when the text is no count.
 */
export function parseCount(text: string): number | undefined {
  if (!isDigit(codeAt(text, 0))) {
    return zeroSigns.includes(text) ? 0 : undefined;
  }
  const last = text.charCodeAt(text.length - 1) | 0x20;
  return last === letterK ? parseThousands(text) : (parseDigits(text) ?? parseGrouped(text));
}

/** What stands for no comments and no votes. */
const zeroSigns = ['-', String.raw`\-`];

/** A count as a button shows it, with its characters as printed. */
export interface ButtonCount {
  readonly count: number;
  readonly printed: string;
}

const buttonText = /^(?:\p{L}{1,20}:?\s+)?(\\?-|\d[\d.,]*[kK]?)$/u;

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

/** Whether a text's last character is one of those that counts end with. */
export function endsLikeCount(text: string): boolean {
  const last = codeAt(text, text.length - 1);
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

/** Up to three digits, and one to three groups of three, each with a comma before it. */
function parseGrouped(text: string): number | undefined {
  let value = 0;
  let groups = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code) && digits < 3) {
      value = value * 10 + code - zero;
      digits++;
    } else if (code === comma && (groups === 0 || digits === 3)) {
      groups++;
      digits = 0;
    } else {
      return undefined;
    }
  }
  return groups > 0 && groups < 4 && digits === 3 ? value : undefined;
}

/** Up to six digits with up to three decimals, and a letter behind them. */
function parseThousands(text: string): number | undefined {
  const end = text.length - 1;
  let value = 0;
  let stop = end;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      value = value * 10 + code - zero;
    } else if (code === fullStop && stop === end) {
      stop = at;
    } else {
      return undefined;
    }
  }
  const decimals = Math.max(0, end - stop - 1);
  const isCount = stop > 0 && stop <= 6 && decimals <= 3 && (stop === end || decimals > 0);
  return isCount ? value * 10 ** (3 - decimals) : undefined;
}

const [zero, comma, fullStop, letterK] = [0x30, 0x2c, 0x2e, 0x6b];
