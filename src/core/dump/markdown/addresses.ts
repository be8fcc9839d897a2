/** The addresses of Markdown links. */
import type { Range } from '../../model';

/** Where an address stands, and what is behind the parenthesis that closes it. */
export interface AddressPlace extends Range {
  readonly after: number;
}

const [openParenthesis, closeParenthesis, space, openAngle] = [0x28, 0x29, 0x20, 0x3c];

/** Characters that neither end an address nor nest in it. */
const addressRun = /[^\s[\]<>"()]*/y;

function runEnd(text: string, from: number, end: number): number {
  addressRun.lastIndex = from;
  // A test makes no array, as the others do.
  addressRun.test(text);
  return Math.min(addressRun.lastIndex, end);
}

/** An address up to its closing parenthesis, with balanced ones inside and perhaps a title. */
export function addressAt(text: string, from: number, end: number): AddressPlace | undefined {
  if (text.charCodeAt(from) === openAngle) {
    return bracketedAt(text, from, end);
  }
  let depth = 0;
  let at = runEnd(text, from, end);
  for (; at < end; at = runEnd(text, at + 1, end)) {
    const code = text.charCodeAt(at);
    if (code === openParenthesis) {
      depth++;
    } else if (code !== closeParenthesis) {
      break;
    } else if (depth-- === 0) {
      return { start: from, end: at, after: at + 1 };
    }
  }
  if (text.charCodeAt(at) !== space) {
    return undefined;
  }
  const title = /^ "[^"\r\n[\]]{0,300}"\)/.exec(text.slice(at, Math.min(end, at + 304)));
  return title ? { start: from, end: at, after: at + title[0].length } : undefined;
}

const bracketed = /<([^<>\s]*)>(?: "[^"\r\n[\]]{0,300}")?\)/y;

/** An address in angle brackets, up to the closing parenthesis. */
function bracketedAt(text: string, from: number, end: number): AddressPlace | undefined {
  bracketed.lastIndex = from;
  const found = bracketed.exec(text);
  return found?.[1] !== undefined && bracketed.lastIndex <= end
    ? { start: from + 1, end: from + 1 + found[1].length, after: bracketed.lastIndex }
    : undefined;
}
