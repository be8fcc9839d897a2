/** Blocks whose memory is taken together. */
const blocksAtOnce = 64;

const none = new Uint8Array(0);

/** Which blocks of something are in a cache: for each the number of its place there, plus one, or 0. */
export type BlockPlaces = Uint32Array;

/**
 * Blocks of what is in files, as many as there is room for: the place of one that was not used of late
 * is given to the next.
 */
export class BlockCache {
  /** Bytes of a block. */
  readonly blockSize: number;
  readonly #most: number;
  readonly #blocks: Uint8Array[] = [];
  /** For each place what its block is of, and which it is there. */
  readonly #owners: (BlockPlaces | undefined)[] = [];
  readonly #numbers: number[] = [];
  /** Places whose blocks were used since they were last passed over have a 1. */
  readonly #isUsed: Uint8Array;
  /** The place that is looked at next when one is wanted. */
  #next = 0;
  /** What the next new blocks are parts of. */
  #fresh = none;
  #room = none;

  /**
   * @param bytes how many it holds at most
   * @param blockSize how many of them are read together
   */
  constructor(bytes: number, blockSize: number) {
    this.blockSize = blockSize;
    this.#most = Math.max(1, Math.floor(bytes / blockSize));
    this.#isUsed = new Uint8Array(this.#most);
  }

  /** The block on a place, which counts as used. */
  use(place: number): Uint8Array {
    this.#isUsed[place] = 1;
    return this.#blocks[place] ?? none;
  }

  /** A place for a block, on which none is any more. */
  empty(): number {
    if (this.#blocks.length < this.#most) {
      this.#blocks.push(this.#newBlock());
      return this.#blocks.length - 1;
    }
    while (this.#isUsed[this.#next] === 1) {
      this.#isUsed[this.#next] = 0;
      this.#next = (this.#next + 1) % this.#most;
    }
    const place = this.#next;
    this.#next = (place + 1) % this.#most;
    const owner = this.#owners[place];
    if (owner) {
      owner[this.#numbers[place] ?? 0] = 0;
      this.#owners[place] = undefined;
    }
    return place;
  }

  /** Notes that a block was read to an empty place. */
  note(place: number, owner: BlockPlaces, number: number): void {
    this.#owners[place] = owner;
    this.#numbers[place] = number;
    this.#isUsed[place] = 1;
    owner[number] = place + 1;
  }

  /** Room for so many bytes, the same for all who ask. */
  room(length: number): Uint8Array {
    if (this.#room.length < length) {
      this.#room = new Uint8Array(2 * length);
    }
    return this.#room;
  }

  #newBlock(): Uint8Array {
    const start = (this.#blocks.length % blocksAtOnce) * this.blockSize;
    if (start === 0) {
      const count = Math.min(blocksAtOnce, this.#most - this.#blocks.length);
      this.#fresh = new Uint8Array(count * this.blockSize);
    }
    return this.#fresh.subarray(start, start + this.blockSize);
  }
}
