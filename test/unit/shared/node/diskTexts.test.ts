import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiskTexts } from '../../../../src/shared/node/diskTexts';

let folder = '';
let texts: DiskTexts;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'texts-'));
  texts = new DiskTexts(join(folder, 'deeper'));
});

afterEach(async () => {
  texts.dispose();
  await rm(folder, { recursive: true });
});

const readAgain = (number: number | undefined): string | undefined =>
  number === undefined ? undefined : texts.read(number);

describe('texts on the disk', () => {
  it('are what they were, whatever characters they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3000 })), (given) => {
        const stored = given.map((text) => texts.keep(text));
        expect(stored.map(readAgain)).toEqual(given);
        expect(stored.toReversed().map(readAgain)).toEqual(given.toReversed());
      }),
    );
  });

  it('are so while they are written and afterwards, many more than fit into a piece', async () => {
    const given = Array.from({ length: 3000 }, (_, index) =>
      `${index} ${index % 7 === 0 ? '模型' : 'é'} `.repeat(1 + ((index * 37) % 60)),
    );
    const stored = given.map((text) => texts.keep(text));
    const read = (): (string | undefined)[] => stored.map(readAgain);
    expect(read()).toEqual(given);
    await vi.waitFor(() => {
      expect(texts.bytesInMemory).toBeLessThan(300_000);
    });
    expect(read()).toEqual(given);
  });

  it('are so where several are kept together, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 3000 }), { maxLength: 5 })),
        (lists) => {
          const stored = lists.map((given) => texts.keepAll(given));
          for (const [number, given] of lists.entries()) {
            const read = given.map((_, index) => stored[number]?.read(given.length - 1 - index));
            expect(read).toEqual(given.toReversed());
            expect(stored[number]?.read(given.length)).toBe('');
          }
        },
      ),
    );
  });

  it.each([
    ['short', 2000],
    ['long', 90_000],
  ])('are so where hundreds are kept together, the longest of them %s', (_, longest) => {
    const given = Array.from({ length: 300 }, (__, index) =>
      (index % 5 === 0 ? 'é' : 'ж').repeat(((index + 1) * 7919) % (longest / 2)),
    );
    texts.keep('A text before them.');
    const stored = texts.keepAll(given);
    expect(given.map((___, index) => stored?.read(index))).toEqual(given);
    expect(given.map((___, index) => stored?.read(299 - index))).toEqual(given.toReversed());
    expect([-1, 0.5, 300].map((index) => stored?.read(index))).toEqual(['', '', '']);
  });

  it('leave no file behind, and none that others see', async () => {
    texts.keep('A text.');
    expect(await readdir(join(folder, 'deeper'))).toEqual([]);
  });

  it('are left to the memory where there can be no file, and where one is too long', async () => {
    await writeFile(join(folder, 'file'), '');
    const none = new DiskTexts(join(folder, 'file', 'deeper'));
    expect(none.keep('A text.')).toBeUndefined();
    expect(none.keep('A text.')).toBeUndefined();
    expect(none.keepAll(['A text.'])).toBeUndefined();
    expect(texts.keepAll(['A text.', 'x'.repeat(300_000)])).toBeUndefined();
    expect(texts.keep('x'.repeat(300_000))).toBeUndefined();
    expect(readAgain(texts.keep('A text.'))).toBe('A text.');
  });

  it('take no more after they are disposed of, while texts are written, too', () => {
    const stored = Array.from({ length: 400 }, (_, index) => texts.keep(`${index}`.repeat(500)));
    texts.dispose();
    texts.dispose();
    expect(texts.keep('A text.')).toBeUndefined();
    expect(stored.map(readAgain)).not.toContain(undefined);
  });
});
