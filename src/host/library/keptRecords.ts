/** What sort of file it is: "PDkp", little-endian. */
const magic = 0x706b4450;

/** To be raised with every change of what stands in records or around them. */
const version = 1;

/** Magic, version, mark, number of records, length of the table of names; in 32 bits each. */
const headWords = 5;

/** The first value of an FNV-1a hash (Fowler, Noll and Vo) of 32 bits. */
const hashStart = 0x811c9dc5;

/**
 * Makes a file of records, JSON values of which some have a name. It is a head, a hash table of the
 * records with names (their numbers from 1, 0 for none), where each record ends, a checksum of each, and
 * their UTF-8 bytes; all numbers are of 32 bits, little-endian.
 */
export class RecordWriter {
  readonly #encoder = new TextEncoder();
  readonly #table: Uint32Array;
  readonly #ends: number[] = [];
  readonly #checks: number[] = [];
  #bytes = new Uint8Array(2 ** 16);

  /** @param named how many records have a name */
  constructor(named: number) {
    this.#table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * named + 2)));
  }

  /** Adds a record; with a name, it can be found by it. */
  add(json: string, name?: string): void {
    const start = this.#ends.at(-1) ?? 0;
    this.#makeRoom(start + 3 * json.length);
    const { written } = this.#encoder.encodeInto(json, this.#bytes.subarray(start));
    const end = start + written;
    this.#ends.push(end);
    this.#checks.push(checkOf(this.#bytes.subarray(start, end)));
    if (name !== undefined) {
      const mask = this.#table.length - 1;
      let place = hashOf(name) & mask;
      while (this.#table[place] !== 0) {
        place = (place + 1) & mask;
      }
      this.#table[place] = this.#ends.length;
    }
  }

  /** The bytes of the file. */
  take(): Uint8Array {
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
    file.set(this.#bytes.subarray(0, length), 4 * words);
    return file;
  }

  #makeRoom(length: number): void {
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
  }
}

/** Reads single records of such a file. What is damaged reads as nothing. */
export class KeptRecords {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #count: number;
  readonly #tableLength: number;

  private constructor(bytes: Uint8Array, view: DataView, count: number, tableLength: number) {
    this.#bytes = bytes;
    this.#view = view;
    this.#count = count;
    this.#tableLength = tableLength;
  }

  /** Undefined for bytes that are no such file, or one of another version. */
  static of(bytes: Uint8Array): KeptRecords | undefined {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 4 * headWords) {
      return undefined;
    }
    const [foundMagic, foundVersion, , count = 0, tableLength = 0] = Array.from(
      { length: headWords },
      (_, index) => view.getUint32(4 * index, true),
    );
    const isTable = tableLength > 0 && (tableLength & (tableLength - 1)) === 0;
    const records = new KeptRecords(bytes, view, count, tableLength);
    return foundMagic === magic && foundVersion === version && isTable && records.#isWhole
      ? records
      : undefined;
  }

  /** The same for files with the same records, and hardly for others. */
  get mark(): number {
    return this.#word(2);
  }

  /** The value of a record by its number, from 0. */
  at(number: number): unknown {
    if (number >= this.#count) {
      return undefined;
    }
    const ends = headWords + this.#tableLength;
    const start = number === 0 ? 0 : this.#word(ends + number - 1);
    const end = this.#word(ends + number);
    const bytes = this.#bytes.subarray(this.#textStart + start, this.#textStart + end);
    if (start > end || checkOf(bytes) !== this.#word(ends + this.#count + number)) {
      return undefined;
    }
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return undefined;
    }
  }

  /** The values of the records that may have a name; most often the one that has it. */
  *named(name: string): Generator<unknown, void> {
    const mask = this.#tableLength - 1;
    let place = hashOf(name) & mask;
    for (let looked = 0; looked < this.#tableLength; looked++) {
      const number = this.#word(headWords + place);
      if (number === 0) {
        return;
      }
      yield this.at(number - 1);
      place = (place + 1) & mask;
    }
  }

  get #textStart(): number {
    return 4 * (headWords + this.#tableLength + 2 * this.#count);
  }

  get #isWhole(): boolean {
    const length = this.#bytes.length;
    if (this.#textStart > length) {
      return false;
    }
    const last = headWords + this.#tableLength + this.#count - 1;
    return this.#textStart + (this.#count === 0 ? 0 : this.#word(last)) === length;
  }

  #word(index: number): number {
    return this.#view.getUint32(4 * index, true);
  }
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
