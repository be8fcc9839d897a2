import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, unlinkSync, write } from 'node:fs';
import { join } from 'node:path';
import type { StoredTexts, TextStorage } from '../../core';

/** Bytes that are written in one go; no text lies across two such pieces. */
const pieceSize = 2 ** 18;

/** How many texts are at hand that were read last: most are asked for several times in a row. */
const recentCount = 64;

/** What a text holds beyond Latin-1 takes two bytes for each character. */
const beyondLatin1 = /[^\0-\u00ff]/;

/**
 * Texts in a file without a name, which goes with the process however that ends. They are written on
 * another thread, and read at once: a few microseconds for an abstract, which the system has at hand.
 */
export class DiskTexts implements TextStorage {
  readonly #folder: string;
  /** Undefined before the first text, and where there can be no file. */
  #file: number | undefined;
  #isClosed = false;
  /** The piece to which texts are added, its place among all, and where in the file the last text ends. */
  #piece: Buffer | undefined;
  #place = 0;
  #end = 0;
  /** Pieces that are not in the file yet, by their places; those that cannot be written stay. */
  readonly #unwritten = new Map<number, Buffer>();
  #writing = 0;
  /** Numbers of those that were read last, and the texts. */
  readonly #recent = new Float64Array(recentCount).fill(-1);
  readonly #recentTexts: string[] = [];
  #scratch = Buffer.alloc(2 ** 14);

  /** @param folder path of where the file may stand; it need not be there */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Bytes that are not in the file yet. */
  get bytesInMemory(): number {
    return this.#unwritten.size * pieceSize;
  }

  keep(text: string): number | undefined {
    const span = this.#put(text);
    const number = span && span.start * sizes + sizeOf(span);
    return Number.isSafeInteger(number) ? number : undefined;
  }

  keepAll(texts: readonly string[]): StoredTexts | undefined {
    const spans: Span[] = [];
    for (const text of texts) {
      const span = this.#put(text);
      if (!span) {
        return undefined;
      }
      spans.push(span);
    }
    return new DiskTextList(this, spans);
  }

  #put(text: string): Span | undefined {
    const isWide = beyondLatin1.test(text);
    const length = isWide ? 2 * text.length : text.length;
    if (length > pieceSize || !this.#isOpen()) {
      return undefined;
    }
    const start = placeFor(this.#end, length);
    this.#pieceAt(start).write(text, start % pieceSize, isWide ? 'utf16le' : 'latin1');
    this.#end = start + length;
    return { start, length, isWide };
  }

  /** Reads a text of this storage; empty where it is disposed of or the disk has failed. */
  read(number: number): string {
    const start = Math.floor(number / sizes);
    const slot = (start >>> 5) % recentCount;
    if (this.#recent[slot] !== number) {
      this.#recentTexts[slot] = this.readSpan(spanFrom(start, number % sizes));
      this.#recent[slot] = number;
    }
    return this.#recentTexts[slot] ?? '';
  }

  /** The same of where it stands; it is not held. */
  readSpan({ start, length, isWide }: Span): string {
    const encoding = isWide ? 'utf16le' : 'latin1';
    const piece = this.#unwritten.get(Math.floor(start / pieceSize));
    if (piece) {
      return piece.toString(encoding, start % pieceSize, (start % pieceSize) + length);
    }
    if (this.#scratch.length < length) {
      this.#scratch = Buffer.alloc(length);
    }
    try {
      const read = readSync(this.#file ?? -1, this.#scratch, 0, length, start);
      return this.#scratch.toString(encoding, 0, read);
    } catch {
      return '';
    }
  }

  dispose(): void {
    this.#isClosed = true;
    this.#closeWhenWritten();
  }

  #isOpen(): boolean {
    if (this.#file === undefined && !this.#isClosed) {
      try {
        mkdirSync(this.#folder, { recursive: true });
        const path = join(this.#folder, randomUUID());
        this.#file = openSync(path, 'wx+', 0o600);
        unlinkSync(path);
      } catch {
        this.#isClosed = true;
        this.#closeWhenWritten();
      }
    }
    return !this.#isClosed;
  }

  /** The piece in which a place of the file lies: the one that is filled, or the next. */
  #pieceAt(start: number): Buffer {
    const place = Math.floor(start / pieceSize);
    if (this.#piece && place === this.#place) {
      return this.#piece;
    }
    if (this.#piece) {
      this.#writePiece(this.#piece, this.#place);
    }
    const piece = Buffer.alloc(pieceSize);
    this.#piece = piece;
    this.#place = place;
    this.#unwritten.set(place, piece);
    return piece;
  }

  #writePiece(piece: Buffer, place: number): void {
    this.#writing++;
    write(this.#file ?? -1, piece, 0, pieceSize, place * pieceSize, (error, written) => {
      this.#writing--;
      if (!error && written === pieceSize) {
        this.#unwritten.delete(place);
      }
      this.#closeWhenWritten();
    });
  }

  /** The number of a file that is closed may soon be another's, into which nothing may be written. */
  #closeWhenWritten(): void {
    if (this.#isClosed && this.#writing === 0 && this.#file !== undefined) {
      closeSync(this.#file);
      this.#file = undefined;
    }
  }
}

/** Where a text stands: offset and length in bytes. */
interface Span {
  readonly start: number;
  readonly length: number;
  readonly isWide: boolean;
}

/** More than any {@link sizeOf}: with it, places of up to eight gigabytes are safe integers. */
const sizes = 4 * pieceSize;

/** Length and width of a text in one number. */
function sizeOf({ length, isWide }: Span): number {
  return 2 * length + Number(isWide);
}

function lengthOf(size: number): number {
  return size >>> 1;
}

function spanFrom(start: number, size: number): Span {
  return { start, length: lengthOf(size), isWide: size % 2 === 1 };
}

/** Of several texts so many are counted from one whose place is known. */
const counted = 32;

/** Several of the texts, one after the other. */
class DiskTextList implements StoredTexts {
  readonly #texts: DiskTexts;
  /** See {@link sizeOf}; of most dumps in two bytes. */
  readonly #sizes: Uint16Array | Uint32Array;
  /** Where the first of each {@link counted} starts. */
  readonly #starts: readonly number[];

  constructor(texts: DiskTexts, spans: readonly Span[]) {
    this.#texts = texts;
    const sizes = spans.map(sizeOf);
    this.#sizes = (sizes.every(isShort) ? Uint16Array : Uint32Array).from(sizes);
    this.#starts = spans.filter((_, index) => index % counted === 0).map(({ start }) => start);
  }

  read(index: number): string {
    const size = this.#sizes[index];
    const first = Math.floor(index / counted);
    let start = this.#starts[first];
    if (size === undefined || start === undefined) {
      return '';
    }
    for (let at = first * counted; at < index; at++) {
      start += lengthOf(this.#sizes[at] ?? 0);
      start = placeFor(start, lengthOf(this.#sizes[at + 1] ?? 0));
    }
    return this.#texts.readSpan(spanFrom(start, size));
  }
}

function isShort(size: number): boolean {
  return size < 2 ** 16;
}

/** Where a text of so many bytes starts that comes after what ends there: not across two pieces. */
function placeFor(end: number, length: number): number {
  const left = pieceSize - (end % pieceSize);
  return length > left ? end + left : end;
}
