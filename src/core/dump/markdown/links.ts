import type { Range } from '../../model';
import { isHandleCharacter, isInk } from '../characters';
import { cleanText, indexOrEnd } from '../lines';

/** A Markdown link as a capture prints it, perhaps over several lines. Spans `[` to `)`. */
export interface MarkdownLink extends Range {
  readonly url: string;
  /** What a reader sees of it: images dropped, lines joined by a space. */
  readonly label: string;
  /** Where the label stands, without the images and blanks before it and the blanks after it. */
  readonly labelRange: Range;
}

/** Images with alternative texts in whatever language. Neither part nests, so that it is linear. */
const everyImage = /!\[[^[\]]*\]\([^()\s]*\)/g;
const leadingImageOrBlank = /(?:\s|[\u200B\u2060\uFEFF]|!\[[^[\]]*\]\([^()\s]*\))+/y;

/** A text without its images. */
export function dropImages(text: string): string {
  return text.includes('![') ? text.replace(everyImage, '') : text;
}

const [openBracket, backslash, closeBracket, openAngle, exclamation] = [
  0x5b, 0x5c, 0x5d, 0x3c, 0x21,
];
const [openParenthesis, closeParenthesis, space, comma] = [0x28, 0x29, 0x20, 0x2c];

/** Finds the links in spans of a text; fastest where each span is behind the one before. */
export class LinkFinder {
  readonly #text: string;
  readonly #marks: Marks;

  constructor(text: string) {
    this.#text = text;
    this.#marks = new Marks(text);
  }

  /**
   * The links in a span, in order; images are none. Brackets in a label may nest. Links do not, so
   * that a link's end closes whatever was open before it. Linear.
   */
  linksIn({ start, end }: Range): MarkdownLink[] {
    const text = this.#text;
    const links: MarkdownLink[] = [];
    // Filled anew after each link: a new list would be the largest part of what all of this leaves.
    const open: number[] = [];
    let depth = 0;
    for (let at = this.#marks.next(start); at < end;) {
      let after = at + 1;
      if (text.charCodeAt(at) === openBracket) {
        open[depth++] = at;
      } else if (depth > 0) {
        const opened = open[--depth] ?? at;
        const isLink = text.charCodeAt(after) === openParenthesis;
        const url = isLink ? urlAt(text, at + 2, end) : undefined;
        if (url !== undefined) {
          after = url.after;
          if (text.charCodeAt(opened - 1) !== exclamation || opened === start) {
            links.push(makeLink(text, { start: opened, end: after }, at, url.address));
            depth = 0;
          }
        }
      }
      at = this.#marks.next(after);
    }
    return links;
  }
}

/** How far a look at every character is cheaper than a native search; most labels are shorter. */
const nearMarks = 24;

/**
 * The brackets of a text that are not escaped. Each kind of mark that is not near is sought natively,
 * and anew only when it is passed: that is far cheaper than a look at every character.
 */
class Marks {
  readonly #text: string;
  #from = 0;
  #open = -1;
  #close = -1;
  #escape = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the first one at or behind a place stands; the text's length if none. */
  next(from: number): number {
    const text = this.#text;
    const near = Math.min(from + nearMarks, text.length);
    let at = from;
    while (at < near) {
      const code = text.charCodeAt(at);
      if (code === openBracket || code === closeBracket) {
        return at;
      }
      at += code === backslash ? 2 : 1;
    }
    return this.#nextFar(at);
  }

  #nextFar(from: number): number {
    if (from < this.#from) {
      this.#open = this.#close = this.#escape = -1;
    }
    this.#from = from;
    let place = from;
    for (;;) {
      if (this.#open < place) {
        this.#open = indexOrEnd(this.#text, '[', place);
      }
      if (this.#close < place) {
        this.#close = indexOrEnd(this.#text, ']', place);
      }
      if (this.#escape < place) {
        this.#escape = indexOrEnd(this.#text, '\\', place);
      }
      const first = Math.min(this.#open, this.#close);
      if (first <= this.#escape) {
        return first;
      }
      place = this.#escape + 2;
    }
  }
}

