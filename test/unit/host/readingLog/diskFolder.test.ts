import type * as Files from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import { emptyFolder, encode } from './logPlaces';

/** What another window does between the opening of a file and the writing to it. */
const meanwhile = vi.hoisted(() => ({ next: [] as (() => Promise<void>)[] }));

vi.mock('node:fs/promises', async (original) => {
  const files = await original<typeof Files>();
  const open: typeof Files.open = async (path, flags, mode) => {
    const handle = await files.open(path, flags, mode);
    if (flags === 'a') {
      await meanwhile.next.shift()?.();
    }
    return handle;
  };
  return { ...files, open };
});

describe('a folder on disk', () => {
  it('writes once more where the file was taken away before it was written to', async () => {
    const folder = new DiskFolder(await emptyFolder());
    await folder.append('a', encode('first '));
    meanwhile.next.push(
      async () => {
        await folder.rename('a', 'taken');
        await folder.delete('taken');
      },
      async () => {
        await folder.rename('a', 'taken too');
        await folder.append('a', encode('of another file '));
      },
    );
    await folder.append('a', encode('second'));
    expect(meanwhile.next).toEqual([]);
    expect(await textOf(folder, 'a')).toBe('of another file second');
  });

  it('adds, renames and deletes', async () => {
    const folder = new DiskFolder(await emptyFolder());
    await folder.append('a', encode('x'));
    await folder.append('a', encode('y'));
    await folder.create('b', encode('z'));
    expect(await folder.rename('a', 'c')).toBe(true);
    expect(await folder.rename('a', 'd')).toBe(false);
    expect((await folder.names()).toSorted()).toEqual(['b', 'c']);
    expect(await textOf(folder, 'c')).toBe('xy');
    await folder.delete('b');
    await folder.delete('b');
    expect(await folder.read('b')).toBeUndefined();
  });
});

async function textOf(folder: DiskFolder, name: string): Promise<string> {
  return new TextDecoder().decode(await folder.read(name));
}
