/** The headings under which a page has its papers. */
import { codeAt, isInk } from '../characters';
import type { Range } from '../../model';
import type { Line } from '../lines';

/** Places among the lines of those that are headings of papers, and the level that they have. */
export interface PaperHeadings {
  readonly level: 2 | 3;
  readonly starts: readonly number[];
}

const [space, numberSign] = [0x20, 0x23];

const third = /^###\s+\S/;
/** Not the headings of the page itself. */
const second = /^##\s+(?!\[?(?:Trending|Daily) Papers|by\b)\S/;

/** Papers have headings of level 3, or of level 2 on a page that has none of level 3. */
export function paperHeadings(lines: readonly Line[]): PaperHeadings {
  const found = headingsLike(lines, isThird);
  return found.length > 0
    ? { level: 3, starts: found }
    : { level: 2, starts: headingsLike(lines, (content) => second.test(content)) };
}

/** Most headings are signs and one space, and need no pattern. */
function isThird(content: string): boolean {
  return content.startsWith('### ') && isInk(content.charCodeAt(4)) ? true : third.test(content);
}

function headingsLike(lines: readonly Line[], isHeading: (content: string) => boolean): number[] {
  const found: number[] = [];
  for (let place = 0; place < lines.length; place++) {
    const content = lines[place]?.content ?? '';
    if (codeAt(content, 0) === numberSign && isHeading(content)) {
      found.push(place);
    }
  }
  return found;
}

const above = { 2: /^#\s+\S/, 3: /^#{1,2}\s+\S/ };

/** Whether a line is a heading of a higher level than those of papers. */
export function isHigherHeading(content: string, level: 2 | 3): boolean {
  return codeAt(content, 0) === numberSign && above[level].test(content);
}

const headingMarks = /^#+\s+/;

/** Where the text of a heading starts behind its marks, which mostly are signs and one space. */
export function headingTextStart(text: string, { start, end }: Range): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === numberSign) {
    at++;
  }
  const isUsual = at > start && text.charCodeAt(at) === space && text.charCodeAt(at + 1) > space;
  // What is no ASCII may be a blank, too.
  return isUsual && text.charCodeAt(at + 1) < 0x7f
    ? at + 1
    : start + (headingMarks.exec(text.slice(start, end))?.[0].length ?? 0);
}
