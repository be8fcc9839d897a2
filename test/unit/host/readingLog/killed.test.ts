import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadingStates } from '../../../../src/core';
import { decodeText } from '../../../../src/host/decodeText';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import { LogReader } from '../../../../src/host/readingLog/logReader';
import { isLogName } from '../../../../src/host/readingLog/logNames';
import { mergeLogs } from '../../../../src/host/readingLog/mergeLogs';

const kills = 100;

describe('a process that is killed while it writes to the reading log', () => {
  let place = '';
  let script = '';
  let log = '';
  const running = new Set<Writer>();

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'reading-log-'));
    script = join(place, 'writer.mjs');
    log = join(place, 'log');
    const entry = join(import.meta.dirname, 'killedWriter.ts');
    const options = { bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' } as const;
    await build({ ...options, entryPoints: [entry], outfile: script });
  });

  afterAll(async () => {
    await Promise.all([...running].map((writer) => writer.kill()));
    await rm(place, { recursive: true });
  });

  function start(): Writer {
    const writer = new Writer(script, log);
    running.add(writer);
    return writer;
  }

  it('loses nothing that was said to be safe, and never keeps a reader from reading', async () => {
    const safe = new Set<string>();
    let [victim, other] = [start(), start()];
    for (let kill = 0; kill < kills; kill++) {
      await victim.hasWritten(1 + Math.floor(Math.random() * 8));
      await pause(Math.random() * 12);
      await victim.kill();
      running.delete(victim);
      [...victim.safe(), ...other.safe()].forEach((paper) => safe.add(paper));
      const found = await readAll(log);
      expect([...safe].filter((paper) => !found.has(paper))).toEqual([]);
      [victim, other] = [other, start()];
    }
    await Promise.all([victim.kill(), other.kill()]);
    expect(safe.size).toBeGreaterThan(kills);
    await mergeLogs(new DiskFolder(log), { machine: 'm1', own: '' }, 2, Date.now());
    expect((await readdir(log)).filter(isLogName)).toHaveLength(1);
    const merged = await readAll(log);
    expect([...safe].filter((paper) => !merged.has(paper))).toEqual([]);
  });
});

/** A process that writes, and what it has said to be safe. */
class Writer {
  readonly #process: ChildProcessByStdio<null, Readable, null>;
  readonly #ended: Promise<unknown>;
  #printed = '';
  #onPrinted: () => void = () => undefined;

  constructor(script: string, log: string) {
    const child = spawn(process.execPath, [script, log], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#process = child;
    this.#ended = new Promise((resolve) => child.on('close', resolve));
    child.stdout.on('data', (data: Buffer) => {
      this.#printed += data.toString();
      this.#onPrinted();
    });
  }

  /** Whole lines that were printed. */
  safe(): string[] {
    return this.#printed.split('\n').slice(0, -1);
  }

  /** That so many papers are safe; rejects where it ended by itself before. */
  async hasWritten(papers: number): Promise<void> {
    const written = new Promise<void>((resolve) => {
      this.#onPrinted = () => {
        if (this.safe().length >= papers) {
          resolve();
        }
      };
      this.#onPrinted();
    });
    const ended = this.#ended.then(() => {
      throw new Error('The writer ended by itself.');
    });
    await Promise.race([written, ended]);
  }

  async kill(): Promise<void> {
    expect(this.#process.exitCode).toBeNull();
    this.#process.kill('SIGKILL');
    await this.#ended;
  }
}

/** The papers that a reader finds starred. */
async function readAll(log: string): Promise<ReadonlySet<string>> {
  const states = new ReadingStates();
  await new LogReader(new DiskFolder(log)).read((lines) => {
    states.read(lines, decodeText);
  });
  return new Set(
    states.takeChanged().filter((id) => states.statusOf({ id, aliases: [] }, 0).starred),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
