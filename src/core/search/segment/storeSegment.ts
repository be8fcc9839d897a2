import type { Mutable } from '../../mutable';
import type { Steps } from '../../steps';
import type { Segment } from './segment';
import { storedParts } from './segmentFile';
import type { StoredBytes, StoredFile } from './storedBytes';

/** Bytes that are compared in a step. */
const stepSize = 2 ** 19;

/**
 * Has a segment read its postings and texts, as far as they are needed, from a file in which they were
 * written, so that they take no memory before. Tells whether it does: not where the file holds
 * anything else. In steps, between which the segment may be searched, but not merged. Throws where the
 * file cannot be read.
 */
export function* storeSegment(segment: Segment, file: StoredFile): Steps<boolean> {
  const stored = segment.stored ? undefined : storedParts(file);
  if (
    !stored ||
    !(yield* isEqual(file, stored.postings, segment.postings)) ||
    !(yield* isEqual(file, stored.texts, segment.texts))
  ) {
    return false;
  }
  const changed: Mutable<Segment> = segment;
  changed.postings = stored.postings.bytes;
  changed.texts = stored.texts.bytes;
  changed.stored = stored;
  return true;
}

/** Whether a part of a file is the same as what is held. */
function* isEqual(file: StoredFile, part: StoredBytes, held: Uint8Array): Steps<boolean> {
  if (part.bytes.length !== held.length) {
    return false;
  }
  const read = new Uint8Array(Math.min(stepSize, held.length));
  for (let start = 0; start < held.length; start += stepSize) {
    const end = Math.min(start + stepSize, held.length);
    file.read(read.subarray(0, end - start), part.position + start);
    for (let at = start; at < end; at++) {
      if (read[at - start] !== held[at]) {
        return false;
      }
    }
    yield;
  }
  return true;
}
