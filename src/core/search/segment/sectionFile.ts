import { runToEnd, type Steps } from '../../steps';
import type { StoredFile } from './storedBytes';

/** To be raised with every change of the layout, of how texts are read, of stop words or of stems. */
const version = 9;

/** What sort of file it is, version, checksum, number of sections; then the bytes of each section. */
const headWords = 4;

/** Words, of four bytes, whose checksum is made in a step: a multiple of four, half a megabyte. */
const wordsPerStep = 2 ** 17;

const [prime, shift] = [0x01000193, 17];

export type Section = Uint8Array | Uint16Array | Uint32Array;

/**
 * Arrays as the bytes of a file: a head, then one after another, each from a multiple of four bytes
 * on, in the byte order of all machines that VS Code runs on (little-endian).
 *
 * @param magic tells what sort of file it is
 */
export function encodeSections(magic: number, sections: readonly Section[]): Uint8Array {
  const headLength = headBytes(sections.length);
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
  head[2] = runToEnd(checksum(heldWords(bytes)));
  return bytes;
}

/**
 * The sections of a file, which lie in these bytes; `undefined` for bytes that are no whole file of
 * this sort and version. What changed in the sections themselves is found by {@link isUnchanged} only.
 *
 * @param bytes begin at a multiple of four in their buffer
 * @param size how many bytes the file has, of which these may be the first ones
 */
export function decodeSections(
  magic: number,
  bytes: Uint8Array,
  size = bytes.length,
): SectionReader | undefined {
  const lengths = size % 4 === 0 ? sectionLengths(magic, bytes) : undefined;
  return lengths && endOf(lengths, lengths.length) === size
    ? new SectionReader(bytes, lengths)
    : undefined;
}

/** Where a section starts in a file, by its order from 0; undefined for bytes of another sort. */
export function sectionStart(magic: number, bytes: Uint8Array, order: number): number | undefined {
  const lengths = sectionLengths(magic, bytes);
  return lengths && endOf(lengths, order);
}

/** How many bytes each section has; undefined for bytes that do not start a file of this sort and version. */
function sectionLengths(magic: number, bytes: Uint8Array): Uint32Array | undefined {
  if (bytes.length < 4 * headWords || bytes.length % 4 !== 0 || bytes.byteOffset % 4 !== 0) {
    return undefined;
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [foundMagic, foundVersion, , count = 0] = words;
  return foundMagic === magic && foundVersion === version
    ? words.subarray(headWords, headWords + count)
    : undefined;
}

/** How many bytes the head of a file of so many sections has. */
export function headBytes(sections: number): number {
  return 4 * (headWords + sections);
}

/** Where the head of a file ends and so many of its sections. */
function endOf(lengths: Uint32Array, count: number): number {
  const head = headBytes(lengths.length);
  return lengths.subarray(0, count).reduce((total, length) => total + padded(length), head);
}

/**
 * Whether the bytes of a file are those that {@link encodeSections} made, which takes about half a
 * millisecond for each megabyte; in steps of less.
 *
 * @param bytes as `decodeSections` has taken them
 * @param file of which these are the first ones; of the others none stays in memory
 */
export function* isUnchanged(bytes: Uint8Array, file?: StoredFile): Steps<boolean> {
  const words = file ? storedWords(bytes, file) : heldWords(bytes);
  const [, , expected] = words.from(0, headWords);
  return expected === (yield* checksum(words));
}

/** The words, of four bytes each, of a file. */
interface FileWords {
  readonly length: number;
  /** Those of a stretch, not longer than {@link wordsPerStep}; valid until the next is asked for. */
  from(start: number, end: number): Int32Array;
}

function heldWords({ buffer, byteOffset, length }: Uint8Array): FileWords {
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  return { length: words.length, from: (start, end) => words.subarray(start, end) };
}

/** The same of a file of which only the beginning is in memory. */
function storedWords(beginning: Uint8Array, file: StoredFile): FileWords {
  const held = heldWords(beginning);
  const read = new Int32Array(wordsPerStep);
  return {
    length: file.size >> 2,
    from: (start, end) => {
      const words = read.subarray(0, end - start);
      const first = held.from(start, Math.min(end, held.length));
      words.set(first);
      if (first.length < words.length) {
        const rest = new Uint8Array(
          read.buffer,
          4 * first.length,
          4 * (words.length - first.length),
        );
        file.read(rest, 4 * (start + first.length));
      }
      return words;
    },
  };
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/**
 * Of all words of a file but the checksum itself: FNV-1a (Fowler, Noll and Vo) over four bytes at a
 * time, in four strands that a processor works on side by side.
 */
function* checksum(words: FileWords): Steps<number> {
  const strands = Int32Array.of(0x811c9dc5, 0x050c5d1f, 0x9e3779b1, 0x85ebca6b);
  const even = words.length & ~3;
  for (let start = headWords; start < even; start += wordsPerStep) {
    mixStrands(strands, words.from(start, Math.min(start + wordsPerStep, even)));
    yield;
  }
  let hash = words.length;
  const [magic = 0, found = 0, , count = 0] = words.from(0, headWords);
  for (const word of [...strands, magic, found, count, ...words.from(even, words.length)]) {
    hash = mixed(hash, word);
  }
  return hash;
}

/**
 * Takes words, four times as many as there are rounds, into the strands, of which each has every fourth
 * one. Written out, for it is slow until it is compiled, and then half done.
 */
function mixStrands(strands: Int32Array, words: Int32Array): void {
  let one = strands[0] ?? 0;
  let two = strands[1] ?? 0;
  let three = strands[2] ?? 0;
  let four = strands[3] ?? 0;
  for (let index = 0; index < words.length; index += 4) {
    one = Math.imul(one ^ (words[index] ?? 0), prime);
    one ^= one >>> shift;
    two = Math.imul(two ^ (words[index + 1] ?? 0), prime);
    two ^= two >>> shift;
    three = Math.imul(three ^ (words[index + 2] ?? 0), prime);
    three ^= three >>> shift;
    four = Math.imul(four ^ (words[index + 3] ?? 0), prime);
    four ^= four >>> shift;
  }
  strands[0] = one;
  strands[1] = two;
  strands[2] = three;
  strands[3] = four;
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, prime);
  return product ^ (product >>> shift);
}

/** Takes the sections of a file one after another. */
export class SectionReader {
  readonly #all: Uint8Array;
  readonly #lengths: Uint32Array;
  #next = 0;
  #at: number;
  #isCut = false;

  constructor(all: Uint8Array, lengths: Uint32Array) {
    this.#all = all;
    this.#lengths = lengths;
    this.#at = headBytes(lengths.length);
  }

  /** Whether all sections were taken and no more, and all bytes of those that are no stored ones. */
  get isWhole(): boolean {
    return this.#next === this.#lengths.length && !this.#isCut;
  }

  bytes(): Uint8Array {
    const { position, length } = this.passed();
    this.#isCut ||= position + length > this.#all.length;
    return this.#all.subarray(position, position + length);
  }

  /** Where a section stands in the file of which no byte need be there. */
  passed(): { readonly position: number; readonly length: number } {
    const length = this.#lengths[this.#next++] ?? 0;
    const position = this.#at;
    this.#at += padded(length);
    return { position, length };
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
