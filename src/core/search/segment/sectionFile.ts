import { runToEnd, type Steps } from '../../steps';

/** To be raised with every change of the layout, of how texts are read, of stop words or of stems. */
const version = 5;

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
  head[2] = runToEnd(checksum(new Int32Array(bytes.buffer)));
  return bytes;
}

/**
 * The sections of a file, which lie in these bytes; `undefined` for bytes that are no whole file of
 * this sort and version. What changed in the sections themselves is found by {@link isUnchanged} only.
 *
 * @param bytes begin at a multiple of four in their buffer
 */
export function decodeSections(magic: number, bytes: Uint8Array): SectionReader | undefined {
  if (bytes.length < 4 * headWords || bytes.length % 4 !== 0 || bytes.byteOffset % 4 !== 0) {
    return undefined;
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [foundMagic, foundVersion, , count = 0] = words;
  if (foundMagic !== magic || foundVersion !== version) {
    return undefined;
  }
  const lengths = words.subarray(headWords, headWords + count);
  const sum = lengths.reduce((total, length) => total + padded(length), 0);
  return 4 * (headWords + count) + sum === bytes.length
    ? new SectionReader(bytes, lengths)
    : undefined;
}

/**
 * Whether the bytes of a file are those that {@link encodeSections} made, which takes about half a
 * millisecond for each megabyte; in steps of less.
 *
 * @param bytes as `decodeSections` has taken them
 */
export function* isUnchanged(bytes: Uint8Array): Steps<boolean> {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return words[2] === (yield* checksum(words));
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/**
 * Of all words of a file but the checksum itself: FNV-1a (Fowler, Noll and Vo) over four bytes at a
 * time, in four strands that a processor works on side by side.
 */
function* checksum(words: Int32Array): Steps<number> {
  const strands = Int32Array.of(0x811c9dc5, 0x050c5d1f, 0x9e3779b1, 0x85ebca6b);
  const even = words.length & ~3;
  for (let start = headWords; start < even; start += wordsPerStep) {
    mixStrands(strands, words, start, Math.min(start + wordsPerStep, even));
    yield;
  }
  let hash = words.length;
  for (const word of [...strands, ...words.subarray(0, 2), words[3] ?? 0]) {
    hash = mixed(hash, word);
  }
  for (const word of words.subarray(even)) {
    hash = mixed(hash, word);
  }
  return hash;
}

/**
 * Takes words from one place up to another into the strands, of which each has every fourth one.
 * Written out, for it is slow until it is compiled, and then half done.
 */
function mixStrands(strands: Int32Array, words: Int32Array, start: number, end: number): void {
  let one = strands[0] ?? 0;
  let two = strands[1] ?? 0;
  let three = strands[2] ?? 0;
  let four = strands[3] ?? 0;
  for (let index = start; index < end; index += 4) {
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

  constructor(all: Uint8Array, lengths: Uint32Array) {
    this.#all = all;
    this.#lengths = lengths;
    this.#at = 4 * (headWords + lengths.length);
  }

  /** Whether all sections were taken, and no more. */
  get isAtEnd(): boolean {
    return this.#next === this.#lengths.length;
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
