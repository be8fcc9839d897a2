import type { Range } from '../../model';
import { cleanText, contentRange, type Line } from '../lines';
import { paperIdOf } from '../siteUrls';
import { dropImages } from './links';

/** What stands above an entry's heading and belongs to it. */
export interface Preamble extends Range {
  readonly firstLine: number;
  readonly submitter?: string;
  /** The paper that its thumbnail leads to. */
  readonly arxivId?: string;
}

const submittedBy = /^\[?\s*Submitted by\s*:?\s*(.*)$/s;
const handle = /^@?([\w.-]+)$/;
const linkEnd = /\]\(<?([^()\s<>]*)>?(?: "[^"]{0,300}")?\)$/;

/** Whether a line opens the note of who submitted the paper under it. */
export function isSubmittedBy(line: Line): boolean {
  return line.content.includes('Submitted by') && submittedBy.test(visible(line.content));
}

/**
 * Reads the submitter and the thumbnail above a heading.
 *
 * @param from index of the first line that no entry above has claimed
 * @param heading index of the heading's line
 */
export function readPreamble(
  text: string,
  lines: readonly Line[],
  from: number,
  heading: number,
): Preamble {
  let first = heading;
  let submitter: string | undefined;
  for (let index = heading - 1; index >= from; index--) {
    const line = lines[index];
    if (line && isSubmittedBy(line)) {
      first = index;
      submitter = findHandle(lines.slice(index, heading));
      break;
    }
  }
  let arxivId: string | undefined;
  for (let index = first - 1; index >= from; index--) {
    const line = lines[index];
    if (!line || !isThumbnail(line.content)) {
      break;
    }
    first = line.content === '' ? first : index;
    arxivId ??= paperIdOf(linkEnd.exec(line.content)?.[1] ?? '');
  }
  const firstLine = lines[first];
  const headingLine = lines[heading];
  return {
    firstLine: first,
    start: firstLine ? contentRange(text, firstLine).start : 0,
    end: headingLine?.start ?? 0,
    ...(submitter === undefined ? {} : { submitter }),
    ...(arxivId === undefined ? {} : { arxivId }),
  };
}

function findHandle([opening, ...below]: readonly Line[]): string | undefined {
  const beside = submittedBy.exec(visible(opening?.content ?? ''))?.[1] ?? '';
  for (const text of [beside, ...below.map(({ content }) => visible(content))]) {
    const found = handle.exec(text.replace(/^\[|\]$/g, ''))?.[1];
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** What a reader sees of a line of a link's label: no images, no address at its end. */
function visible(content: string): string {
  return cleanText(dropImages(content).replace(linkEnd, ''));
}

/** Whether a line holds nothing but images, an empty link, or the brackets of one. */
export function isThumbnail(content: string): boolean {
  if (content === '') {
    return true;
  }
  // Only these can open an image, a bracket, or what shows nothing.
  return !/^[\w#("'$]/.test(content) && /^\[?\]?$/.test(visible(content));
}
