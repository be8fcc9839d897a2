import { BlockCache } from './blockCache';
import { HeldBytes, allOf } from './partBytes';
import {
  decodeSections,
  encodeSections,
  headBytes,
  sectionStart,
  type SectionReader,
} from './sectionFile';
import type { CountedSegment, Segment, SegmentWords } from './segment';
import { isSound } from './soundSegment';
import { StoredBytes, StreamedBytes, type FileStretch, type StoredFile } from './storedBytes';
import { StemPlaces } from './stemPlaces';
import { StringTable } from './stringTable';

/** "PDix", little-endian. */
const magic = 0x78694450;

/** How many sections there are, and how many come before those that are read when they are needed. */
const sections = 13;
const headSections = 8;

/** What was read last of all segments of an index that are in files. */
export class SegmentCaches {
  /** Lists of a few bytes to some hundred thousand, most of which are asked for again. */
  readonly postings = new BlockCache(2 ** 21, 2 ** 12);
  /** Texts of some hundred bytes from anywhere. */
  readonly texts = new BlockCache(2 ** 21, 2 ** 10);
}

/** A file of a segment, and what its parts are read through. */
export interface FilePlace {
  readonly file: StoredFile;
  readonly caches: SegmentCaches;
}

/** The parts of a segment that may stay in its file. */
export type StoredParts = Pick<Segment, 'file' | 'stemFrequencies' | 'postings' | 'texts'>;

/** The sections of a file behind its head. */
interface Behind {
  readonly counts: SegmentWords;
  readonly parts: StoredParts;
}

/** A segment as the bytes of a file. It is of use only with the vocabulary that it was made with. */
export function encodeSegment({ segment, counts }: CountedSegment): Uint8Array {
  return encodeSections(magic, [
    segment.ids.bytes,
    segment.ids.starts,
    segment.fingerprints,
    segment.titleLengths,
    segment.abstractLengths,
    segment.stems.heads,
    segment.stems.bytes,
    segment.textStarts,
    allOf(counts.words),
    allOf(counts.wordCounts),
    allOf(segment.stemFrequencies),
    allOf(segment.postings),
    allOf(segment.texts),
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
 * @param place of the file of which these are the first bytes, at least {@link headLength}; they are all
 *   where left out
 */
export function decodeSegment(bytes: Uint8Array, place?: FilePlace): CountedSegment | undefined {
  const reader = decodeSections(magic, bytes, place?.file.size);
  if (!reader) {
    return undefined;
  }
  const documents = {
    ids: new StringTable(reader.bytes(), reader.numbers()),
    fingerprints: reader.numbers(),
    titleLengths: reader.bytes(),
    abstractLengths: reader.units(),
    stems: new StemPlaces(reader.numbers(), reader.bytes()),
    textStarts: reader.numbers(),
  };
  const { counts, parts } = place ? storedIn(reader, place) : heldIn(reader);
  const segment: Segment = { ...documents, ...parts };
  return reader.isWhole && isSound(segment) ? { segment, counts } : undefined;
}

/** The parts of a segment's file that are read when they are needed; undefined for a file of another sort. */
export function storedParts(place: FilePlace): StoredParts | undefined {
  const { file } = place;
  const bytes = new Uint8Array(Math.min(headBytes(sections), file.size));
  file.read(bytes, 0);
  const reader = decodeSections(magic, bytes, file.size);
  for (let passed = 0; passed < headSections; passed++) {
    reader?.bytes();
  }
  return reader && storedIn(reader, place).parts;
}

function heldIn(reader: SectionReader): Behind {
  const next = (): HeldBytes => new HeldBytes(reader.bytes());
  return {
    counts: { words: next(), wordCounts: next() },
    parts: { stemFrequencies: next(), postings: next(), texts: next() },
  };
}

/** The same of sections of which no byte need be there. */
function storedIn(reader: SectionReader, { file, caches }: FilePlace): Behind {
  const next = (): FileStretch => ({ file, ...reader.passed() });
  return {
    counts: { words: new StreamedBytes(next()), wordCounts: new StreamedBytes(next()) },
    parts: {
      file,
      stemFrequencies: new StreamedBytes(next()),
      postings: new StoredBytes(caches.postings, next()),
      texts: new StoredBytes(caches.texts, next()),
    },
  };
}
