import { decodeSections, encodeSections } from './sectionFile';
import type { CountedSegment } from './segment';
import { isSound } from './soundSegment';
import { StringTable } from './stringTable';

/** "PDix", little-endian. */
const magic = 0x78694450;

/** A segment as the bytes of a file. It is of use only with the vocabulary that it was made with. */
export function encodeSegment({ segment, counts }: CountedSegment): Uint8Array {
  return encodeSections(magic, [
    segment.ids.units,
    segment.ids.starts,
    segment.fingerprints,
    segment.titleLengths,
    segment.abstractLengths,
    counts.words,
    counts.wordCounts,
    segment.stems,
    segment.stemFrequencies,
    segment.postingStarts,
    segment.postings,
    segment.textStarts,
    segment.texts,
  ]);
}

/**
 * The segment in a file, whose arrays lie in these bytes; `undefined` for bytes that are no whole
 * file of this version. Bytes that changed are found by `isUnchanged`, which takes longer: until then
 * there may be anything in the segment that {@link isSound} lets pass.
 *
 * @param bytes begin at a multiple of four in their buffer
 */
export function decodeSegment(bytes: Uint8Array): CountedSegment | undefined {
  const reader = decodeSections(magic, bytes);
  if (!reader) {
    return undefined;
  }
  const ids = new StringTable(reader.units(), reader.numbers());
  const lengths = {
    fingerprints: reader.numbers(),
    titleLengths: reader.bytes(),
    abstractLengths: reader.units(),
  };
  const counts = { words: reader.numbers(), wordCounts: reader.numbers() };
  const segment = {
    ids,
    ...lengths,
    stems: reader.numbers(),
    stemFrequencies: reader.numbers(),
    postingStarts: reader.numbers(),
    postings: reader.bytes(),
    textStarts: reader.numbers(),
    texts: reader.bytes(),
  };
  return reader.isAtEnd && isSound(segment) ? { segment, counts } : undefined;
}
