import type { Range } from '../model';
import type { Dialect } from './dialect';
import { cleanText } from './lines';
import { isLabelOf, isLinks } from './navigation';
import type { Opening } from './findOpenings';

/** How many places at which a page may start are looked at; a text of more stays one page. */
const mostOpenings = 64;

/** A page that was pasted into a text with others. */
export interface PastedPage extends Range {
  readonly dialect: Dialect;
}

/** What splitting a text into pages has to know of it. */
export interface PageReader {
  /** Finds the first lines of a text, `most` of them, at which a page may start. */
  readonly openingsIn: (text: string, most: number) => readonly Opening[];
  readonly dialectOf: (text: string) => Dialect | undefined;
  /** Where the last entry of a page ends; undefined where the text is no page yet. */
  readonly lastEntryEnd: (text: string, dialect: Dialect) => number | undefined;
}

/**
 * The pages of a text in which pages of different dialects stand one below another; undefined where
 * all of it is one dialect's, which tells its own pages apart. A page starts at what opens one, if
 * from there on the text reads as another dialect and a page is over above it.
 */
export function pastedPages(text: string, reader: PageReader): PastedPage[] | undefined {
  const openings = reader.openingsIn(text, mostOpenings);
  const places = openings.map(({ at }) => at);
  const pages: PastedPage[] = [];
  let start = 0;
  let own: Dialect | undefined;
  for (const [index, place] of places.entries()) {
    own ??= reader.dialectOf(text.slice(start, place));
    // The note of who submitted a paper may stand above its votes, and nothing else yet.
    if (own?.name === 'hollow' && openings[index]?.isEntry === true) {
      own = undefined;
    }
    const ends = [...places.slice(index + 1, index + 4), text.length];
    const other = own && dialectFrom(text, place, ends, reader);
    if (!own || !other || other === own) {
      continue;
    }
    const last = reader.lastEntryEnd(text.slice(start, place), own);
    if (last === undefined) {
      // Of the first page no more than the top was read, which those of several dialects have alike.
      own = pages.length === 0 ? undefined : own;
      continue;
    }
    const from = pageStart(text, start + last, place);
    // Of some dialects nothing may stand above the opening.
    const end = dialectFrom(text, from, ends, reader) === other ? from : place;
    pages.push({ start, end, dialect: own });
    start = end;
    own = other;
  }
  return own && pages.length > 0
    ? [...pages, { start, end: text.length, dialect: own }]
    : undefined;
}

/** What a text is from a place on. Where a page has several openings, the first ones alone are none. */
function dialectFrom(
  text: string,
  from: number,
  ends: readonly number[],
  { dialectOf }: PageReader,
): Dialect | undefined {
  for (const end of ends) {
    const found = dialectOf(text.slice(from, end));
    if (found) {
      return found;
    }
  }
  return undefined;
}

const banner =
  /^(?:new|get trending papers in your email inbox.*|subscribe|daily papers|by|ak|# daily papers|(?:`{3,}|~{3,})\w*)$/i;

/** Where the page starts that opens at a place: banner and navigation above belong to it. */
function pageStart(text: string, from: number, place: number): number {
  let start = place;
  let below = '';
  for (let end = place; end > from;) {
    const at = Math.max(text.lastIndexOf('\n', end - 2), text.lastIndexOf('\r', end - 2)) + 1;
    const lineStart = Math.max(at, from);
    const content = cleanText(text.slice(lineStart, end));
    if (content !== '') {
      // The day before is linked above a list and below it, and tells that list's year.
      const isOther = !isLinks(content) || content.includes('/papers/date/');
      if (isOther && !banner.test(content) && !isLabelOf(content, below)) {
        break;
      }
      start = lineStart;
      below = content;
    }
    end = lineStart;
  }
  return start;
}