/** Whether there is nothing to clean in a label: one word of ASCII, such as a count. */
function isPlainWord(label: string): boolean {
  for (let at = 0; at < label.length; at++) {
    const code = label.charCodeAt(at);
    if (!isHandleCharacter(code) && code !== comma) {
      return false;
    }
  }
  return true;
}

function makeLink(text: string, range: Range, labelEnd: number, url: string): MarkdownLink {
  const { start, end } = range;
  const labelRange = visibleRange(text, { start: start + 1, end: labelEnd });
  const label = text.slice(labelRange.start, labelRange.end);
  return {
    start,
    end,
    url,
    label: isPlainWord(label) ? label : joinLines(dropImages(label)),
    labelRange,
  };
}

function visibleRange(text: string, { start, end }: Range): Range {
  const first = text.charCodeAt(start);
  if (first > 0x21 && first < 0x7f) {
    return { start, end: trimmedEnd(text, start, end) };
  }
  leadingImageOrBlank.lastIndex = start;
  // A test makes no array, as the others do.
  const from = leadingImageOrBlank.test(text)
    ? Math.min(end, leadingImageOrBlank.lastIndex)
    : start;
  return { start: from, end: trimmedEnd(text, from, end) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  const isTrimmed = end > start && isInk(text.charCodeAt(end - 1));
  return isTrimmed ? end : start + text.slice(start, end).trimEnd().length;
}

/** Characters that neither end an address nor nest in it. */
const addressRun = /[^\s[\]<>"()]*/y;

function runEnd(text: string, from: number, end: number): number {
  addressRun.lastIndex = from;
  // A test makes no array, as the others do.
  addressRun.test(text);
  return Math.min(addressRun.lastIndex, end);
}

/** An address up to its closing parenthesis, with balanced ones inside and perhaps a title. */
function urlAt(
  text: string,
  from: number,
  end: number,
): { readonly address: string; readonly after: number } | undefined {
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
      return { address: text.slice(from, at), after: at + 1 };
    }
  }
  if (text.charCodeAt(at) !== space) {
    return undefined;
  }
  const title = /^ "[^"\r\n[\]]{0,300}"\)/.exec(text.slice(at, Math.min(end, at + 304)));
  return title ? { address: text.slice(from, at), after: at + title[0].length } : undefined;
}

const bracketed = /<([^<>\s]*)>(?: "[^"\r\n[\]]{0,300}")?\)/y;

/** An address in angle brackets, up to the closing parenthesis. */
function bracketedAt(
  text: string,
  from: number,
  end: number,
): { readonly address: string; readonly after: number } | undefined {
  bracketed.lastIndex = from;
  const found = bracketed.exec(text);
  return found?.[1] !== undefined && bracketed.lastIndex <= end
    ? { address: found[1], after: bracketed.lastIndex }
    : undefined;
}

/** Lines as one text: each cleaned, without the backslashes that mark soft wraps. */
export function joinLines(text: string): string {
  if (text.includes('\r')) {
    return text.split(/[\r\n]+/).reduce(withLine, '');
  }
  let joined = '';
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    joined = withLine(joined, text.slice(start, end));
    start = end + 1;
  }
  return withLine(joined, start === 0 ? text : text.slice(start));
}

function withLine(joined: string, line: string): string {
  const content = withoutWrapMark(cleanText(line));
  return joined === '' || content === '' ? joined + content : `${joined} ${content}`;
}

/** A line's content without the one or two backslashes at its end that mark a soft wrap. */
export function withoutWrapMark(content: string): string {
  return content.endsWith('\\') ? content.replace(/\\{1,2}$/, '').trimEnd() : content;
}

const punctuation = /[!-/:-@[-`{-~]/;

/** Undoes the escapes that a tool which writes Markdown puts before punctuation. */
export function unescapeMarkdown(text: string): string {
  let undone = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
    if (punctuation.test(text.charAt(at + 1))) {
      undone += text.slice(from, at);
      from = at + 1;
    }
  }
  return from === 0 ? text : undone + text.slice(from);
}
