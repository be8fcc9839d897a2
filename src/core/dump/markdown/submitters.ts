import type { Range } from '../../model';
import type { Mutable } from '../../mutable';
import { codeAt, isDigit, isLetter } from '../characters';
import { cleanText, contentRange, type Line } from '../lines';
import { readsAsProse } from '../prose';
import { paperIdOf } from '../siteUrls';
import { dropImages } from './links';
import {
  englishNotes,
  handleIn,
  hasEnglishNotes,
  isFewWords,
  learnNotes,
  noNotes,
  papersToLearnFrom,
  personIn,
  type Notes,
} from './notes';

/** What stands above an entry's heading and belongs to it. */
export interface Preamble extends Range {
  readonly firstLine: number;
  readonly submitter?: string;
  /** Index of the line with the words of the note; above it are thumbnails alone. */
  readonly noteLine: number;
}

const linkEnd = /\](?:\(<?([^()\s<>]*)>?(?: "[^"]{0,300}")?\)|\[\d{1,6}\])$/;

/** How many lines above a heading can be about its paper. */
const reach = 6;

/**
 * How a page says who submitted its papers: in English, or in what stands above several of them.
 *
 * @param headings indexes of the lines below which its papers are told
 */
export function notesOf(text: string, lines: readonly Line[], headings: readonly number[]): Notes {
  // So few characters are sought by the first one alone, which is rare.
  return text.includes('Submit') && hasEnglishNotes(lines)
    ? englishNotes
    : (learnNotes(
        headings.slice(0, papersToLearnFrom).map((heading) => shownAbove(lines, heading)),
      ) ?? noNotes);
}

/** The one or two lines right above a heading that are not images: a note, and perhaps its name. */
function shownAbove(lines: readonly Line[], heading: number): string[] {
  const shown: string[] = [];
  for (let index = heading - 1; index >= 0 && shown.length < 2; index--) {
    const content = lines[index]?.content ?? '';
    if (content.startsWith('#') || content.length > longestNote) {
      break;
    }
    if (!isThumbnail(content)) {
      const seen = visible(content);
      if (!isFewWords(seen)) {
        break;
      }
      shown.unshift(seen);
    }
  }
  return shown;
}

const longestNote = 300;

/** Where, from `from` on, the few short lines start that stand above a line. */
function nearAbove(lines: readonly Line[], from: number, at: number): number {
  let start = at;
  for (let passed = 0; start > from; start--) {
    const content = lines[start - 1]?.content ?? '';
    passed += content === '' ? 0 : 1;
    if (passed > reach || content.length > longestNote || readsAsProse(visible(content))) {
      break;
    }
  }
  return start;
}

/** The notes of a page on which other things stand between a note and its heading. */
export interface PlacedNotes {
  /** What stands above each line at which an entry can start, where it names a submitter. */
  readonly above: ReadonlyMap<number, Preamble>;
  /** For the first line of each of them, the line above which it stands. */
  readonly below: ReadonlyMap<number, number>;
}

/**
 * Finds the notes above the lines at which entries can start. Linear.
 *
 * @param tops indexes of those lines, votes and headings, ascending
 */
export function placeNotes(
  text: string,
  lines: readonly Line[],
  tops: readonly number[],
): PlacedNotes {
  const above = new Map<number, Preamble>();
  const below = new Map<number, number>();
  const notes = notesOf(text, lines, tops);
  if (notes === noNotes) {
    return { above, below };
  }
  tops.forEach((top, order) => {
    const from = nearAbove(lines, (tops[order - 1] ?? -1) + 1, top);
    const preamble = readPreamble(text, lines, from, top, notes);
    if (preamble.submitter !== undefined) {
      above.set(top, preamble);
      below.set(preamble.firstLine, top);
    }
  });
  return { above, below };
}

/** Whether a line opens the note of who submitted the paper under it. */
export function isSubmittedBy({ content }: Line, notes: Notes): boolean {
  return readNote(content, notes) !== undefined;
}

function readNote(content: string, notes: Notes): string | undefined {
  return notes.mayBe(content) ? notes.beside(visible(content)) : undefined;
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
  notes: Notes,
): Preamble {
  let first = heading;
  let submitter: string | undefined;
  for (let index = heading - 1; index >= from; index--) {
    const line = lines[index];
    const beside = line && readNote(line.content, notes);
    if (beside !== undefined) {
      first = index;
      submitter = findHandle(beside, lines, index + 1, heading);
      break;
    }
  }
  const noteLine = first;
  for (let index = first - 1; index >= from; index--) {
    const content = lines[index]?.content;
    if (content === '') {
      continue;
    }
    if (content === undefined || !isThumbnail(content)) {
      break;
    }
    first = index;
  }
  const firstLine = lines[first];
  const preamble: Mutable<Preamble> = {
    firstLine: first,
    noteLine,
    start: firstLine ? contentRange(text, firstLine).start : 0,
    end: lines[heading]?.start ?? 0,
  };
  if (submitter !== undefined) {
    preamble.submitter = submitter;
  }
  return preamble;
}

/** The arXiv id of the paper that the thumbnail above a note leads to. */
export function paperAbove(
  lines: readonly Line[],
  { firstLine, noteLine }: Preamble,
): string | undefined {
  for (let index = noteLine - 1; index >= firstLine; index--) {
    const arxivId = paperIdOf(thumbnailAddress(lines[index]?.content ?? '') ?? '');
    if (arxivId !== undefined) {
      return arxivId;
    }
  }
  return undefined;
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
    found = personIn(visible(lines[index]?.content ?? ''));
  }
  return found;
}

/** What a reader sees of a line of a link's label: no images, no address at its end. */
function visible(content: string): string {
  // Without an address a line's content is clean as it stands.
  return content.endsWith(']') || content.includes('](')
    ? cleanText(dropImages(content).replace(linkEnd, ''))
    : content;
}

/** Whether a line holds nothing but images, an empty link, or the brackets of one. */
export function isThumbnail(content: string): boolean {
  return (
    content === '' ||
    (!opensText(content) && (usualThumbnail.test(content) || bracketsAlone.test(visible(content))))
  );
}

/** The address that a thumbnail leads to, empty if to none; undefined where the line is no thumbnail. */
function thumbnailAddress(content: string): string | undefined {
  if (opensText(content)) {
    return undefined;
  }
  return (
    usualThumbnail.exec(content)?.[1] ??
    (bracketsAlone.test(visible(content)) ? (linkEnd.exec(content)?.[1] ?? '') : undefined)
  );
}

/** Whether a line, or a link with a label, starts with what is seen and is neither image nor bracket. */
function opensText(content: string): boolean {
  const code = codeAt(content, codeAt(content, 0) === bracket ? 1 : 0);
  return isLetter(code) || isDigit(code) || textMarks.includes(code);
}

const bracket = 0x5b;
/** The marks `_`, `#`, `(`, `"`, `'` and `$`. */
const textMarks = [0x5f, 0x23, 0x28, 0x22, 0x27, 0x24];

/** By far the most frequent ones: a link without a label, or an image. */
const usualThumbnail = /^(?:\[|!\[[^[\]]*)\]\(([^()\s<>]*)\)$/;
const bracketsAlone = /^\[?\]?$/;
