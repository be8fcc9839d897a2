import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import { emptyFolder, encode } from './logPlaces';

describe('a folder on disk', () => {
  it('writes once more where the file was taken away before it was written to', async () => {
    const path = await emptyFolder();
    const other = new DiskFolder(path);
    /** What another window does between the opening of a file and the writing to it. */
    const meanwhile = [
      async () => {
        await other.rename('a', 'taken');
        await other.delete('taken');
      },
      async () => {
        await other.rename('a', 'taken too');
        await other.append('a', encode('of another file '));
      },
    ];
    await other.append('a', encode('first '));
    const folder = new DiskFolder(path, async (file) => {
      const handle = await open(file, 'a');
      await meanwhile.shift()?.();
      return handle;
    });
    await folder.append('a', encode('second'));
    expect(meanwhile).toEqual([]);
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
