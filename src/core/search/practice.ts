import type { Collection } from './ranking/collection';
import { SegmentText } from './segment/segmentText';

/** How many papers there are whose words are searched for. */
const mostPapers = 20;
/** Searching in fewer papers is quick from the first time on. */
const fewestPapers = 2000;

const text = new SegmentText();

/**
 * Queries of every kind, of the words of some papers. Engines make quick code of what is called often:
 * the first searches of a session take two or three times as long as those after some dozens.
 */
export function* practiceQueries({ segments, vocabulary, size }: Collection): Generator<string> {
  if (size < fewestPapers) {
    return;
  }
  const eachOf = Math.ceil(mostPapers / segments.length);
  for (const { segment } of segments) {
    const count = Math.min(eachOf, segment.ids.size);
    for (let index = 0; index < count; index++) {
      const document = Math.floor((index * segment.ids.size) / count);
      const [first = '', second = '', ...others] = Array.from(
        text.read(segment, document).words.subarray(0, Math.min(10, text.size)),
        (word) => vocabulary.at(word),
      );
      yield first.slice(0, 3);
      yield `${first} ${second.slice(0, 2)}`;
      yield [first, second, ...others].join(' ');
    }
  }
}
