// How long reading a large log takes: all of it at the start, and what its merging costs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ReadingStates,
  compactRecords,
  encodeRecords,
  runToEnd,
  type ReadingRecord,
} from '../../src/core';
import { DiskFolder } from '../../src/host/platform/diskFolder';
import { LogReader } from '../../src/host/readingLog/logReader';
import { partName } from '../../src/host/readingLog/logNames';

const count = 100_000;
const rounds = 7;

const records = Array.from({ length: count }, (_, index): ReadingRecord => {
  const paper = (index * 7919) % 20_000;
  return {
    at: 1_750_000_000_000 + index * 1000,
    count: 0,
    by: `m${String(index % 3)}.w${String(index % 11)}`,
    paper: `arxiv:${String(2301 + (paper % 40))}.${String(10_000 + paper)}`,
    also: [`title:${paper.toString(16).padStart(16, '0')}`],
    ...[{ read: true }, { starred: index % 2 === 0 }, { later: true }, { tags: { eeg: true } }][
      index % 4
    ],
  };
});

const path = await mkdtemp(join(tmpdir(), 'reading-log-bench-'));
try {
  const folder = new DiskFolder(path);
  const parts = 12;
  for (let part = 0; part < parts; part++) {
    const own = records.filter((_, index) => index % parts === part);
    const bytes = new TextEncoder().encode(encodeRecords(own));
    await folder.create(partName('m1', `p${String(part)}`), bytes);
  }
  const times = {
    'read a log': () => readStates(folder),
    'compact it': () => Promise.resolve(runToEnd(compactRecords(records))),
    'write it as text': () => Promise.resolve(encodeRecords(records)),
  };
  console.log(`A reading log of ${String(count)} records in ${String(parts)} files`);
  const rows = [];
  for (const [name, work] of Object.entries(times)) {
    rows.push({ '': name, ...(await measure(work)) });
  }
  console.table(rows);
} finally {
  await rm(path, { recursive: true });
}

async function readStates(folder: DiskFolder): Promise<ReadingStates> {
  const states = new ReadingStates();
  await new LogReader(folder).read((text) => {
    text.records.forEach((record) => states.add(record));
  });
  return states;
}

/** The medians of some rounds, in milliseconds. */
async function measure(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const passed: number[] = [];
  const used: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    used.push((user + system) / 1000);
    passed.push(performance.now() - start);
  }
  return { 'processor ms': median(used), 'passed ms': median(passed) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
