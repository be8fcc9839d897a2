import { runToEnd } from '../../steps';
import { decodeSections, encodeSections, headBytes, sectionStart } from './sectionFile';
import { readStored, type CountedSegment, type Segment, type StoredParts } from './segment';
import { isSound } from './soundSegment';
import type { StoredFile } from './storedBytes';
import { StringTable } from './stringTable';

/** "PDix", little-endian. */
const magic = 0x78694450;

/** How many sections come before those that can be read later: the postings and the texts. */
const headSections = 11;

/** A segment as the bytes of a file. It is of use only with the vocabulary that it was made with. */
export function encodeSegment({ segment, counts }: CountedSegment): Uint8Array {
  runToEnd(readStored(segment));
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
    segment.textStarts,
    segment.postings,
    segment.texts,
  ]);
}

/**
 * How many bytes of a segment's file have to be there before it can be searched; undefined for bytes of
 * another sort.
 */
export function headLength(bytes: Uint8Array): number | undefined {
  return sectionStart(magic, bytes, headSections);
}

/**
 * The segment in a file, whose arrays lie in these bytes; `undefined` for bytes that are no whole
 * file of this version. Bytes that changed are found by `isUnchanged`, which takes longer: until then
 * there may be anything in the segment that {@link isSound} lets pass.
 *
 * @param bytes begin at a multiple of four in their buffer
 * @param file of which these are the first ones, at least {@link headLength}; they are all where left out
 */
export function decodeSegment(bytes: Uint8Array, file?: StoredFile): CountedSegment | undefined {
  const reader = decodeSections(magic, bytes, file?.size);
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
  const rest = {
    ids,
    ...lengths,
    stems: reader.numbers(),
    stemFrequencies: reader.numbers(),
    postingStarts: reader.numbers(),
    textStarts: reader.numbers(),
  };
  const segment: Segment = file
    ? withStored(rest, { file, postings: reader.stored(file), texts: reader.stored(file) })
    : { ...rest, postings: reader.bytes(), texts: reader.bytes() };
  return reader.isWhole && isSound(segment) ? { segment, counts } : undefined;
}

/** The parts of a segment's file that can be read later; undefined for a file of another sort. */
export function storedParts(file: StoredFile): StoredParts | undefined {
  const bytes = new Uint8Array(Math.min(headBytes(headSections + 2), file.size));
  file.read(bytes, 0);
  const reader = decodeSections(magic, bytes, file.size);
  for (let passed = 0; passed < headSections; passed++) {
    reader?.bytes();
  }
  return reader && { file, postings: reader.stored(file), texts: reader.stored(file) };
}

function withStored(rest: Omit<Segment, 'postings' | 'texts'>, stored: StoredParts): Segment {
  return { ...rest, postings: stored.postings.bytes, texts: stored.texts.bytes, stored };
}
