import { stemOf } from '../analysis/stemOf';
import { sentenceWords } from '../analysis/stopWords';
import type { Segment } from './segment';
import { SegmentText } from './segmentText';
import type { Vocabulary } from './vocabulary';

const text = new SegmentText();

const letters = /\p{L}{2}/u;

const stopStems: ReadonlySet<string> = new Set([...sentenceWords].map(stemOf));

/** Whether a stem says something about what a text is about: no stop word and no number. */
export function isTelling(stem: string): boolean {
  return letters.test(stem) && !stopStems.has(stem);
}

/**
 * How often each stem stands in a document, by the number of the stem, in the order of the text.
 *
 * @param titleWeight how often a word of the title is counted
 */
export function stemCounts(
  vocabulary: Vocabulary,
  segment: Segment,
  document: number,
  titleWeight: number,
): ReadonlyMap<number, number> {
  text.read(segment, document);
  const [title = 0, abstract = 0] = text.lengths;
  const counts = new Map<number, number>();
  for (let at = 0; at < title + abstract; at++) {
    const stem = vocabulary.stemOf(text.words[at] ?? 0);
    counts.set(stem, (counts.get(stem) ?? 0) + (at < title ? titleWeight : 1));
  }
  return counts;
}
