import type { Range, TextLink } from '../core';
import { findLinks, readableText, visibleText } from '../core';
import type { LinkView } from '../shared/facts';
import type { Segment } from '../shared/segment';
import { isWebUrl } from '../shared/segment';

/** A text as a reader sees it. Offsets are UTF-16 and refer to `text`. */
export interface ShownText {
  /** TeX made readable, nothing hidden in it. */
  readonly text: string;
  /** In the order of the text, disjoint. */
  readonly links: readonly TextLink[];
  /** What a search found, in the order of the text, disjoint. */
  readonly marks: readonly Range[];
}

/**
 * Makes a printed text ready to be shown.
 *
 * @param matches ranges in the readable text to be marked, ordered and disjoint
 */
export function shownText(printed: string, matches: readonly Range[] = []): ShownText {
  const readable = readableText(printed);
  const text = visibleText(readable);
  return {
    text,
    links: findLinks(text).filter(({ url }) => isWebUrl(url)),
    // Where something had to be taken out, the ranges would point beside the words.
    marks: text === readable ? matches : [],
  };
}

/** The text in segments. What is both a link and a mark is a link. */
export function textSegments({ text, links, marks }: ShownText): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  const addTextUntil = (offset: number): void => {
    if (offset > end) {
      segments.push({ kind: 'text', text: text.slice(end, offset) });
    }
  };
  const pieces: (Range & { readonly url?: string })[] = [...links, ...marksBeside(marks, links)];
  for (const piece of pieces.sort((a, b) => a.start - b.start)) {
    addTextUntil(piece.start);
    end = piece.end;
    const shown = text.slice(piece.start, end);
    segments.push(
      piece.url === undefined
        ? { kind: 'mark', text: shown }
        : { kind: 'link', text: shown, url: piece.url },
    );
  }
  addTextUntil(text.length);
  return segments;
}

function marksBeside(marks: readonly Range[], links: readonly Range[]): readonly Range[] {
  return marks.filter(
    (mark) => !links.some((link) => mark.start < link.end && link.start < mark.end),
  );
}

/** Links that may be followed, each address once. */
export function uniqueLinks(links: readonly LinkView[]): LinkView[] {
  const seen = new Set<string>();
  return links.filter(({ url }) => {
    const first = isWebUrl(url) && !seen.has(url);
    seen.add(url);
    return first;
  });
}
