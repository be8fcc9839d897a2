import type { Steps } from '../../steps';
import { ByteWriter } from './byteWriter';
import { partsOfDocument, tokensPerStep, type DocumentTokens } from './documentTokens';
import type { Segment } from './segment';

/**
 * Writes the running text of each document, its words by their rank, so that common ones take a
 * byte: what phrases and neighbours are looked for in, and what undoes a document.
 *
 * @param wordCounts how often each word stands in texts
 */
export function* writeTexts(
  { lengths, tokens }: DocumentTokens,
  wordCounts: Uint32Array,
): Steps<Pick<Segment, 'texts' | 'textStarts' | 'wordAtRank'>> {
  const wordAtRank = Uint32Array.from(wordCounts.keys()).sort(
    (a, b) => (wordCounts[b] ?? 0) - (wordCounts[a] ?? 0) || a - b,
  );
  yield;
  const ranks = new Uint32Array(wordCounts.length);
  for (const [rank, word] of wordAtRank.entries()) {
    ranks[word] = rank;
  }
  const size = lengths.length / partsOfDocument;
  const textStarts = new Uint32Array(size + 1);
  const bytes = new ByteWriter(tokens.length * 1.6);
  let at = 0;
  let sinceStep = 0;
  for (let document = 0; document < size; document++) {
    let end = at;
    for (let part = 0; part < partsOfDocument; part++) {
      const length = lengths[document * partsOfDocument + part] ?? 0;
      bytes.number(length);
      end += length;
    }
    sinceStep += end - at;
    for (; at < end; at++) {
      bytes.number(ranks[tokens[at] ?? 0] ?? 0);
    }
    textStarts[document + 1] = bytes.length;
    if (sinceStep > tokensPerStep) {
      sinceStep = 0;
      yield;
    }
  }
  return { texts: bytes.take(), textStarts, wordAtRank };
}
