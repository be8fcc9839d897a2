import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import { Lease } from '../../../../src/host/network/lease';

describe('processes that want one lease', () => {
  let place = '';
  let script = '';
  let folders = 0;
  const running = new Set<Racer>();

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'lease-'));
    script = join(place, 'racer.mjs');
    const entryPoints = [join(import.meta.dirname, 'leaseRacer.ts')];
    const options = { bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' } as const;
    await build({ ...options, entryPoints, outfile: script });
  });

  afterAll(async () => {
    await Promise.all([...running].map((racer) => racer.kill()));
    await rm(place, { recursive: true });
  });

  async function newFolder(): Promise<string> {
    const folder = join(place, String(folders++));
    await mkdir(join(folder, 'working'), { recursive: true });
    return folder;
  }

  function start(folder: string, mode: string): Racer {
    const racer = new Racer([script, folder, mode]);
    running.add(racer);
    return racer;
  }

  async function kill(racer: Racer): Promise<void> {
    running.delete(racer);
    await racer.kill();
  }

  it('have it one after another', async () => {
    const folder = await newFolder();
    const racers = Array.from({ length: 4 }, () => start(folder, 'work'));
    for (const racer of racers) {
      await racer.ended;
      expect(racer.lines()).toEqual(Array.from({ length: 100 }, () => 'alone'));
    }
  });

  it('take it over from one that was killed, one of them alone, again and again', async () => {
    const folder = await newFolder();
    const first = new Lease(new DiskFolder(folder), 'fetch', { beat: 1e6 });
    expect(await first.tryTake()).toBe(true);
    for (let round = 0; round < 8; round++) {
      const racers = Array.from({ length: 4 }, () => start(folder, 'watch'));
      await Promise.all(racers.map((racer) => racer.hasPrinted(1)));
      racers.forEach((racer) => {
        racer.go();
      });
      await Promise.all(racers.map((racer) => racer.hasPrinted(2)));
      const outcomes = racers.flatMap((racer) => racer.lines()).sort();
      expect(outcomes).toEqual([
        ...['left', 'left', 'left'],
        ...['ready', 'ready', 'ready', 'ready'],
        'taken',
      ]);
      await Promise.all(racers.map(kill));
    }
    expect(await first.isHeld()).toBe(false);
  });
});

/** A process, and what it has printed. */
class Racer {
  readonly ended: Promise<unknown>;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  #printed = '';
  #onPrinted: () => void = () => undefined;

  constructor(args: readonly string[]) {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process = child;
    this.ended = new Promise((resolve) => child.on('close', resolve));
    child.stdout.on('data', (data: Buffer) => {
      this.#printed += data.toString();
      this.#onPrinted();
    });
  }

  lines(): string[] {
    return this.#printed.split('\n').slice(0, -1);
  }

  /** Rejects where it ended before. */
  async hasPrinted(count: number): Promise<void> {
    const printed = new Promise<void>((resolve) => {
      this.#onPrinted = () => {
        if (this.lines().length >= count) {
          resolve();
        }
      };
      this.#onPrinted();
    });
    const ended = this.ended.then(() => {
      throw new Error('The process ended by itself.');
    });
    await Promise.race([printed, ended]);
  }

  go(): void {
    this.#process.stdin.write('go\n');
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }
}
