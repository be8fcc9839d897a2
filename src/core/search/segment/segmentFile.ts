import type { Segment } from './segment';
import { StringTable } from './stringTable';

/** "PDix", little-endian. */
const magic = 0x78694450;
/** To be raised with every change of the layout, of how texts are read, or of stems. */
const version = 2;

/** Magic, version, checksum, number of sections; then for each section its length in bytes. */
const headWords = 4;

type Section = Uint8Array | Uint16Array | Uint32Array;

/**
 * A segment as the bytes of a file: a head, then its arrays one after another, each from a multiple
 * of four bytes on, in the byte order of all machines that VS Code runs on (little-endian).
 */
export function encodeSegment(segment: Segment): Uint8Array {
  const sections = sectionsOf(segment);
  const headLength = 4 * (headWords + sections.length);
  const length = sections.reduce((total, { byteLength }) => total + padded(byteLength), headLength);
  const bytes = new Uint8Array(length);
  const head = new Uint32Array(bytes.buffer, 0, headLength / 4);
  let at = headLength;
  for (const [index, { buffer, byteOffset, byteLength }] of sections.entries()) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    head[headWords + index] = byteLength;
    at += padded(byteLength);
  }
  head.set([magic, version, 0, sections.length]);
  head[2] = checksum(bytes);
  return bytes;
}

/**
 * The segment in a file, whose arrays lie in these bytes; `undefined` for bytes that are no whole,
 * unchanged file of this version.
 *
 * @param bytes begin at a multiple of four in their buffer
 */
export function decodeSegment(bytes: Uint8Array): Segment | undefined {
  if (bytes.length < 4 * headWords || bytes.length % 4 !== 0 || bytes.byteOffset % 4 !== 0) {
    return undefined;
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [foundMagic, foundVersion, foundChecksum, count = 0] = words;
  if (foundMagic !== magic || foundVersion !== version || foundChecksum !== checksum(bytes)) {
    return undefined;
  }
  const reader = new SectionReader(bytes, words.subarray(headWords, headWords + count));
  const segment: Segment = {
    ids: new StringTable(reader.units(), reader.numbers()),
    fingerprints: reader.numbers(),
    titleLengths: reader.bytes(),
    abstractLengths: reader.units(),
    words: new StringTable(reader.units(), reader.numbers()),
    wordStems: reader.numbers(),
    wordCounts: reader.numbers(),
    stems: new StringTable(reader.units(), reader.numbers()),
    stemFrequencies: reader.numbers(),
    postingStarts: reader.numbers(),
    postings: reader.bytes(),
    textStarts: reader.numbers(),
    texts: reader.bytes(),
    wordAtRank: reader.numbers(),
  };
  return reader.isAtEnd ? segment : undefined;
}

/** The arrays of a segment, in the order in which `decodeSegment` reads them. */
function sectionsOf(segment: Segment): readonly Section[] {
  const { ids, words, stems } = segment;
  return [
    ids.units,
    ids.starts,
    segment.fingerprints,
    segment.titleLengths,
    segment.abstractLengths,
    words.units,
    words.starts,
    segment.wordStems,
    segment.wordCounts,
    stems.units,
    stems.starts,
    segment.stemFrequencies,
    segment.postingStarts,
    segment.postings,
    segment.textStarts,
    segment.texts,
    segment.wordAtRank,
  ];
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Of all bytes but those of the checksum itself (FNV-1a, Fowler, Noll and Vo, four bytes a step). */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ (index === 2 ? 0 : (words[index] ?? 0)), 0x01000193);
    hash ^= hash >>> 17;
  }
  return hash >>> 0;
}

/** Takes the sections of a file one after another. */
class SectionReader {
  readonly #all: Uint8Array;
  readonly #lengths: Uint32Array;
  #next = 0;
  #at: number;

  constructor(all: Uint8Array, lengths: Uint32Array) {
    this.#all = all;
    this.#lengths = lengths;
    this.#at = 4 * (headWords + lengths.length);
  }

  get isAtEnd(): boolean {
    return this.#next === this.#lengths.length && this.#at === this.#all.length;
  }

  bytes(): Uint8Array {
    const length = this.#lengths[this.#next++] ?? 0;
    const start = this.#at;
    this.#at += padded(length);
    return this.#all.subarray(start, start + length);
  }

  units(): Uint16Array {
    const { buffer, byteOffset, length } = this.bytes();
    return new Uint16Array(buffer, byteOffset, length >> 1);
  }

  numbers(): Uint32Array {
    const { buffer, byteOffset, length } = this.bytes();
    return new Uint32Array(buffer, byteOffset, length >> 2);
  }
}
