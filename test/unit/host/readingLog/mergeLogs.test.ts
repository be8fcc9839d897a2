import { describe, expect, it } from 'vitest';
import { encodeRecords } from '../../../../src/core';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import { LogWriter } from '../../../../src/host/readingLog/logWriter';
import { isLogName, partName } from '../../../../src/host/readingLog/logNames';
import { mergeLogs } from '../../../../src/host/readingLog/mergeLogs';
import { emptyFolder, encode, starred, starredIn } from './logPlaces';

const day = 24 * 60 * 60 * 1000;
const owner = { machine: 'm1', own: partName('m1', 'own') };

describe('mergeLogs', () => {
  it('makes one file of those that windows of the machine have left', async () => {
    const folder = new DiskFolder(await emptyFolder());
    await folder.append(owner.own, encode(encodeRecords([starred('own')])));
    await folder.append(partName('m2', 'a'), encode(encodeRecords([starred('other machine')])));
    for (const part of ['a', 'b', 'c']) {
      await folder.append(partName('m1', part), encode(encodeRecords([starred(part)])));
    }
    expect(await mergeLogs(folder, owner, 4, day)).toBeUndefined();
    expect(await mergeLogs(folder, owner, 3, day)).toMatchObject({ files: 3, records: 3 });
    const names = await folder.names();
    expect(names).toHaveLength(3);
    expect(names).toEqual(expect.arrayContaining([owner.own, partName('m2', 'a')]));
    expect(await starredIn(folder)).toEqual(['a', 'b', 'c', 'other machine', 'own']);
  });

  it('keeps what it does not understand', async () => {
    const folder = new DiskFolder(await emptyFolder());
    const later = '{"v":3,"mood":"x"}';
    await folder.append(partName('m1', 'a'), encode(`\n{"v":2,"at":17\n${later}`));
    await folder.append(partName('m1', 'b'), encode(encodeRecords([starred('b')])));
    const merge = await mergeLogs(folder, owner, 2, day);
    expect(merge).toMatchObject({ damaged: 1 });
    const text = async (name = ''): Promise<string> =>
      new TextDecoder().decode(await folder.read(name));
    expect(await text(merge?.aside)).toBe('{"v":2,"at":17\n');
    expect(await text((await folder.names()).find(isLogName))).toContain(`\n${later}`);
  });

  it('rewrites a log of the first version when it has rested, with a copy beside it', async () => {
    const folder = new DiskFolder(await emptyFolder());
    const line = `\n{"v":1,"at":${String(5 * day)},"paper":"old","starred":true}`;
    await folder.append('reading-log.jsonl', encode(line));
    expect(await mergeLogs(folder, owner, 8, 5 * day + 1)).toBeUndefined();
    expect(await starredIn(folder)).toEqual(['old']);
    await mergeLogs(folder, owner, 8, 7 * day);
    const names = await folder.names();
    const backup = names.find((name) => !isLogName(name)) ?? '';
    expect(names).toHaveLength(2);
    expect(await folder.read(backup)).toEqual(Buffer.from(line));
    expect(await starredIn(folder)).toEqual(['old']);
  });

  it('loses nothing of what several windows write and merge at the same time', async () => {
    const path = await emptyFolder();
    const folders = [0, 1, 2].map(() => new DiskFolder(path));
    const written: string[] = [];
    const windows = { areDone: false };
    const writing = folders.map(async (folder, window) => {
      const writer = new LogWriter({ folder, isOwn: true }, 'm1', {
        onFault: (error) => {
          throw error;
        },
        onWorking: () => undefined,
      });
      for (let action = 0; action < 150; action++) {
        const paper = `${String(window)}-${String(action)}`;
        await writer.write([starred(paper)]);
        written.push(paper);
      }
    });
    const merging = ['x', 'y'].map(async (own) => {
      const folder = new DiskFolder(path);
      while (!windows.areDone) {
        await mergeLogs(folder, { machine: 'm1', own }, 1, day);
      }
    });
    await Promise.all(writing);
    windows.areDone = true;
    await Promise.all(merging);
    expect(await starredIn(new DiskFolder(path))).toEqual(written.sort());
    expect(written).toHaveLength(450);
  });
});
