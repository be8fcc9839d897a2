import type { Range } from '../model';
import { splitSentences } from '../text/sentences';
import { foldTerm } from '../text/tokens';

/** A stretch of a text, cut to fit, with the matches that it holds. */
export interface Snippet {
  readonly text: string;
  /** Ordered, disjoint UTF-16 ranges in `text`. */
  readonly matches: readonly Range[];
}

const ellipsis = '…';

/**
 * The sentence of `text` with most different matched words (of those, with most matches, then the
 * first), cut around its matches to at most `maxLength` UTF-16 units (at least two), with "…" where
 * it is cut. Without matches the text's first sentence. `matches` are ordered, disjoint ranges in `text`.
 */
export function snippet(text: string, matches: readonly Range[], maxLength: number): Snippet {
  const sentence = bestSentence(text, matches);
  const inside = matchesIn(matches, sentence);
  const window = cut(text, sentence, inside, Math.max(0, Math.floor(maxLength)));
  const before = window.start > sentence.start ? ellipsis : '';
  const after = window.end < sentence.end ? ellipsis : '';
  const shift = before.length - window.start;
  return {
    text: before + text.slice(window.start, window.end) + after,
    matches: matchesIn(inside, window).map((match) => ({
      start: Math.max(match.start, window.start) + shift,
      end: Math.min(match.end, window.end) + shift,
    })),
  };
}

function matchesIn(matches: readonly Range[], { start, end }: Range): readonly Range[] {
  return matches.filter((match) => match.start < end && match.end > start);
}

function bestSentence(text: string, matches: readonly Range[]): Range {
  const sentences = splitSentences(text);
  let best = sentences[0] ?? { start: 0, end: 0 };
  let bestValue = 0;
  let next = 0;
  for (const sentence of sentences) {
    const words = new Set<string>();
    const first = next;
    for (let match = matches[next]; match && match.start < sentence.end; match = matches[++next]) {
      words.add(foldTerm(text.slice(match.start, match.end)));
    }
    // Matches count little beside different words, and no more than a hundred of them.
    const value = words.size + Math.min(next - first, 100) / 1000;
    if (value > bestValue) {
      best = sentence;
      bestValue = value;
    }
  }
  return best;
}

/** The part of `sentence` to show: all of it if it fits, else most matches and words around them. */
function cut(text: string, sentence: Range, matches: readonly Range[], maxLength: number): Range {
  if (sentence.end - sentence.start <= maxLength) {
    return sentence;
  }
  const room = Math.max(0, maxLength - 2 * ellipsis.length);
  const core = densest(matches, room) ?? { start: sentence.start, end: sentence.start };
  // A third of the spare room goes before the matches, more where the sentence ends early.
  const spare = Math.max(0, room - (core.end - core.start));
  const before = Math.min(core.start - sentence.start, Math.floor(spare / 3));
  const end = Math.min(sentence.end, core.start - before + room);
  const start = Math.max(sentence.start, Math.min(core.start - before, end - room));
  return {
    start: start === sentence.start ? start : wordStart(text, start, core.start),
    end: end === sentence.end ? end : wordEnd(text, end, Math.min(core.end, end)),
  };
}

/** The stretch of at most `room` units with most matches in it; the first of several. */
function densest(matches: readonly Range[], room: number): Range | undefined {
  let best: Range | undefined;
  let bestCount = 0;
  let last = 0;
  for (const [first, { start }] of matches.entries()) {
    last = Math.max(last, first);
    while ((matches[last + 1]?.end ?? Infinity) - start <= room) {
      last++;
    }
    if (last - first + 1 > bestCount) {
      bestCount = last - first + 1;
      best = { start, end: matches[last]?.end ?? start };
    }
  }
  return best;
}

/** The first beginning of a word in `[from, limit]`, so that no word is cut in two. */
function wordStart(text: string, from: number, limit: number): number {
  const blank = text.slice(from - 1, limit + 1).search(/\s\S/);
  if (blank >= 0) {
    return from + blank;
  }
  return partsCharacter(text, from) ? from + 1 : from;
}

/** The last end of a word in `[limit, from]`. */
function wordEnd(text: string, from: number, limit: number): number {
  const found = /^.*\S(?=\s)/s.exec(text.slice(limit, from + 1));
  if (found) {
    return limit + found[0].length;
  }
  return partsCharacter(text, from) ? from - 1 : from;
}

/** Whether `offset` stands between the halves of a surrogate pair. */
function partsCharacter(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}
