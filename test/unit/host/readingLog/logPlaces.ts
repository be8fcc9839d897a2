import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ReadingStates, decodeRecords, runToEnd, type ReadingRecord } from '../../../../src/core';
import { decodeText } from '../../../../src/host/decodeText';
import { DiskFolder } from '../../../../src/host/platform/diskFolder';
import type { LogFolder } from '../../../../src/host/readingLog/logFolder';
import { LogReader } from '../../../../src/host/readingLog/logReader';

const made: string[] = [];

afterAll(async () => {
  await Promise.all(made.map((path) => rm(path, { recursive: true, force: true })));
});

/** The path of an empty folder, which is deleted in the end. */
export async function emptyFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'reading-log-'));
  made.push(path);
  return path;
}

/** A folder in which everything fails as long as there is an error. */
export class FailingFolder extends DiskFolder {
  error: Error | undefined;

  override make(): Promise<void> {
    return this.#unlessFailing(() => super.make());
  }

  override names(): Promise<readonly string[]> {
    return this.#unlessFailing(() => super.names());
  }

  override append(name: string, bytes: Uint8Array): Promise<void> {
    return this.#unlessFailing(() => super.append(name, bytes));
  }

  async #unlessFailing<T>(work: () => Promise<T>): Promise<T> {
    if (this.error) {
      throw this.error;
    }
    return work();
  }
}

/** An error as Node makes them. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

export function starred(paper: string, at = 1): ReadingRecord {
  return { at, count: 0, by: 'm1.a', paper, starred: true };
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The papers that are starred in a folder, in alphabetical order. */
export async function starredIn(folder: LogFolder): Promise<string[]> {
  const states = new ReadingStates();
  await new LogReader(folder).read((lines) => {
    states.read(lines, decodeText);
  });
  return starredBy(states);
}

export function starredBy(states: ReadingStates): string[] {
  return runToEnd(states.records())
    .filter((record) => record.starred)
    .map(({ paper }) => paper)
    .sort();
}

/** The papers that a file speaks of. */
export async function papersOf(folder: LogFolder, name: string): Promise<string[]> {
  const bytes = await folder.read(name);
  const { records } = decodeRecords(new TextDecoder().decode(bytes));
  return records.map(({ paper }) => paper).sort();
}
