import type { Dump, Entry } from '../model';
import type { Steps } from '../steps';
import type { TextLink } from '../text/links';
import { findLinks } from '../text/links';

/** How much text is looked through in one step, in UTF-16 code units. */
const stepLength = 16_384;

/**
 * The links of a dump as they stand in its text, in order and disjoint: everything that
 * {@link findLinks} finds, addresses that the dialect wraps or escapes as the parser reads them, and
 * the arXiv ids of entries wherever these print them. An address that cannot be told for certain is
 * left out. A step looks through a few thousand characters.
 */
export function* sourceLinks(text: string, dump: Dump): Steps<TextLink[]> {
  const found: TextLink[] = [];
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    const piece = text.slice(start, end);
    for (const link of findLinks(dump.dialect === 'html' ? maskEntities(piece) : piece)) {
      const shifted = { ...link, start: link.start + start, end: link.end + start };
      found.push(dump.dialect === 'html' ? withoutEntities(shifted) : shifted);
    }
    start = end;
    yield;
  }
  const links: TextLink[] = [];
  let next = 0;
  for (const entry of dump.entries) {
    for (; (found[next]?.start ?? Infinity) < entry.start; next++) {
      links.push(...found.slice(next, next + 1).filter((link) => isWhole(text, link)));
    }
    const from = next;
    while ((found[next]?.start ?? Infinity) < entry.end) {
      next++;
    }
    links.push(...entryLinks(text, entry, found.slice(from, next)));
    yield;
  }
  links.push(...found.slice(next).filter((link) => isWhole(text, link)));
  return links;
}

/** Where a piece may end without parting a link: after white space that no prefix precedes. */
function pieceEnd(text: string, start: number): number {
  const least = start + stepLength;
  const gap = /[^:i\s]\s/gi;
  gap.lastIndex = least;
  const match = least < text.length ? gap.exec(text) : undefined;
  return match ? gap.lastIndex : text.length;
}

/** Entities that end an address, and those that stand for a character of it. */
const endingEntity = /&(?:quot|apos|lt|gt|#0*3[49]|#x0*2[27]);/gi;
const ampersand = /&(?:amp|#0*38|#x0*26);/gi;

function maskEntities(text: string): string {
  return text.replace(endingEntity, (entity) => ' '.repeat(entity.length));
}

function withoutEntities(link: TextLink): TextLink {
  return {
    ...link,
    url: link.url.replace(ampersand, '&'),
    label: link.label.replace(ampersand, '&'),
  };
}

/** Whether an address does not break off at an escape that may be a part of it. */
function isWhole(text: string, { end, kind }: TextLink): boolean {
  return kind !== 'url' || !/^\\(?:u00|[_~*#&-])/.test(text.slice(end, end + 4));
}

function entryLinks(text: string, entry: Entry, found: readonly TextLink[]): TextLink[] {
  const mended = mendAddresses(text, entry, found).filter((link) => isWhole(text, link));
  const ids = printedIds(text, entry).filter(
    ({ start, end }) => !mended.some((link) => start < link.end && link.start < end),
  );
  return ids.length === 0 ? mended : [...mended, ...ids].sort((a, b) => a.start - b.start);
}

/** Addresses in the abstract that its parser reads longer than they stand on one line. */
function mendAddresses(text: string, entry: Entry, found: readonly TextLink[]): TextLink[] {
  const { abstract, abstractRange } = entry;
  const isBroken = ({ start, end }: TextLink): boolean =>
    abstractRange !== undefined &&
    start >= abstractRange.start &&
    end < abstractRange.end &&
    /[\\\r\n]/.test(text.charAt(end));
  if (abstract === undefined || !found.some(isBroken)) {
    return [...found];
  }
  const read = findLinks(abstract).filter(({ kind }) => kind === 'url');
  let done = 0;
  return found.flatMap((link) => {
    if (link.start < done) {
      return [];
    }
    const longer = isBroken(link)
      ? read.find(({ url }) => url.length > link.url.length && url.startsWith(link.url))
      : undefined;
    const end = longer && printedEnd(text, link.end, longer.url.slice(link.url.length));
    done = end ?? link.end;
    return [longer && end !== undefined ? { ...longer, start: link.start, end } : link];
  });
}

/** Where the rest of an address ends in the text, past escapes and the breaks of lines. */
function printedEnd(text: string, from: number, rest: string): number | undefined {
  let offset = from;
  for (const character of rest) {
    while (text.charAt(offset) !== character && /[\\\s]/.test(text.charAt(offset))) {
      offset++;
    }
    if (!text.startsWith(character, offset)) {
      return undefined;
    }
    offset += character.length;
  }
  return offset;
}

/** Where an entry prints its arXiv id and nothing but that. */
function printedIds(text: string, { arxivId, start, end }: Entry): TextLink[] {
  const links: TextLink[] = [];
  if (arxivId === undefined || arxivId === '') {
    return links;
  }
  for (let at = text.indexOf(arxivId, start); at >= 0 && at < end;) {
    const after = at + arxivId.length;
    if (!/[\w./%-]/.test(text.charAt(at - 1)) && !/[\w/%-]/.test(text.charAt(after))) {
      const url = `https://arxiv.org/abs/${encodeURI(arxivId)}`;
      links.push({ start: at, end: after, url, kind: 'arxiv', label: `arXiv:${arxivId}` });
    }
    at = text.indexOf(arxivId, after);
  }
  return links;
}
