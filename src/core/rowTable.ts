/** Bits of a hash that stand beside a row. */
const tagBits = 10;
const tags = 1 << tagBits;

/** A cell that holds no row; of all others the number is higher. */
const free = 0;

/** No row of a table is of this number or a higher one. */
export const mostRows = 2 ** (32 - tagBits) - 1;

/** Of the places where tags are looked for, this share is filled at most, and that when they were just laid out. */
const fullest = 0.95;
const freshly = 0.85;
const fewestHomes = 8;

const none = new Uint32Array(0);

/** The cells of a part that is laid out; used again for the next. */
let room = new Uint32Array(1024);

/**
 * Finds rows of other tables by hashes: those that may be under one, among which whoever asks picks
 * those that are. In some five bytes for a row and hash, as neither whole hashes nor chains are held;
 * up to four million rows.
 *
 * Source: ordered hashing with linear probing (Amble, Knuth 1974), in parts that are laid out anew one
 * at a time, so that nothing ever takes long. The cells of a part stand in the order of their tags,
 * each where its tag is looked for or, where that is taken, in the next ones.
 */
export class RowTable {
  /** How far hashes are moved to the right to be the numbers of parts. */
  readonly #shift: number;
  readonly #parts: Uint32Array[];
  /** How many rows each part holds, and among how many of its cells tags are spread; the last have no tag. */
  readonly #counts: Uint32Array;
  readonly #homes: Uint32Array;

  /** @param partBits there are two to the power of this many parts, 1 … 22 */
  constructor(partBits: number) {
    this.#shift = 32 - partBits;
    this.#parts = Array.from({ length: 2 ** partBits }, () => none);
    this.#counts = new Uint32Array(2 ** partBits);
    this.#homes = new Uint32Array(2 ** partBits);
  }

  get partCount(): number {
    return this.#parts.length;
  }

  /** Puts a row under the lower 32 bits of a hash; a row may be under many. */
  add(hash: number, row: number): void {
    const part = hash >>> this.#shift;
    const count = (this.#counts[part] ?? 0) + 1;
    if (count > fullest * (this.#homes[part] ?? 0) || this.#cells(part).at(-1) !== free) {
      this.#layOut(part, compact(this.#cells(part)));
    }
    this.#counts[part] = count;
    const cells = this.#cells(part);
    const tag = this.#tagOf(hash);
    let at = this.#homeOf(part, tag);
    let cell = cells[at] ?? free;
    while (cell !== free && (cell & (tags - 1)) <= tag) {
      cell = cells[++at] ?? free;
    }
    let moved = cellOf(row, tag);
    while (cell !== free) {
      cells[at++] = moved;
      moved = cell;
      cell = cells[at] ?? free;
    }
    cells[at] = moved;
  }

  /** Takes a row out from under a hash. */
  delete(hash: number, row: number): void {
    const part = hash >>> this.#shift;
    const cells = this.#cells(part);
    const tag = this.#tagOf(hash);
    const wanted = cellOf(row, tag);
    let at = this.#homeOf(part, tag);
    while (cells[at] !== wanted) {
      if ((cells[at] ?? free) === free) {
        return;
      }
      at++;
    }
    for (let next = cells[at + 1] ?? free; next !== free; next = cells[at + 1] ?? free) {
      if (this.#homeOf(part, next & (tags - 1)) > at) {
        break;
      }
      cells[at++] = next;
    }
    cells[at] = free;
    const count = (this.#counts[part] ?? 0) - 1;
    this.#counts[part] = count;
    if (count * 4 < cells.length && cells.length > 4 * fewestHomes) {
      this.#layOut(part, compact(cells));
    }
  }

  /** Calls `visit` for every row under a hash, and for some that are not; nothing may be changed meanwhile. */
  forEach(hash: number, visit: (row: number) => void): void {
    const part = hash >>> this.#shift;
    const cells = this.#cells(part);
    const tag = this.#tagOf(hash);
    for (let at = this.#homeOf(part, tag); ; at++) {
      const cell = cells[at] ?? free;
      if (cell === free || (cell & (tags - 1)) > tag) {
        return;
      }
      if ((cell & (tags - 1)) === tag) {
        visit((cell >>> tagBits) - 1);
      }
    }
  }

  /** Takes rows out of one part, whatever they are under. */
  sweep(part: number, isGone: (row: number) => boolean): void {
    const count = compact(this.#cells(part), isGone);
    if (count !== this.#counts[part]) {
      this.#layOut(part, count);
      this.#counts[part] = count;
    }
  }

  #cells(part: number): Uint32Array {
    return this.#parts[part] ?? none;
  }

  #tagOf(hash: number): number {
    return (hash >>> (this.#shift - tagBits)) & (tags - 1);
  }

  /** The cell from which on a tag is looked for. */
  #homeOf(part: number, tag: number): number {
    return (tag * (this.#homes[part] ?? 0)) >>> tagBits;
  }

  /** Lays a part out anew, of so many cells in order, with room for more. */
  #layOut(part: number, count: number): void {
    const homes = Math.max(fewestHomes, Math.ceil((count + 1) / freshly));
    this.#homes[part] = homes;
    let end = 0;
    for (let index = 0; index < count; index++) {
      end = Math.max(end, this.#homeOf(part, (room[index] ?? 0) & (tags - 1))) + 1;
    }
    // Behind the last there is a free one at least, or what is added would find no place.
    const cells = new Uint32Array(Math.max(homes, end) + 2 + (count >>> 5));
    end = 0;
    for (let index = 0; index < count; index++) {
      const cell = room[index] ?? 0;
      end = Math.max(end, this.#homeOf(part, cell & (tags - 1)));
      cells[end++] = cell;
    }
    this.#parts[part] = cells;
  }
}

function cellOf(row: number, tag: number): number {
  return (((row + 1) << tagBits) | tag) >>> 0;
}

/** Copies the cells that hold rows, but for those that are gone; returns how many these are. */
function compact(cells: Uint32Array, isGone?: (row: number) => boolean): number {
  if (room.length < cells.length) {
    room = new Uint32Array(cells.length * 2);
  }
  let count = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? free;
    if (cell !== free && isGone?.((cell >>> tagBits) - 1) !== true) {
      room[count++] = cell;
    }
  }
  return count;
}
