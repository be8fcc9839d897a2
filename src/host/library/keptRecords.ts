import type { Steps } from '../../core';
import type { ByteRange, ReadableFile } from '../platform/readableFile';

/** What sort of file it is: "PDkp", little-endian. */
const magic = 0x706b4450;

/** To be raised with every change of what stands in records or around them. */
const version = 2;

/** Magic, version, mark, number of records, length of the table of names; in 32 bits each. */
const headWords = 5;

/** Enough for sixteen million records; what is left tells nearly all that are near from the one that is wanted. */
const numberBits = 24;
const highestNumber = 2 ** numberBits - 1;

/** The first value of an FNV-1a hash (Fowler, Noll and Vo) of 32 bits. */
const hashStart = 0x811c9dc5;

/** Bytes of a piece in which records are gathered; a longer one has a piece of its own. */
const pieceSize = 2 ** 18;

/** Room that a UTF-16 unit takes at most as UTF-8. */
const mostBytes = 3;

/**
 * Makes a file of records, JSON values of which some have a name. It is a head, a hash table of the
 * records with names (their numbers from 1 in the lower {@link numberBits}, above those as much of the
 * hash of the name; 0 for none), where each record ends, a checksum of each, and their UTF-8 bytes; all
 * numbers are of 32 bits, little-endian.
 */
export class RecordWriter {
  readonly #encoder = new TextEncoder();
  readonly #table: Uint32Array;
  readonly #ends: number[] = [];
  readonly #checks: number[] = [];
  /** Those that are full, of them only what is filled. */
  readonly #pieces: Uint8Array[] = [];
  #piece = new Uint8Array(pieceSize);
  #filled = 0;

  /** @param named how many records have a name */
  constructor(named: number) {
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * named + 2)));
  }

  /** Adds a record; with a name, it can be found by it. */
  add(json: string, name?: string): void {
    this.#makeRoom(mostBytes * json.length);
    const start = this.#filled;
    const { written } = this.#encoder.encodeInto(json, this.#piece.subarray(start));
    this.#filled = start + written;
    this.#ends.push((this.#ends.at(-1) ?? 0) + written);
    this.#checks.push(checkOf(this.#piece.subarray(start, this.#filled)));
    if (name !== undefined) {
      const mask = this.#table.length - 1;
      const hash = hashOf(name);
      let place = hash & mask;
      while (this.#table[place] !== 0) {
        place = (place + 1) & mask;
      }
      this.#table[place] = (hash & ~highestNumber) | this.#ends.length;
    }
  }

  /** The bytes of the file. */
  *take(): Steps<Uint8Array> {
    const count = this.#ends.length;
    const words = headWords + this.#table.length + 2 * count;
    const length = this.#ends.at(-1) ?? 0;
    const file = new Uint8Array(4 * words + length);
    const numbers = new Uint32Array(file.buffer, 0, words);
    const checks = Uint32Array.from(this.#checks);
    const mark = checkOf(new Uint8Array(checks.buffer));
    numbers.set([magic, version, mark, count, this.#table.length]);
    numbers.set(this.#table, headWords);
    numbers.set(this.#ends, headWords + this.#table.length);
    numbers.set(checks, headWords + this.#table.length + count);
    let at = 4 * words;
    for (const piece of [...this.#pieces, this.#piece.subarray(0, this.#filled)]) {
      yield;
      file.set(piece, at);
      at += piece.length;
    }
    return file;
  }

  #makeRoom(length: number): void {
    if (this.#filled + length > this.#piece.length) {
      this.#pieces.push(this.#piece.subarray(0, this.#filled));
      this.#piece = new Uint8Array(Math.max(length, pieceSize));
      this.#filled = 0;
    }
  }
}

/** Reads single records of such a file. What is damaged reads as nothing. */
export class KeptRecords {
  readonly #file: ReadableFile;
  /** What stands before the bytes of the records. */
  readonly #view: DataView;
  readonly #count: number;
  readonly #tableLength: number;

  private constructor(file: ReadableFile, view: DataView, count: number, tableLength: number) {
    this.#file = file;
    this.#view = view;
    this.#count = count;
    this.#tableLength = tableLength;
  }

  /** Undefined for a file of another kind or version. Rejects when it cannot be read. */
  static async of(file: ReadableFile): Promise<KeptRecords | undefined> {
    const head = await viewOf(file, 4 * headWords);
    if (!head) {
      return undefined;
    }
    const [foundMagic, foundVersion, , count = 0, tableLength = 0] = Array.from(
      { length: headWords },
      (_, index) => head.getUint32(4 * index, true),
    );
    const isTable = tableLength > 0 && (tableLength & (tableLength - 1)) === 0;
    const isKind = foundMagic === magic && foundVersion === version && isTable;
    const view = isKind ? await viewOf(file, 4 * (headWords + tableLength + 2 * count)) : undefined;
    const records = view && new KeptRecords(file, view, count, tableLength);
    return records && records.#isWhole ? records : undefined;
  }

  /** The same for files with the same records, and hardly for others. */
  get mark(): number {
    return this.#word(2);
  }

  /** The values of records by their numbers, from 0. Rejects when they cannot be read. */
  async read(numbers: Iterable<number>): Promise<ReadonlyMap<number, unknown>> {
    const known = [...numbers].filter((number) => number < this.#count);
    const texts = await this.#file.read(known.map((number) => this.#rangeOf(number)));
    return new Map(known.map((number, index) => [number, this.#valueOf(number, texts[index])]));
  }

  /** The numbers of the records that may have a name; most often the one that has it. */
  *named(name: string): Generator<number, void> {
    const mask = this.#tableLength - 1;
    const hash = hashOf(name);
    let place = hash & mask;
    for (let looked = 0; looked < this.#tableLength; looked++) {
      const entry = this.#word(headWords + place);
      if (entry === 0) {
        return;
      }
      if (entry >>> numberBits === hash >>> numberBits) {
        yield (entry & highestNumber) - 1;
      }
      place = (place + 1) & mask;
    }
  }

  /** Empty for a record that ends before it begins. */
  #rangeOf(number: number): ByteRange {
    const textStart = this.#view.byteLength;
    const end = Math.min(textStart + this.#endOf(number), this.#file.size);
    return { start: Math.min(textStart + this.#endOf(number - 1), end), end };
  }

  #valueOf(number: number, text: Uint8Array = new Uint8Array()): unknown {
    const check = headWords + this.#tableLength + this.#count + number;
    if (checkOf(text) !== this.#word(check)) {
      return undefined;
    }
    try {
      return JSON.parse(new TextDecoder().decode(text));
    } catch {
      return undefined;
    }
  }

  get #isWhole(): boolean {
    return this.#view.byteLength + this.#endOf(this.#count - 1) === this.#file.size;
  }

  /** Bytes from the first record to the end of one. */
  #endOf(number: number): number {
    return number < 0 ? 0 : this.#word(headWords + this.#tableLength + number);
  }

  #word(index: number): number {
    return this.#view.getUint32(4 * index, true);
  }
}

/** The first bytes of a file; undefined where it has fewer. */
async function viewOf(file: ReadableFile, length: number): Promise<DataView | undefined> {
  const [bytes] = length > file.size ? [] : await file.read([{ start: 0, end: length }]);
  return bytes?.length === length
    ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : undefined;
}

/** FNV-1a over bytes. */
function checkOf(bytes: Uint8Array): number {
  let hash = hashStart;
  for (let index = 0; index < bytes.length; index++) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** FNV-1a over the UTF-16 units of a name, mixed so that its low bits tell as much as the high ones. */
function hashOf(name: string): number {
  let hash = hashStart;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
