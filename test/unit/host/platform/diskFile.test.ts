import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDiskFile } from '../../../../src/host/platform/diskFile';

describe('a file of this machine', () => {
  let folder = '';
  let path = '';
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-file-'));
    path = join(folder, 'papers.bin');
    await writeFile(path, bytes);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('is read whole or in parts, in the order in which they are asked for', async () => {
    const file = await openDiskFile(path);
    expect(file?.size).toBe(bytes.length);
    const ranges = [
      { start: 0, end: bytes.length },
      { start: 90_000, end: 90_003 },
      { start: 7, end: 7 },
      { start: 5, end: 1000 },
    ];
    const parts = await file?.read(ranges);
    expect(parts).toEqual(ranges.map(({ start, end }) => bytes.slice(start, end)));
    expect(await file?.read([])).toEqual([]);
  });

  it('gives ranges that are near, far, equal or within one another each its own bytes', async () => {
    const file = await openDiskFile(path);
    const range = fc
      .tuple(fc.nat(bytes.length - 300), fc.nat(300))
      .map(([start, length]) => ({ start, end: start + length }));
    await fc.assert(
      fc.asyncProperty(fc.array(range, { maxLength: 8 }), async (ranges) => {
        const parts = await file?.read(ranges);
        expect(parts).toEqual(ranges.map(({ start, end }) => bytes.slice(start, end)));
      }),
    );
  });

  it('gives what there is where it has become shorter', async () => {
    const file = await openDiskFile(path);
    const shorter = join(folder, 'shorter');
    await writeFile(shorter, bytes.slice(0, 10));
    await rename(shorter, path);
    const parts = await file?.read([
      { start: 4, end: 40 },
      { start: 50, end: 60 },
    ]);
    expect(parts).toEqual([bytes.slice(4, 10), new Uint8Array()]);
  });

  it('is undefined where there is none, and fails where it went since', async () => {
    expect(await openDiskFile(join(folder, 'none'))).toBeUndefined();
    const file = await openDiskFile(path);
    await rm(path);
    await expect(file?.read([{ start: 0, end: 1 }])).rejects.toThrow('ENOENT');
  });
});
