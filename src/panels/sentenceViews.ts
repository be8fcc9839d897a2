import type { Claim, Range } from '../core';
import { findClaims, sentenceRoles, splitSentences } from '../core';
import type { ClaimView, SentenceView } from '../shared/abstractText';
import type { Segment } from '../shared/segment';
import type { ShownText } from './segments';
import { textSegments } from './segments';

/** How many figures and benchmarks are picked out, at most. */
const mostClaims = 12;

/** An abstract in sentences, and what it claims. */
export interface AbstractText {
  readonly sentences: readonly SentenceView[];
  readonly claims: readonly ClaimView[];
}

/** An abstract in sentences with their roles, and the figures and benchmarks that it names. */
export function abstractText(shown: ShownText): AbstractText {
  const { text } = shown;
  const pieces = [...sentencePieces(textSegments(shown), splitSentences(text))];
  const roles = sentenceRoles(text, pieces);
  return {
    sentences: pieces.map(({ segments }, index) => {
      const role = roles[index];
      return { segments, ...(role !== undefined && { role }) };
    }),
    claims: claimViews(text, findClaims(text), pieces),
  };
}

interface SentencePiece extends Range {
  readonly segments: readonly Segment[];
}

/**
 * The segments of each sentence, with the white space behind it. A sentence that ends inside of a
 * link or a formula goes on to the end of the next one: those stay in one piece.
 */
function* sentencePieces(
  segments: readonly Segment[],
  sentences: readonly Range[],
): Generator<SentencePiece> {
  // A sentence begins where the one before it ends.
  const cuts = sentences.slice(1).map(({ start }) => start);
  let next = 0;
  let piece: Segment[] = [];
  let start = 0;
  let offset = 0;
  for (const segment of segments) {
    const end = offset + segment.text.length;
    const isWhole = segment.kind === 'link' || segment.kind === 'math';
    let from = offset;
    for (let cut = cuts[next]; cut !== undefined && cut < end; cut = cuts[++next]) {
      if (!isWhole || cut === offset) {
        if (cut > from) {
          piece.push({ ...segment, text: segment.text.slice(from - offset, cut - offset) });
        }
        yield { start, end: cut, segments: piece };
        [piece, start, from] = [[], cut, cut];
      }
    }
    if (end > from) {
      piece.push({ ...segment, text: segment.text.slice(from - offset) });
    }
    offset = end;
  }
  if (piece.length > 0) {
    yield { start, end: offset, segments: piece };
  }
}

function claimViews(text: string, claims: readonly Claim[], pieces: readonly Range[]): ClaimView[] {
  const views = new Map<string, ClaimView>();
  for (const { start, end } of claims) {
    const claim = text.slice(start, end);
    const sentence = pieces.findIndex((piece) => start < piece.end);
    if (!views.has(claim) && sentence >= 0) {
      views.set(claim, { text: claim, sentence });
    }
  }
  return [...views.values()].slice(0, mostClaims);
}
