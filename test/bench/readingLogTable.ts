// How long reading a large log takes: all of it at the start, and what its merging costs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadingStates, encodeRecords, runToEnd, type ReadingRecord } from '../../src/core';
import { decodeText } from '../../src/host/decodeText';
import { DiskFolder } from '../../src/host/platform/diskFolder';
import { LogReader } from '../../src/host/readingLog/logReader';
import { partName } from '../../src/host/readingLog/logNames';

const count = 100_000;
const rounds = 7;

function recordAt(index: number): ReadingRecord {
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
}

/** Every so many records from one on, as a window may have written them. */
function recordsFrom(first: number, step: number): ReadingRecord[] {
  return Array.from({ length: Math.ceil((count - first) / step) }, (_, index) =>
    recordAt(first + index * step),
  );
}

const path = await mkdtemp(join(tmpdir(), 'reading-log-bench-'));
try {
  const folder = new DiskFolder(path);
  const parts = 12;
  for (let part = 0; part < parts; part++) {
    const bytes = new TextEncoder().encode(encodeRecords(recordsFrom(part, parts)));
    await folder.create(partName('m1', `p${String(part)}`), bytes);
  }
  console.log(`A reading log of ${String(count)} records in ${String(parts)} files`);
  // Before the bench itself holds as much as a log does.
  const reading = await measure(() => readStates(folder));
  const known = await readStates(folder);
  const records = recordsFrom(0, 1);
  const papers = records.map(({ paper, also = [] }) => ({ id: paper, aliases: also }));
  const times = {
    'find what is left of it': () => runToEnd(known.records()),
    'ask for each paper': () => papers.map((paper) => known.statusOf(paper, 0)),
    'write it as text': () => encodeRecords(records),
  };
  const rows: Record<string, unknown>[] = [{ '': 'read a log', ...reading }];
  for (const [name, work] of Object.entries(times)) {
    rows.push({ '': name, ...(await measure(() => Promise.resolve(work()))) });
  }
  console.table(rows);
} finally {
  await rm(path, { recursive: true });
}

async function readStates(folder: DiskFolder): Promise<ReadingStates> {
  const states = new ReadingStates();
  await new LogReader(folder).read((lines) => {
    states.read(lines, decodeText);
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
