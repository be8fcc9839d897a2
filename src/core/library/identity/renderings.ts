import { idOfHash } from '../names';
import { ShardedMap } from '../shardedMap';
import type { SightedEntries } from '../sightedEntries';
import { ArxivNumbers } from './arxivNumbers';
import { Columns } from '../../columns';
import { Links } from './links';
import { renderingIdOf, type Halves, type HashedRendering } from './rendering';
import { SightingChains } from './sightingChains';

/** Columns; hashes are of 64 bits and take two. */
const titleColumn = 0;
const shelfColumn = 2;
const wordsColumn = 4;
const numberColumn = 6;
const countColumn = 7;
const traitsColumn = 8;
const columnCount = 9;

/** Bits among the traits; the words of the title's head stand above them. */
const learntBit = 1;
const cutBit = 2;
const summaryBit = 4;
const lateBit = 8;
const earlyBit = 16;
const apartBit = 32;
const placedBit = 64;
const elsewhereBit = 128;
const headShift = 8;
/** More words than a title can have. */
const mostHeadWords = 2 ** 23 - 1;
/** What is not said by entries. */
const ownBits = apartBit | placedBit | elsewhereBit;

/** Whether a rendering is of a paper, and whether that has an id that is not the rendering's own. */
export type Whereabouts = 'nowhere' | 'own' | 'elsewhere';

/**
 * Entries in the same words: rows of numbers, as there are as many as papers. Their texts are worked
 * out from an entry when they are needed.
 */
export class Renderings {
  /** The entries of each. */
  readonly sightings: SightingChains;
  readonly links = new Links();
  readonly #columns = new Columns(columnCount);
  readonly #numbers = new ArxivNumbers();
  readonly #apart = new ShardedMap<string, number>();
  readonly #free: number[] = [];
  #rows = 0;

  constructor(entries: SightedEntries) {
    this.sightings = new SightingChains(entries);
  }

  /** Takes in what is of no row yet; it has no entry then. */
  add(rendering: HashedRendering): number {
    const row = this.#free.pop() ?? this.#rows++;
    this.#setHash(row, titleColumn, rendering.titleHash);
    this.#setHash(row, shelfColumn, rendering.shelfHash);
    this.#setHash(row, wordsColumn, rendering.wordsHash);
    this.#columns.set(row, numberColumn, this.#numbers.pack(rendering.number));
    this.#columns.set(row, countColumn, rendering.wordCount);
    const { apart } = rendering;
    this.#columns.set(
      row,
      traitsColumn,
      traitsOf(rendering) | (apart === undefined ? 0 : apartBit),
    );
    if (apart !== undefined) {
      this.#apart.set(row, apart);
    }
    return row;
  }

  /** Gives up a row that nothing refers to any more. */
  free(row: number): void {
    this.#apart.delete(row);
    this.#free.push(row);
  }

  /** Whether entries of a rendering are told apart from those of a row by nothing. */
  isOf(row: number, rendering: HashedRendering): boolean {
    const apart = this.apart(row);
    return apart === undefined && rendering.apart === undefined
      ? this.#hasHash(row, titleColumn, rendering.titleHash) &&
          this.#hasHash(row, wordsColumn, rendering.wordsHash) &&
          this.packedNumber(row) === this.#numbers.find(rendering.number) &&
          (this.#traits(row) & ~ownBits) === traitsOf(rendering)
      : apart === rendering.apart;
  }

  hasTitle(row: number, titleHash: Halves): boolean {
    return this.#hasHash(row, titleColumn, titleHash);
  }

  id(row: number): string {
    return renderingIdOf(this.titleId(row), this.#hash(row, wordsColumn));
  }

  titleId(row: number): string {
    return idOfHash(this.#hash(row, titleColumn));
  }

  number(row: number): string | undefined {
    return this.#numbers.unpack(this.packedNumber(row));
  }

  /** 0 for none. */
  packedNumber(row: number): number {
    return this.#columns.get(row, numberColumn);
  }

  /** A number as rows hold it; undefined where none does. */
  findNumber(number: string): number | undefined {
    return this.#numbers.find(number);
  }

  apart(row: number): string | undefined {
    return this.isApart(row) ? this.#apart.get(row) : undefined;
  }

  isApart(row: number): boolean {
    return this.#has(row, apartBit);
  }

  wordCount(row: number): number {
    return this.#columns.get(row, countColumn);
  }

  headWords(row: number): number {
    return this.#traits(row) >>> headShift;
  }

  isLearnt(row: number): boolean {
    return this.#has(row, learntBit);
  }

  isCut(row: number): boolean {
    return this.#has(row, cutBit);
  }

  isSummary(row: number): boolean {
    return this.#has(row, summaryBit);
  }

  beginsLate(row: number): boolean {
    return this.#has(row, lateBit);
  }

  endsEarly(row: number): boolean {
    return this.#has(row, earlyBit);
  }

  /** The first half of the hash of the title, as a signed number. */
  titleHash(row: number): number {
    return this.#columns.get(row, titleColumn);
  }

  /** The same of the shelf. */
  shelfHash(row: number): number {
    return this.#columns.get(row, shelfColumn);
  }

  areOfOneShelf(a: number, b: number): boolean {
    return this.#hasHash(a, shelfColumn, this.#hash(b, shelfColumn));
  }

  whereabouts(row: number): Whereabouts {
    return !this.#has(row, placedBit)
      ? 'nowhere'
      : this.#has(row, elsewhereBit)
        ? 'elsewhere'
        : 'own';
  }

  setWhereabouts(row: number, whereabouts: Whereabouts): void {
    const placed = whereabouts === 'nowhere' ? 0 : placedBit;
    const elsewhere = whereabouts === 'elsewhere' ? elsewhereBit : 0;
    const others = this.#traits(row) & ~(placedBit | elsewhereBit);
    this.#columns.set(row, traitsColumn, others | placed | elsewhere);
  }

  #traits(row: number): number {
    return this.#columns.get(row, traitsColumn);
  }

  #has(row: number, bit: number): boolean {
    return (this.#traits(row) & bit) !== 0;
  }

  #hash(row: number, column: number): Halves {
    return [this.#columns.get(row, column), this.#columns.get(row, column + 1)];
  }

  #setHash(row: number, column: number, [low, high]: Halves): void {
    this.#columns.set(row, column, low);
    this.#columns.set(row, column + 1, high);
  }

  #hasHash(row: number, column: number, [low, high]: Halves): boolean {
    return (
      this.#columns.get(row, column) === (low | 0) &&
      this.#columns.get(row, column + 1) === (high | 0)
    );
  }
}

function traitsOf(rendering: HashedRendering): number {
  return (
    (rendering.isLearnt ? learntBit : 0) |
    (rendering.isCut ? cutBit : 0) |
    (rendering.isSummary ? summaryBit : 0) |
    (rendering.beginsLate ? lateBit : 0) |
    (rendering.endsEarly ? earlyBit : 0) |
    (Math.min(rendering.headWords, mostHeadWords) << headShift)
  );
}
