/** To be raised with every change of the layout, of how texts are read, of stop words or of stems. */
const version = 4;

/** What sort of file it is, version, checksum, number of sections; then the bytes of each section. */
const headWords = 4;

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
  head[2] = checksum(bytes);
  return bytes;
}

/**
 * The sections of a file, which lie in these bytes; `undefined` for bytes that are no whole, unchanged
 * file of this sort and version.
 *
 * @param bytes begin at a multiple of four in their buffer
 */
export function decodeSections(magic: number, bytes: Uint8Array): SectionReader | undefined {
  if (bytes.length < 4 * headWords || bytes.length % 4 !== 0 || bytes.byteOffset % 4 !== 0) {
    return undefined;
  }
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [foundMagic, foundVersion, foundChecksum, count = 0] = words;
  if (foundMagic !== magic || foundVersion !== version || foundChecksum !== checksum(bytes)) {
    return undefined;
  }
  return new SectionReader(bytes, words.subarray(headWords, headWords + count));
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/**
 * Of all bytes but those of the checksum itself: FNV-1a (Fowler, Noll and Vo) over four bytes at a
 * time, in four strands that a processor works on side by side.
 */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let [one, two, three, four] = [0x811c9dc5, 0x050c5d1f, 0x9e3779b1, 0x85ebca6b];
  const even = words.length & ~3;
  for (let index = 4; index < even; index += 4) {
    one = mixed(one, words[index] ?? 0);
    two = mixed(two, words[index + 1] ?? 0);
    three = mixed(three, words[index + 2] ?? 0);
    four = mixed(four, words[index + 3] ?? 0);
  }
  let hash = words.length;
  for (const word of [one, two, three, four, ...words.subarray(0, 2), words[3] ?? 0]) {
    hash = mixed(hash, word);
  }
  for (const word of words.subarray(even)) {
    hash = mixed(hash, word);
  }
  return hash >>> 0;
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x01000193);
  return product ^ (product >>> 17);
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
