import { Pace, type Steps } from '../../steps';
import { tokensPerStep } from './documentTokens';
import { HeldBytes } from './partBytes';
import type { Segment, SegmentWords } from './segment';
import { SegmentText } from './segmentText';

/**
 * Counts the words of all documents of a segment.
 *
 * @param size number of words of its vocabulary
 */
export function* countWords(segment: Segment, size: number): Steps<SegmentWords> {
  const counts = new Uint32Array(size);
  const text = new SegmentText();
  const pace = new Pace(tokensPerStep);
  for (let document = 0; document < segment.ids.size; document++) {
    text.read(segment, document);
    for (let at = 0; at < text.size; at++) {
      const word = text.words[at] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
    }
    if (pace.isUp(text.size)) {
      yield;
    }
  }
  const words = Uint32Array.from(counts.keys()).filter((word) => (counts[word] ?? 0) > 0);
  return {
    words: HeldBytes.of(words),
    wordCounts: HeldBytes.of(counts.filter((count) => count > 0)),
  };
}
