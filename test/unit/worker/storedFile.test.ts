import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStoredFile } from '../../../src/worker/storedFile';

describe('a file that the worker reads', () => {
  let folder = '';
  let path = '';
  const bytes = Uint8Array.from({ length: 10_000 }, (_, index) => index % 251);
  const failures: unknown[] = [];
  const open = (name: string) => openStoredFile(name, (error) => failures.push(error));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paper-digests-stored-'));
    path = join(folder, 'one.segment');
    await writeFile(path, bytes);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('is read in parts, also when somebody deletes it', async () => {
    const doomed = join(folder, 'doomed.segment');
    await writeFile(doomed, bytes);
    const file = open(doomed);
    expect(file.size).toBe(bytes.length);
    await rm(doomed);
    const part = new Uint8Array(100);
    file.read(part, 5000);
    expect(part).toEqual(bytes.slice(5000, 5100));
    file.close();
  });

  it('that is closed twice leaves the next one open, whatever handle it has', () => {
    const first = open(path);
    first.close();
    const next = open(path);
    first.close();
    const part = new Uint8Array(3);
    next.read(part, 10);
    expect(part).toEqual(bytes.slice(10, 13));
    next.close();
  });

  it('fails where there is none', () => {
    expect(() => open(join(folder, 'none'))).toThrow('ENOENT');
    expect(failures).toEqual([]);
  });

  it('tells at once that it cannot be read as it was found', async () => {
    const file = open(path);
    await truncate(path, 50);
    expect(() => {
      file.read(new Uint8Array(100), 0);
    }).toThrow('shorter than it was');
    expect(failures).toHaveLength(1);
    file.close();
  });
});
