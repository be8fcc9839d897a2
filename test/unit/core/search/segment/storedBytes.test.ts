import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockCache } from '../../../../../src/core/search/segment/blockCache';
import { HeldBytes, allOf, type PartBytes } from '../../../../../src/core/search/segment/partBytes';
import {
  StoredBytes,
  StreamedBytes,
  type StoredFile,
} from '../../../../../src/core/search/segment/storedBytes';

/** Where the stretch begins in its file. */
const position = 12;

/** A file with another stretch before the one that is asked for, and one behind it. */
class TestFile implements StoredFile {
  readonly #bytes: Uint8Array;
  reads = 0;
  isBroken = false;

  constructor(own: Uint8Array) {
    this.#bytes = new Uint8Array(own.length + 2 * position).fill(0xee);
    this.#bytes.set(own, position);
  }

  get size(): number {
    return this.#bytes.length;
  }

  read(into: Uint8Array, from: number): void {
    this.reads++;
    if (this.isBroken) {
      into.fill(0xdd);
      throw new Error('broken');
    }
    if (from < position || from + into.length > this.size - position) {
      throw new Error('read beyond what is its own');
    }
    into.set(this.#bytes.subarray(from, from + into.length));
  }

  close(): void {
    this.isBroken = true;
  }
}

function storedIn(cache: BlockCache, bytes: Uint8Array): { stored: StoredBytes; file: TestFile } {
  const file = new TestFile(bytes);
  return { stored: new StoredBytes(cache, { file, position, length: bytes.length }), file };
}

function bytesOf(length: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7 * seed + (at >> 3)) % 251);
}

function brought(part: PartBytes, start: number, end: number): Uint8Array {
  const at = part.bring(start, end);
  return part.bytes.slice(at, at + end - start);
}

const stretches = fc.array(fc.record({ of: fc.nat(2), start: fc.nat(200), length: fc.nat(90) }), {
  maxLength: 40,
});

describe('StoredBytes', () => {
  it('brings whatever is asked for, over the borders of blocks and whatever left the cache', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: 24 }), (asked, blocks) => {
        const cache = new BlockCache(16 * blocks, 16);
        const wholes = [200, 133, 7].map((length, index) => bytesOf(length, index + 1));
        const parts: readonly PartBytes[] = wholes.map((whole) => storedIn(cache, whole).stored);
        for (const { of, start, length } of asked) {
          const [whole = new Uint8Array(0), part = new HeldBytes(whole)] = [wholes[of], parts[of]];
          const from = Math.min(start, whole.length);
          const end = Math.min(from + length, whole.length);
          expect(brought(part, from, end)).toEqual(whole.slice(from, end));
        }
      }),
    );
  });

  it('reads what was asked for of late only once, and no more than there is room for', () => {
    const cache = new BlockCache(64, 16);
    const { stored, file } = storedIn(cache, bytesOf(200));
    brought(stored, 20, 60);
    expect(file.reads).toBe(1);
    brought(stored, 16, 64);
    brought(stored, 30, 31);
    expect(file.reads).toBe(1);
    // Of five blocks, the second and third are there.
    brought(stored, 0, 80);
    expect(file.reads).toBe(3);
    let reads = 0;
    for (let round = 0; round < 3; round++) {
      for (let start = 0; start < 200; start += 16) {
        const before = file.reads;
        brought(stored, start, start + 1);
        reads += file.reads - before;
      }
    }
    expect(reads).toBeGreaterThan(3 * (13 - 4) - 4);
  });

  it('keeps what is used again and again while much else passes', () => {
    const cache = new BlockCache(64, 16);
    const { stored, file } = storedIn(cache, bytesOf(1600));
    for (let start = 16; start < 1600; start += 16) {
      brought(stored, start, start + 1);
      brought(stored, 0, 1);
    }
    expect(file.reads).toBeLessThan(110);
  });

  it('takes nothing for read that could not be read, be it one block or several', () => {
    const cache = new BlockCache(64, 16);
    const whole = bytesOf(100);
    const { stored, file } = storedIn(cache, whole);
    for (const [start, end] of [
      [3, 9],
      [3, 60],
    ] as const) {
      file.isBroken = true;
      expect(() => stored.bring(start, end)).toThrow('broken');
      file.isBroken = false;
      expect(brought(stored, start, end)).toEqual(whole.slice(start, end));
    }
    file.isBroken = true;
    expect(brought(stored, 3, 60)).toEqual(whole.slice(3, 60));
    expect(() => stored.bring(3, 70)).toThrow('broken');
    expect(brought(stored, 3, 9)).toEqual(whole.slice(3, 9));
  });

  it('that is broken leaves what is stored elsewhere in the same cache as it is', () => {
    const cache = new BlockCache(32, 16);
    const whole = bytesOf(100, 3);
    const [one, other] = [storedIn(cache, bytesOf(100)), storedIn(cache, whole)];
    for (let start = 0; start < 100; start += 5) {
      one.file.isBroken = start % 3 === 0;
      try {
        brought(one.stored, start, Math.min(start + 30, 100));
      } catch {
        expect(one.file.isBroken).toBe(true);
      }
      expect(brought(other.stored, start, start + 4)).toEqual(whole.slice(start, start + 4));
    }
  });
});

describe('StreamedBytes', () => {
  const whole = bytesOf(200_000);

  it('brings what is asked for ever later with few reads', () => {
    const file = new TestFile(whole);
    const stream = new StreamedBytes({ file, position, length: whole.length });
    for (let start = 0; start + 700 < whole.length; start += 350) {
      expect(brought(stream, start, start + 700)).toEqual(whole.slice(start, start + 700));
    }
    expect(file.reads).toBe(4);
    expect(brought(stream, 0, 150_000)).toEqual(whole.slice(0, 150_000));
    expect(brought(stream, 199_999, 200_000)).toEqual(whole.slice(199_999));
    expect(brought(stream, 200_000, 200_000)).toHaveLength(0);
  });

  it('takes nothing for read that could not be read', () => {
    const file = new TestFile(whole);
    const stream = new StreamedBytes({ file, position, length: whole.length });
    brought(stream, 0, 10);
    file.isBroken = true;
    expect(() => stream.bring(100_000, 100_010)).toThrow('broken');
    file.isBroken = false;
    expect(brought(stream, 0, 10)).toEqual(whole.slice(0, 10));
  });

  it('is all of what is stored', () => {
    const { stored } = storedIn(new BlockCache(64, 16), whole);
    expect(allOf(stored)).toEqual(whole);
    expect(allOf(new HeldBytes(whole))).toEqual(whole);
  });
});
