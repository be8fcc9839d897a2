/** Texts that a capture tool wrapped: lines are joined, and addresses that a break went through. */
import type { Problem } from '../../model';
import { placeRange, type Line } from '../lines';
import { problem } from '../problems';

/** Lines as one text. */
export interface JoinedText {
  readonly content: string;
  /** Places among the lines of those whose last address may go on in the line below. */
  readonly doubtful: readonly number[];
}

/** Between the lines: a space, nothing within an address, or a space where that is not certain. */
type Seam = 'space' | 'none' | 'doubt';

/**
 * Joins wrapped lines by spaces. An address is put together without one where the break is certain:
 * the line ends behind `://`, or the next one goes on with a path; or the address fills its line to
 * the end, and as a whole would not have fitted on any. A blank line ends an address.
 *
 * @param width the number of characters of the longest line, where a tool wrapped by width
 */
export function joinWraps(contents: readonly string[], width = Infinity): JoinedText {
  if (contents.length === 1) {
    return { content: contents[0] ?? '', doubtful: [] };
  }
  const pieces: string[] = [];
  let previous = '';
  let tail = '';
  let above = 0;
  const doubtful: number[] = [];
  contents.forEach((content, index) => {
    if (content === '') {
      tail = '';
      return;
    }
    const seam = seamOf(previous, tail, content, width);
    if (seam === 'doubt') {
      doubtful.push(above);
    }
    pieces.push(pieces.length === 0 || seam === 'none' ? '' : ' ', content);
    const own = lastWord(content);
    // The length is that of one line's word, so that an address over many lines stays cheap.
    tail = seam === 'none' && own === content ? addressMark + own : own;
    previous = content;
    above = index;
  });
  return { content: pieces.join(''), doubtful };
}

/** The number of characters of the longest line of the wrapped texts of a capture. */
export function wrapWidth(lines: readonly Line[]): number {
  return lines.reduce((width, { content }) => Math.max(width, content.length), 0);
}

/** A problem for each address of which it is not certain whether it goes on in the next line. */
export function brokenUrls(text: string, lines: readonly Line[], joined: JoinedText): Problem[] {
  if (joined.doubtful.length === 0) {
    return [];
  }
  return joined.doubtful.flatMap((place) => {
    const above = lines[place];
    const below = lines[place + 1];
    if (!above || !below) {
      return [];
    }
    const from = above.content.length - lastWord(above.content).length;
    const { start } = placeRange(text, above, from, from + 1);
    const { end } = placeRange(text, below, 0, firstWord(below.content).length);
    return [problem('broken-url', { start, end })];
  });
}

const addressMark = '://';
/** A path, or parameters: no word of prose starts like this. */
const pathStart = /^[/?&=#%][\p{L}\p{N}~._%-]/u;
/** What an address may hold inside but hardly ends with. */
const openEnd = /[-_=&?%~+#:@/]$/;
/** What looks more like a piece of an address than like a word. */
const addressPiece = /^[\p{L}\p{N}~%_-]*[/_=&?#%~\d]|^[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u;

/** A host of which no more stands there than its first label. */
const openHost = /:\/\/[^/.]*[-.]$/;

function seamOf(previous: string, tail: string, content: string, width: number): Seam {
  if (!tail.includes(addressMark)) {
    return 'space';
  }
  const next = firstWord(content);
  if (tail.endsWith(addressMark)) {
    return 'none';
  }
  if (next.includes(addressMark)) {
    return 'space';
  }
  const fillsLine = previous.length === width;
  if (pathStart.test(next) || (fillsLine && tail.length + next.length > width)) {
    return 'none';
  }
  const isLikely = (openEnd.test(tail) || fillsLine) && addressPiece.test(next);
  return isLikely || openHost.test(tail) ? 'doubt' : 'space';
}

/** What stands before the first space. */
export function firstWord(content: string): string {
  const space = content.indexOf(' ');
  return space < 0 ? content : content.slice(0, space);
}

function lastWord(content: string): string {
  return content.slice(content.lastIndexOf(' ') + 1);
}
