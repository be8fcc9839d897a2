import type { Range } from '../model';

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
const mayNeedCleaning = /[\u00A0-\uFFFF]/;

/** A line's or a text's characters as a reader sees them; see {@link Line.content}. */
export function cleanText(raw: string): string {
  if (!mayNeedCleaning.test(raw)) {
    return raw.trim();
  }
  const { start, end } = contentRange(raw, { start: 0, end: raw.length });
  return raw.slice(start, end).replace(everyInvisible, '').replace(fixedSpace, ' ');
}

/** Splits a text into lines at LF, CRLF or a lone CR. Offsets are UTF-16 code units. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const push = (start: number, end: number): void => {
    lines.push({ index: lines.length, start, end, content: cleanText(text.slice(start, end)) });
  };
  let start = 0;
  for (const lineBreak of text.matchAll(/\r\n?|\n/g)) {
    push(start, lineBreak.index);
    start = lineBreak.index + lineBreak[0].length;
  }
  push(start, text.length);
  return lines;
}

/** The place in `lines` of the first line that is not blank, from `from` on; their number if none. */
export function nextWithContent(lines: readonly Line[], from: number): number {
  let at = from;
  while (lines[at]?.content === '') {
    at++;
  }
  return Math.min(at, lines.length);
}

/** The span of a line's visible content in the text, without leading and trailing blanks. */
export function contentRange(text: string, line: Range): Range {
  let { start, end } = line;
  while (start < end && blank.test(text.charAt(start))) {
    start++;
  }
  while (end > start && blank.test(text.charAt(end - 1))) {
    end--;
  }
  return { start, end };
}

/** Where the character at `place` of a line's content stands in the text. */
export function offsetOf(text: string, line: Line, place: number): number {
  let offset = contentRange(text, line).start;
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
