import type { Range } from '../../model';
import { cleanText } from '../lines';

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

const [openBracket, openAngle, exclamation] = [0x5b, 0x3c, 0x21];
const [openParenthesis, closeParenthesis] = [0x28, 0x29];

/**
 * The links of `text` in a span, in order; images are none. Brackets in a label may nest. Links do
 * not, so that a link's end closes whatever was open before it. Linear.
 */
export function findLinks(text: string, { start, end }: Range): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  const marks = new Marks(text.slice(start, end));
  let open: number[] = [];
  for (let place = marks.next(0); place >= 0;) {
    const at = start + place;
    let after = at + 1;
    if (text.charCodeAt(at) === openBracket) {
      open.push(at);
    } else {
      const opened = open.pop();
      const isLink = opened !== undefined && text.charCodeAt(after) === openParenthesis;
      const url = isLink ? urlAt(text, at + 2, end) : undefined;
      if (url !== undefined && opened !== undefined) {
        after = url.after;
        if (text.charCodeAt(opened - 1) !== exclamation || opened === start) {
          links.push(makeLink(text, { start: opened, end: after }, at, url.address));
          open = [];
        }
      }
    }
    place = marks.next(after - start);
  }
  return links;
}

/**
 * The brackets of a text that are not escaped. Each kind of mark is sought natively, and anew only
 * when it is passed: that is far cheaper than a look at every character. Linear.
 */
class Marks {
  readonly #text: string;
  #open: number;
  #close: number;
  #escape: number;

  constructor(text: string) {
    this.#text = text;
    this.#open = text.indexOf('[');
    this.#close = text.indexOf(']');
    this.#escape = text.indexOf('\\');
  }

  /** Where the first one at or behind a place stands, which grows from call to call; -1 if none. */
  next(from: number): number {
    let place = from;
    for (;;) {
      if (this.#open >= 0 && this.#open < place) {
        this.#open = this.#text.indexOf('[', place);
      }
      if (this.#close >= 0 && this.#close < place) {
        this.#close = this.#text.indexOf(']', place);
      }
      if (this.#escape >= 0 && this.#escape < place) {
        this.#escape = this.#text.indexOf('\\', place);
      }
      const first = firstOf(this.#open, this.#close);
      if (this.#escape < 0 || first < this.#escape) {
        return first;
      }
      place = this.#escape + 2;
    }
  }
}

/** The smaller of two places, of which either may be none. */
function firstOf(a: number, b: number): number {
  return a < 0 || (b >= 0 && b < a) ? b : a;
}

/** A label in which there is nothing to clean, such as a count. */
const plainLabel = /^[\w.,-]*$/;

function makeLink(text: string, range: Range, labelEnd: number, url: string): MarkdownLink {
  const { start, end } = range;
  const labelRange = visibleRange(text, { start: start + 1, end: labelEnd });
  const label = text.slice(labelRange.start, labelRange.end);
  return {
    start,
    end,
    url,
    label: plainLabel.test(label) ? label : joinLines(dropImages(label)),
    labelRange,
  };
}

function visibleRange(text: string, { start, end }: Range): Range {
  const first = text.charCodeAt(start);
  if (first > 0x21 && first < 0x7f) {
    return { start, end: trimmedEnd(text, start, end) };
  }
  leadingImageOrBlank.lastIndex = start;
  const from = Math.min(end, start + (leadingImageOrBlank.exec(text)?.[0].length ?? 0));
  return { start: from, end: trimmedEnd(text, from, end) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  const last = end > start ? text.charCodeAt(end - 1) : 0;
  return last > 0x20 && last < 0x7f ? end : start + text.slice(start, end).trimEnd().length;
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
  if (text.charAt(at) !== ' ') {
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

function withoutWrapMark(content: string): string {
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

const trailingCount = /(?:^|[^\d.,])(\d[\d.,]*[kK]?|-)$/;

/** The count at the end of a label, such as that of `GitHub 1.32k` or `Upvote 12`, as printed. */
export function countIn(label: string): string | undefined {
  return trailingCount.exec(label.slice(-24))?.[1];
}

const peopleCount = /(?<![\d.,])(\d[\d.,]*[kK]?)\s?\p{L}+$/u;

/** A number of people at the end of a text, in whatever language: `- · 8 authors`. */
export function findPeople(
  content: string,
): { readonly count: string; readonly place: number } | undefined {
  const found = peopleCount.exec(content);
  return found?.[1] === undefined ? undefined : { count: found[1], place: found.index };
}
