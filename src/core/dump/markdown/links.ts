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

const [backslash, openBracket, closeBracket] = [0x5c, 0x5b, 0x5d];

/**
 * The links of `text` in a span, in order; images are none. Brackets in a label may nest. Links do
 * not, so that a link's end closes whatever was open before it. Linear.
 */
export function findLinks(text: string, { start, end }: Range): MarkdownLink[] {
  const links: MarkdownLink[] = [];
  let open: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) {
      at++;
    } else if (code === openBracket) {
      open.push(at);
    } else if (code === closeBracket) {
      const opened = open.pop();
      const url = text.charAt(at + 1) === '(' ? urlAt(text, at + 2, end) : undefined;
      if (url === undefined || opened === undefined) {
        continue;
      }
      if (text.charAt(opened - 1) !== '!' || opened === start) {
        links.push(makeLink(text, { start: opened, end: url.after }, at, url.address));
        open = [];
      }
      at = url.after - 1;
    }
  }
  return links;
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
    return { start, end: start + text.slice(start, end).trimEnd().length };
  }
  leadingImageOrBlank.lastIndex = start;
  const from = Math.min(end, start + (leadingImageOrBlank.exec(text)?.[0].length ?? 0));
  return { start: from, end: from + text.slice(from, end).trimEnd().length };
}

/** Characters of an address that neither end it nor nest. */
const addressRun = /[^\s[\]<>"()]*/y;

/** An address up to its closing parenthesis, with balanced ones inside and perhaps a title. */
function urlAt(
  text: string,
  from: number,
  end: number,
): { readonly address: string; readonly after: number } | undefined {
  let depth = 0;
  let at = from;
  if (text.charAt(from) === '<') {
    return bracketedAt(text, from, end);
  }
  for (; at < end; at++) {
    addressRun.lastIndex = at;
    at += addressRun.exec(text)?.[0].length ?? 0;
    const character = at < end ? text.charAt(at) : '';
    if (character === '(') {
      depth++;
    } else if (character !== ')') {
      break;
    } else if (depth-- === 0) {
      return { address: text.slice(from, at), after: at + 1 };
    }
  }
  at = Math.min(at, end);
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

const lineBreak = /[\r\n]/;

/** Lines as one text: each cleaned, without the backslashes that mark soft wraps. */
export function joinLines(text: string): string {
  if (!lineBreak.test(text)) {
    return withoutWrapMark(cleanText(text));
  }
  return text
    .split(/[\r\n]+/)
    .map((line) => withoutWrapMark(cleanText(line)))
    .filter((line) => line !== '')
    .join(' ');
}

function withoutWrapMark(content: string): string {
  return content.endsWith('\\') ? content.replace(/\\{1,2}$/, '').trimEnd() : content;
}

const escaped = /\\([!-/:-@[-`{-~])/g;

/** Undoes the escapes that a tool which writes Markdown puts before punctuation. */
export function unescapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(escaped, '$1') : text;
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
