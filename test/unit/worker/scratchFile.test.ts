import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFile } from '../../../src/worker/scratchFile';

describe('a scratch file of the worker', () => {
  let folder = '';
  const failures: unknown[] = [];
  const scratchIn = (name: string) => scratchFile(name, (error) => failures.push(error));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-scratch-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('gives back what was added, and leaves nothing in its folder', async () => {
    const inner = join(folder, 'not', 'there');
    const file = scratchIn(inner);
    const all = Uint8Array.from({ length: 3000 }, (_, index) => index % 253);
    expect(file.add(all.subarray(0, 1000))).toBe(0);
    expect(file.add(all.subarray(1000))).toBe(1000);
    const part = new Uint8Array(500);
    file.read(part, 800);
    expect(part).toEqual(all.slice(800, 1300));
    expect(await readdir(inner)).toEqual([]);
    expect(failures).toEqual([]);
  });

  it('takes nothing where there can be no file, so that what is worked out stays in memory', async () => {
    const taken = join(folder, 'taken');
    await writeFile(taken, '');
    expect(scratchIn(join(taken, 'inner')).add(new Uint8Array(10))).toBeUndefined();
  });

  it('says so where it cannot be read', () => {
    const file = scratchIn(folder);
    file.add(new Uint8Array(10));
    expect(() => {
      file.read(new Uint8Array(11), 0);
    }).toThrow();
    expect(failures).toHaveLength(1);
  });
});
