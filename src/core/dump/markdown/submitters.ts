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

const note = 'Submitted by';
/** The note itself, the bracket of a link, or an image. */
const mayBeNote = /^(?:Submitted|\[|!)/;
const submittedBy = /^\[?\s*Submitted by\s*:?\s*(.*)$/s;
const handle = /^@?([\w.-]+)$/;
const linkEnd = /\]\(<?([^()\s<>]*)>?(?: "[^"]{0,300}")?\)$/;

/** Whether a line opens the note of who submitted the paper under it. */
export function isSubmittedBy(line: Line): boolean {
  return submitterBeside(line) !== undefined;
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
    const beside = line && submitterBeside(line);
    if (beside !== undefined) {
      first = index;
      submitter = findHandle(beside, lines, index + 1, heading);
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

/** What stands beside the words of such a note; undefined where the line is none. */
function submitterBeside({ content }: Line): string | undefined {
  // Mostly the words stand alone; a large capture has thousands.
  if (content === note) {
    return '';
  }
  return mayBeNote.test(content) && content.includes(note)
    ? submittedBy.exec(visible(content))?.[1]
    : undefined;
}

/** The handle beside the words, else the first of the lines below that is one. */
function findHandle(
  beside: string,
  lines: readonly Line[],
  from: number,
  heading: number,
): string | undefined {
  let found = handleIn(beside);
  for (let index = from; found === undefined && index < heading; index++) {
    found = handleIn(visible(lines[index]?.content ?? ''));
  }
  return found;
}

function handleIn(text: string): string | undefined {
  const start = text.startsWith('[') ? 1 : 0;
  return handle.exec(text.slice(start, text.endsWith(']') ? -1 : undefined))?.[1];
}

/** What a reader sees of a line of a link's label: no images, no address at its end. */
function visible(content: string): string {
  // Without an address a line's content is clean as it stands.
  return content.includes('](') ? cleanText(dropImages(content).replace(linkEnd, '')) : content;
}

/** Whether a line holds nothing but images, an empty link, or the brackets of one. */
export function isThumbnail(content: string): boolean {
  if (content === '') {
    return true;
  }
  // Only these can open an image, a bracket, or what shows nothing.
  return !/^[\w#("'$]/.test(content) && /^\[?\]?$/.test(visible(content));
}
