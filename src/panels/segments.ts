import type { Range, TextLink } from '../core';
import { findLinks, mathSpans, readableText, visibleText } from '../core';
import type { LinkView } from '../shared/facts';
import type { MathSegment, Segment } from '../shared/segment';
import { isWebUrl, secureUrl } from '../shared/segment';

/** A text as a reader sees it. Offsets are UTF-16 and refer to `text`. */
export interface ShownText {
  /** TeX made readable, nothing hidden in it. */
  readonly text: string;
  /** In the order of the text, disjoint. */
  readonly links: readonly TextLink[];
  /** What a search found, in the order of the text, disjoint. */
  readonly marks: readonly Range[];
  /** Formulas, in the order of the text, disjoint. */
  readonly formulas: readonly Formula[];
}

/** Where a formula stands in a shown text, and its source. */
export interface Formula extends Range {
  readonly tex: string;
  readonly display: boolean;
}

/** A longer formula than this is none that anyone prints in a title or an abstract. */
const longestFormula = 2000;

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
    links: findLinks(text).flatMap((link) => {
      const url = secureUrl(link.url);
      return url === undefined ? [] : [{ ...link, url }];
    }),
    // Where something had to be taken out, the ranges would point beside the words.
    marks: text === readable ? matches : [],
    formulas: formulasIn(printed, text),
  };
}

/**
 * The formulas of a printed text, by where they stand in the text that is shown for it; none where
 * the pieces around them do not add up to that text, so that nothing can be lost.
 */
function formulasIn(printed: string, shown: string): readonly Formula[] {
  const formulas: Formula[] = [];
  let text = '';
  let end = 0;
  const add = (piece: string): string => (text += visibleText(readableText(piece)));
  for (const span of mathSpans(printed)) {
    add(printed.slice(end, span.start));
    const start = text.length;
    add(printed.slice(span.start, span.end));
    end = span.end;
    if (text.length > start && span.tex.length <= longestFormula) {
      formulas.push({ start, end: text.length, tex: span.tex, display: span.display });
    }
  }
  if (formulas.length === 0) {
    return formulas;
  }
  add(printed.slice(end));
  return text === shown ? formulas : [];
}

/** The text in segments. What is both a link and a mark is a link; a formula stays in one piece. */
export function textSegments({ text, links, marks, formulas }: ShownText): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  const addTextUntil = (offset: number): void => {
    if (offset > end) {
      segments.push({ kind: 'text', text: text.slice(end, offset) });
    }
  };
  const math = beside(formulas, links);
  const pieces: (Range & { readonly make: (shown: string) => Segment })[] = [
    ...links.map(({ start, end, url }) => ({ start, end, make: linkTo(url) })),
    ...math.map((formula) => ({ ...formula, make: formulaOf(formula) })),
    ...beside(beside(marks, links), math).map((mark) => ({ ...mark, make: markOf })),
  ];
  for (const piece of pieces.sort((a, b) => a.start - b.start)) {
    addTextUntil(piece.start);
    end = piece.end;
    segments.push(piece.make(text.slice(piece.start, end)));
  }
  addTextUntil(text.length);
  return segments;
}

function linkTo(url: string): (text: string) => Segment {
  return (text) => ({ kind: 'link', text, url });
}

function formulaOf({ tex, display }: Formula): (text: string) => MathSegment {
  return (text) => ({ kind: 'math', text, tex, display });
}

function markOf(text: string): Segment {
  return { kind: 'mark', text };
}

function beside<R extends Range>(ranges: readonly R[], others: readonly Range[]): readonly R[] {
  return ranges.filter(
    (range) => !others.some((other) => range.start < other.end && other.start < range.end),
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
