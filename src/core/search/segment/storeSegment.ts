import type { Mutable } from '../../mutable';
import type { Steps } from '../../steps';
import type { Segment } from './segment';
import { storedParts } from './segmentFile';
import type { StoredFile } from './storedBytes';

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
    !(yield* isHeldIn(file, stored.postings.position, segment.postings)) ||
    !(yield* isHeldIn(file, stored.texts.position, segment.texts)) ||
    stored.postings.bytes.length !== segment.postings.length ||
    stored.texts.bytes.length !== segment.texts.length
  ) {
    return false;
  }
  const changed: Mutable<Segment> = segment;
  changed.postings = stored.postings.bytes;
  changed.texts = stored.texts.bytes;
  changed.stored = stored;
  return true;
}

/** Whether a file has some bytes from a position on. */
function* isHeldIn(file: StoredFile, position: number, bytes: Uint8Array): Steps<boolean> {
  if (position + bytes.length > file.size) {
    return false;
  }
  const read = new Uint8Array(Math.min(stepSize, bytes.length));
  for (let start = 0; start < bytes.length; start += stepSize) {
    const held = bytes.subarray(start, start + stepSize);
    const written = read.subarray(0, held.length);
    file.read(written, position + start);
    if (!isEqual(held, written)) {
      return false;
    }
    yield;
  }
  return true;
}

function isEqual(some: Uint8Array, others: Uint8Array): boolean {
  for (let at = 0; at < some.length; at++) {
    if (some[at] !== others[at]) {
      return false;
    }
  }
  return true;
}
