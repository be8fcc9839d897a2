import type { Range } from '../../model';
import type { Mutable } from '../../mutable';
import { codeAt, isHandleCharacter, isInk } from '../characters';
import { paperIdOf } from '../siteUrls';
import { addressAt } from './addresses';
import { Brackets } from './brackets';
import { dropImages, joinLines } from './links';
import { paperNumberAt, paperNumberEnd, usualAddressEnd } from './paperAddresses';

/** A Markdown link as a capture prints it, perhaps over several lines. Spans `[` to `)`. */
export interface MarkdownLink extends Range {
  readonly url: string;
  /** What a reader sees of it: images dropped, lines joined by a space. */
  readonly label: string;
  /** Where the label stands, without the images and blanks before it and the blanks after it. */
  readonly labelRange: Range;
}

/** The places of a link in a text. */
export interface LinkPlaces extends Range {
  /** Where the bracket stands that closes the label. */
  readonly labelEnd: number;
  readonly urlStart: number;
  readonly urlEnd: number;
  /** Where the number of the paper stands that it leads to; its end is 0 where that is not known. */
  readonly numberStart: number;
  readonly numberEnd: number;
}

const [openBracket, exclamation, openParenthesis, comma] = [0x5b, 0x21, 0x28, 0x2c];

/** Finds the links in spans of a text; fastest where each span is behind the one before. */
export class LinkFinder {
  readonly #text: string;
  readonly #brackets: Brackets;
  /** Filled anew for each span: new ones would be the largest part of what all of this leaves. */
  readonly #places: Mutable<LinkPlaces>[] = [];
  readonly #open: number[] = [];
  #count = 0;
  #at = 0;
  #start = 0;
  #end = 0;
  #seeksPapers = true;

  constructor(text: string) {
    this.#text = text;
    this.#brackets = new Brackets(text);
  }

  /** The links in a span, in order. */
  linksIn(span: Range): MarkdownLink[] {
    const links: MarkdownLink[] = [];
    this.begin(span, false);
    for (let place = this.next(); place; place = this.next()) {
      links.push(makeLink(this.#text, place));
    }
    return links;
  }

  /**
   * Goes to the start of a span; the places found in the one before are no longer valid.
   *
   * @param seeksPapers whether the numbers of the papers that links lead to are wanted
   */
  begin({ start, end }: Range, seeksPapers = true): void {
    this.#count = 0;
    this.#at = start;
    this.#start = start;
    this.#end = end;
    this.#seeksPapers = seeksPapers;
  }

  /**
   * The next link of the span; images are none. Brackets in a label may nest. Links do not, so that
   * a link's end closes whatever was open before it. Linear.
   */
  next(): LinkPlaces | undefined {
    const text = this.#text;
    const end = this.#end;
    let depth = 0;
    for (let at = this.#brackets.next(this.#at); at < end;) {
      let after = at + 1;
      if (text.charCodeAt(at) === openBracket) {
        this.#open[depth++] = at;
      } else if (depth > 0) {
        const opened = this.#open[--depth] ?? at;
        const place = codeAt(text, after) === openParenthesis ? this.#placeAt(at) : undefined;
        if (place) {
          after = place.end;
          if (codeAt(text, opened - 1) !== exclamation || opened === this.#start) {
            place.start = opened;
            this.#count++;
            this.#at = after;
            return place;
          }
        }
      }
      at = this.#brackets.next(after);
    }
    this.#at = end;
    return undefined;
  }

  /** The links of the span that {@link next} gave so far, by their order. */
  found(order: number): LinkPlaces | undefined {
    return order < this.#count ? this.#places[order] : undefined;
  }

  /** The last one of those. */
  last(): LinkPlaces | undefined {
    return this.found(this.#count - 1);
  }

  /** The arXiv id of the paper that a link leads to. */
  paperIdOf({ numberStart, numberEnd, urlStart, urlEnd }: LinkPlaces): string | undefined {
    return numberEnd > 0
      ? this.#text.slice(numberStart, numberEnd)
      : paperIdOf(this.#text.slice(urlStart, urlEnd));
  }

  /** The places of the link whose label ends at a bracket, if it is one; where it starts is open. */
  #placeAt(labelEnd: number): Mutable<LinkPlaces> | undefined {
    const text = this.#text;
    const from = labelEnd + 2;
    const place = (this.#places[this.#count] ??= noPlaces());
    place.labelEnd = labelEnd;
    place.urlStart = from;
    place.numberStart = this.#seeksPapers ? paperNumberAt(text, from) : 0;
    place.numberEnd = 0;
    if (place.numberStart > 0) {
      const numberEnd = paperNumberEnd(text, place.numberStart);
      const urlEnd = usualAddressEnd(text, numberEnd);
      if (urlEnd < this.#end) {
        place.numberEnd = numberEnd;
        place.urlEnd = urlEnd;
        place.end = urlEnd + 1;
        return place;
      }
    }
    const address = addressAt(text, from, this.#end);
    if (address) {
      place.urlStart = address.start;
      place.urlEnd = address.end;
      place.end = address.after;
    }
    return address && place;
  }
}

function noPlaces(): Mutable<LinkPlaces> {
  return { start: 0, end: 0, labelEnd: 0, urlStart: 0, urlEnd: 0, numberStart: 0, numberEnd: 0 };
}

/** Images and blanks before what is seen of a label. */
const leadingImageOrBlank = /(?:\s|[\u200B\u2060\uFEFF]|!\[[^[\]]*\]\([^()\s]*\))+/y;

/** Whether there is nothing to clean in a label: one word of ASCII, such as a count. */
function isPlainWord(label: string): boolean {
  for (let at = 0; at < label.length; at++) {
    const code = label.charCodeAt(at);
    if (!isHandleCharacter(code) && code !== comma) {
      return false;
    }
  }
  return true;
}

function makeLink(text: string, place: LinkPlaces): MarkdownLink {
  const { start, end, urlStart, urlEnd } = place;
  const labelRange = labelRangeOf(text, place);
  return {
    start,
    end,
    url: text.slice(urlStart, urlEnd),
    label: labelIn(text, labelRange),
    labelRange,
  };
}

/** What a reader sees of a link whose label stands at a range. */
export function labelIn(text: string, { start, end }: Range): string {
  const label = text.slice(start, end);
  return isPlainWord(label) ? label : joinLines(dropImages(label));
}

/** Where the label of a link stands, without the images and blanks before it and the blanks after it. */
export function labelRangeOf(text: string, { start, labelEnd }: LinkPlaces): Range {
  return visibleRange(text, { start: start + 1, end: labelEnd });
}

function visibleRange(text: string, { start, end }: Range): Range {
  const first = codeAt(text, start);
  if (first > 0x21 && first < 0x7f) {
    return { start, end: trimmedEnd(text, start, end) };
  }
  leadingImageOrBlank.lastIndex = start;
  // A test makes no array, as the others do.
  const from = leadingImageOrBlank.test(text)
    ? Math.min(end, leadingImageOrBlank.lastIndex)
    : start;
  return { start: from, end: trimmedEnd(text, from, end) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  const isTrimmed = end > start && isInk(text.charCodeAt(end - 1));
  return isTrimmed ? end : start + text.slice(start, end).trimEnd().length;
}
