import type { Steps } from '../../steps';
import type { PartBytes } from './partBytes';
import type { Segment } from './segment';
import { storedParts, type FilePlace } from './segmentFile';

/** Bytes that are compared in a step, in pieces of which some are in memory at a time. */
const stepSize = 2 ** 19;
const pieceSize = 2 ** 16;

/**
 * Has a segment read what is needed of its postings and texts from a file in which they were written,
 * so that they leave the memory. Tells whether it does: not where the file holds
 * anything else. In steps, between which the segment may be searched, but not merged. Throws where the
 * file cannot be read.
 */
export function* storeSegment(segment: Segment, place: FilePlace): Steps<boolean> {
  const stored = segment.file ? undefined : storedParts(place);
  if (
    !stored ||
    !(yield* isEqual(stored.stemFrequencies, segment.stemFrequencies)) ||
    !(yield* isEqual(stored.postings, segment.postings)) ||
    !(yield* isEqual(stored.texts, segment.texts))
  ) {
    return false;
  }
  Object.assign(segment, stored);
  return true;
}

/** Whether a part of a file is the same as what is held. */
function* isEqual(part: PartBytes, held: PartBytes): Steps<boolean> {
  if (part.length !== held.length) {
    return false;
  }
  const stream = part.inStream();
  for (let start = 0; start < held.length; start += pieceSize) {
    const end = Math.min(start + pieceSize, held.length);
    const offset = stream.bring(start, end) - start;
    const from = held.bring(start, end) - start;
    const { bytes } = stream;
    for (let at = start; at < end; at++) {
      if (bytes[offset + at] !== held.bytes[from + at]) {
        return false;
      }
    }
    if (end % stepSize === 0) {
      yield;
    }
  }
  return true;
}
