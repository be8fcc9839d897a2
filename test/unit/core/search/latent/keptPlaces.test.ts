import { describe, expect, it } from 'vitest';
import { keptPlaces } from '../../../../../src/core/search/latent/keptPlaces';
import type { ScratchFile } from '../../../../../src/core/search/segment/storedBytes';
import { randomNumbers } from '../generatedPapers';

/** A scratch file in memory; tells how many bytes it holds. */
class MemoryScratch implements ScratchFile {
  #bytes: number[] = [];

  get size(): number {
    return this.#bytes.length;
  }

  add(bytes: Uint8Array): number {
    const position = this.size;
    for (const byte of bytes) {
      this.#bytes.push(byte);
    }
    return position;
  }

  read(into: Uint8Array, position: number): void {
    into.set(this.#bytes.slice(position, position + into.length));
  }
}

const none: ScratchFile = {
  add: () => undefined,
  read: () => {
    throw new Error('Nothing was added.');
  },
};

function bytesOf(length: number, seed: number): Uint8Array<ArrayBuffer> {
  const random = randomNumbers(seed);
  return Uint8Array.from({ length }, () => random() * 256);
}

describe('where papers lie by what they are about', () => {
  it('is read from a file as it was worked out, where papers are many', () => {
    const scratch = new MemoryScratch();
    const keep = keptPlaces(scratch);
    const all = [bytesOf(2 ** 20 + 960, 1), bytesOf(2 ** 20 + 96, 2)];
    const kept = all.map((bytes) => keep(bytes.slice()));
    expect(scratch.size).toBe(2 ** 21 + 1056);
    const random = randomNumbers(3);
    for (let time = 0; time < 5000; time++) {
      const which = time % 2;
      const [bytes, part] = [all[which] ?? bytesOf(0, 0), kept[which] ?? keep(bytesOf(0, 0))];
      const start = 96 * Math.floor(random() * Math.floor(bytes.length / 96));
      const at = part.bring(start, start + 96);
      expect(part.bytes.slice(at, at + 96)).toEqual(bytes.slice(start, start + 96));
    }
  });

  it('stays in memory where papers are few, and where the file takes nothing', () => {
    const scratch = new MemoryScratch();
    const few = bytesOf(960, 4);
    expect(keptPlaces(scratch)(few).bytes).toBe(few);
    expect(scratch.size).toBe(0);
    const many = bytesOf(2 ** 20, 5);
    expect(keptPlaces(none)(many).bytes).toBe(many);
    expect(keptPlaces(undefined)(many).bytes).toBe(many);
  });
});
