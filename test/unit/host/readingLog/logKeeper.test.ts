import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ReadingStates, encodeRecords, runToEnd, type ReadingRecord } from '../../../../src/core';
import { decodeText } from '../../../../src/host/decodeText';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import { faultOf, type LogFault } from '../../../../src/host/readingLog/logFault';
import type { LogFolder } from '../../../../src/host/readingLog/logFolder';
import { LogKeeper } from '../../../../src/host/readingLog/logKeeper';
import {
  FailingFolder,
  emptyFolder,
  encode,
  starred,
  starredBy,
  starredIn,
  systemError,
} from './logPlaces';

/** A window: what it knows, and what it was told. */
class Window {
  readonly states = new ReadingStates();
  readonly faults: LogFault[] = [];
  readonly keeper: LogKeeper;
  isWorking = false;

  constructor(own: LogFolder, chosen?: LogFolder, machine = 'm1') {
    this.keeper = new LogKeeper(
      {
        take: (lines) => this.states.read(lines, decodeText),
        known: () => Promise.resolve(runToEnd(this.states.records())),
        onFault: (error) => {
          this.isWorking = false;
          this.faults.push(faultOf(error));
        },
        onWorking: () => {
          this.isWorking = true;
        },
        onMerge: () => undefined,
        onMergeFault: (error) => {
          throw error;
        },
        onDamage: () => undefined,
      },
      machine,
      { folder: own, isOwn: true },
      chosen && { folder: chosen, isOwn: false },
      false,
    );
  }

  async set(record: ReadingRecord): Promise<void> {
    this.states.add(record);
    await this.keeper.write([record]);
  }

  get starred(): string[] {
    return starredBy(this.states);
  }
}

describe('the keeper of the reading log', () => {
  it('shows two windows what the other did', async () => {
    const path = await emptyFolder();
    const [one, other] = [new Window(new DiskFolder(path)), new Window(new DiskFolder(path))];
    await one.keeper.load();
    await one.set(starred('a'));
    await other.keeper.load();
    await other.set(starred('b'));
    await one.set(starred('c'));
    await Promise.all([one.keeper.load(), other.keeper.load()]);
    expect(one.starred).toEqual(['a', 'b', 'c']);
    expect(other.starred).toEqual(['a', 'b', 'c']);
  });

  it('makes its own folder, and leaves one file of many', async () => {
    const path = join(await emptyFolder(), 'storage');
    for (let session = 0; session < 12; session++) {
      const window = new Window(new DiskFolder(path));
      await window.keeper.load();
      await window.set(starred(`p${String(session).padStart(2, '0')}`));
      expect(window.faults).toEqual([]);
    }
    const folder = new DiskFolder(path);
    expect((await folder.names()).length).toBeLessThan(8);
    expect(await starredIn(folder)).toHaveLength(12);
  });

  it('brings what is known along to a folder that the user chose, once', async () => {
    const [own, chosen] = [await emptyFolder(), await emptyFolder()];
    const before = new Window(new DiskFolder(own));
    await before.set(starred('a'));
    await new DiskFolder(chosen).append(
      'reading-log.m2.x.jsonl',
      encode(encodeRecords([starred('b')])),
    );
    for (let start = 0; start < 3; start++) {
      const window = new Window(new DiskFolder(own), new DiskFolder(chosen));
      await window.keeper.load();
      expect(window.starred).toEqual(['a', 'b']);
    }
    const folder = new DiskFolder(chosen);
    expect(await starredIn(folder)).toEqual(['a', 'b']);
    expect(await folder.names()).toHaveLength(2);
  });

  it('reads what comes to a file, and a line again that was only half there', async () => {
    const folder = new DiskFolder(await emptyFolder());
    const window = new Window(folder);
    const name = 'reading-log.m2.x.jsonl';
    const text = encodeRecords([starred('a'), starred('b'), starred('c')]);
    for (const cut of [0, 60, 61, 130, 131, text.length - 1]) {
      await folder.append(name, encode(text.slice(cut, nextOf(cut, text))));
      await window.keeper.load();
    }
    expect(window.starred).toEqual(['a', 'b', 'c']);
  });
});

function nextOf(cut: number, text: string): number {
  return [60, 61, 130, 131, text.length - 1, text.length].find((next) => next > cut) ?? text.length;
}

describe('a folder in which the log cannot be kept', () => {
  it.each([
    ['ENOENT', 'missing'],
    ['ENOSPC', 'full'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EIO', 'other'],
  ])(
    'of the user’s choice (%s) loses nothing, and has all as soon as it works',
    async (code, fault) => {
      const [own, path] = [await emptyFolder(), await emptyFolder()];
      const chosen = new FailingFolder(path);
      const window = new Window(new DiskFolder(own), chosen);
      await window.keeper.load();
      await window.set(starred('a'));
      chosen.error = systemError(code);
      await window.set(starred('b'));
      await window.set(starred('c'));
      expect(new Set(window.faults)).toEqual(new Set([fault]));
      expect(window.isWorking).toBe(false);
      // Were the window to end now, the next one would find them here.
      const next = new Window(new DiskFolder(own));
      await next.keeper.load();
      expect(next.starred).toEqual(['b', 'c']);

      chosen.error = undefined;
      await window.keeper.retry();
      expect(window.isWorking).toBe(true);
      expect(await starredIn(new DiskFolder(path))).toEqual(['a', 'b', 'c']);
    },
  );

  it('of its own keeps what was done in memory until it works', async () => {
    const folder = new FailingFolder(await emptyFolder());
    const window = new Window(folder);
    folder.error = systemError('ENOSPC');
    await window.set(starred('a'));
    await window.set(starred('b'));
    expect(window.faults).toEqual(['full', 'full']);
    expect(window.keeper.waiting).toHaveLength(2);
    folder.error = undefined;
    await window.set(starred('c'));
    expect(window.keeper.waiting).toEqual([]);
    expect(await starredIn(folder)).toEqual(['a', 'b', 'c']);
  });

  it('is not made anew where the user chose it and it is gone', async () => {
    const [own, parent] = [await emptyFolder(), await emptyFolder()];
    const chosen = new DiskFolder(join(parent, 'drive'));
    const window = new Window(new DiskFolder(own), chosen);
    await window.keeper.load();
    await window.set(starred('a'));
    expect(new Set(window.faults)).toEqual(new Set(['missing']));
    expect(await new DiskFolder(parent).names()).toEqual([]);
    await expect(chosen.names()).rejects.toThrow('ENOENT');
    await chosen.make();
    await window.keeper.retry();
    expect(await starredIn(chosen)).toEqual(['a']);
  });

  it('goes on in a folder that was emptied and can be written', async () => {
    const path = await emptyFolder();
    const window = new Window(new DiskFolder(path));
    await window.set(starred('a'));
    await rm(path, { recursive: true });
    await window.set(starred('b'));
    await chmod(path, 0o700);
    expect(await starredIn(new DiskFolder(path))).toEqual(['b']);
    expect(window.starred).toEqual(['a', 'b']);
  });
});
