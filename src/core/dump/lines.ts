import type { Range } from '../model';

/** One line of a dump, without its line break. */
export interface Line extends Range {
  /** Index of the line in the text, from 0. */
  readonly index: number;
  /** What a reader sees: invisible characters dropped, no-break spaces plain, ends trimmed. */
  readonly content: string;
}

/** Zero-width space, word joiner, byte order mark, soft hyphen: printed by no renderer. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;
/** No-break and fixed-width spaces that capture tools leave where the page had plain ones. */
const fixedSpace = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const needsCleaning = /[\u00A0\u00AD\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]/;

/** A line's or a text's characters as a reader sees them; see {@link Line.content}. */
export function cleanText(raw: string): string {
  if (!needsCleaning.test(raw)) {
    return raw.trim();
  }
  return raw.replace(invisible, '').replace(fixedSpace, ' ').trim();
}

/** Splits a text into lines at LF, CRLF or a lone CR. Offsets are UTF-16 code units. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const end = nextLineBreak(text, start);
    lines.push({ index: lines.length, start, end, content: cleanText(text.slice(start, end)) });
    if (end === text.length) {
      return lines;
    }
    start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
}

function nextLineBreak(text: string, from: number): number {
  for (let offset = from; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || unit === 13) {
      return offset;
    }
  }
  return text.length;
}

/** The span of a line's visible content in the text, without leading and trailing blanks. */
export function contentRange(text: string, line: Range): Range {
  let { start, end } = line;
  while (start < end && isBlank(text.charAt(start))) {
    start++;
  }
  while (end > start && isBlank(text.charAt(end - 1))) {
    end--;
  }
  return { start, end };
}

function isBlank(character: string): boolean {
  return cleanText(character) === '';
}
