import type { Range } from '../model';
import { codeAt, isInk } from './characters';

/** One line of a dump, without its line break. */
export interface Line extends Range {
  /** Index of the line in the text, from 0. */
  readonly index: number;
  /** What a reader sees: invisible characters dropped, no-break spaces plain, ends trimmed. */
  readonly content: string;
}

/** Zero-width space, word joiner, byte order mark, soft hyphen: printed by no renderer. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/;
const everyInvisible = new RegExp(invisible, 'g');
/** No-break and fixed-width spaces that capture tools leave where the page had plain ones. */
const fixedSpace = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
/** Spaces, and what shows nothing at the edge of a text: joiners and marks of direction too. */
const blank = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
/** Every character that {@link cleanText} drops, replaces, or trims where `trim` would not. */
const needsCleaning = /[\u00A0\u00AD\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]/;
const needsWideCleaning = /[\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]/;

const lineFeedCode = 0x0a;

/** Where the natively searched characters of {@link mayNeedCleaning} are faster than one pattern. */
const longText = 100;

/** A line's or a text's characters as a reader sees them; see {@link Line.content}. */
export function cleanText(raw: string): string {
  const isDirty = raw.length < longText ? needsCleaning.test(raw) : mayNeedCleaning(raw);
  return isDirty ? cleanedText(raw) : raw.trim();
}

function cleanedText(raw: string): string {
  const { start, end } = contentRange(raw, { start: 0, end: raw.length });
  return visibleText(raw.slice(start, end));
}

/** A text as a reader sees it, with the blanks at the edges of its lines. */
export function visibleText(text: string): string {
  if (text.includes('\u00AD') || needsWideCleaning.test(text)) {
    return text.replace(everyInvisible, '').replace(fixedSpace, ' ');
  }
  // The most frequent one by far, which needs no pattern.
  return text.includes('\u00A0') ? text.replaceAll('\u00A0', ' ') : text;
}

/**
 * Whether a whole text may hold what {@link cleanText} drops, replaces or trims. The two characters that
 * a text of one byte a character can hold are found faster by themselves, and of the others such a text
 * can have none.
 */
export function mayNeedCleaning(text: string): boolean {
  return text.includes('\u00A0') || text.includes('\u00AD') || needsWideCleaning.test(text);
}

/**
 * Splits a text into lines at LF, CRLF or a lone CR. Offsets are UTF-16 code units.
 *
 * @param isClean whether {@link mayNeedCleaning} is known to be false
 */
export function splitLines(text: string, isClean = !mayNeedCleaning(text)): Line[] {
  return split(text, isClean, true);
}

/** The same without the lines that are blank, which are half of most captures. */
export function splitContentLines(text: string, isClean = !mayNeedCleaning(text)): Line[] {
  return split(text, isClean, false);
}

function split(text: string, isClean: boolean, keepsBlank: boolean): Line[] {
  const lines: Line[] = [];
  // Where the next CR stands, sought again only when it is passed: most texts have none.
  let carriageReturn = indexOrEnd(text, '\r', 0);
  let start = 0;
  for (let index = 0; ; index++) {
    // Of the lines that are blank a look at one character tells the end.
    const isEmpty = codeAt(text, start) === lineFeedCode;
    const lineFeed = isEmpty ? start : indexOrEnd(text, '\n', start);
    while (carriageReturn < lineFeed && carriageReturn + 1 !== lineFeed) {
      addLine(lines, text, isClean, keepsBlank, index, start, carriageReturn);
      index++;
      start = carriageReturn + 1;
      carriageReturn = indexOrEnd(text, '\r', start);
    }
    const isPair = carriageReturn + 1 === lineFeed;
    addLine(lines, text, isClean, keepsBlank, index, start, isPair ? carriageReturn : lineFeed);
    if (lineFeed === text.length && !isPair) {
      return lines;
    }
    start = lineFeed + 1;
    if (carriageReturn < start) {
      carriageReturn = indexOrEnd(text, '\r', start);
    }
  }
}

function addLine(
  lines: Line[],
  text: string,
  isClean: boolean,
  keepsBlank: boolean,
  index: number,
  start: number,
  end: number,
): void {
  const content = start === end ? '' : contentOf(text, isClean, start, end);
  if (keepsBlank || content !== '') {
    lines.push({ index, start, end, content });
  }
}

/**
 * One look at the whole text is cheaper than one at each line, and most texts have nothing to clean;
 * most lines have nothing to trim either.
 */
function contentOf(text: string, isClean: boolean, start: number, end: number): string {
  const raw = text.slice(start, end);
  if (!isClean) {
    return cleanText(raw);
  }
  return isInk(text.charCodeAt(start)) && isInk(text.charCodeAt(end - 1)) ? raw : raw.trim();
}

/** Where a mark stands next, at or behind a place; the text's length where it does not. */
export function indexOrEnd(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

/** The place in `lines` of the first line that is not blank, from `from` on; their number if none. */
export function nextWithContent(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.content === '') {
    at++;
  }
  return Math.min(at, lines.length);
}

/** The lines with content that end at or before an offset. */
export function linesUpTo(lines: readonly Line[], offset: number): Line[] {
  const after = lines.findIndex(({ end }) => end > offset);
  return lines.slice(0, after < 0 ? undefined : after).filter(({ content }) => content !== '');
}

/** The span of a line's visible content in the text, without leading and trailing blanks. */
export function contentRange(text: string, line: Range): Range {
  let { start, end } = line;
  while (start < end && isBlank(text, start)) {
    start++;
  }
  while (end > start && isBlank(text, end - 1)) {
    end--;
  }
  return { start, end };
}

/** Most characters are letters and digits of ASCII: those need no pattern. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code >= 0x7f ? blank.test(text.charAt(at)) : false;
}

/** Where the character at `place` of a line's content stands in the text. */
export function offsetOf(text: string, line: Line, place: number): number {
  const { start, end } = contentRange(text, line);
  if (end - start === line.content.length && place <= end - start) {
    return start + place;
  }
  let offset = start;
  for (let passed = 0; offset < line.end; offset++) {
    if (invisible.test(text.charAt(offset))) {
      continue;
    }
    if (passed === place) {
      break;
    }
    passed++;
  }
  return offset;
}

/** The range of the places `from` to `to` of a line's content. */
export function placeRange(text: string, line: Line, from: number, to: number): Range {
  const { start } = line;
  if (line.end - start === line.content.length) {
    // Nothing was trimmed or dropped.
    return { start: start + from, end: start + Math.max(from, to) };
  }
  const printed = contentRange(text, line);
  if (printed.end - printed.start === line.content.length) {
    // Nothing invisible stands in it, so that places are offsets.
    return { start: printed.start + from, end: printed.start + Math.max(from, to) };
  }
  const first = offsetOf(text, line, from);
  return { start: first, end: to > from ? offsetOf(text, line, to - 1) + 1 : first };
}
