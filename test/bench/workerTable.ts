/**
 * Prints what searching takes as the extension does it: an index in a worker, kept in files. Also
 * for how long at most the thread that asks cannot do anything else. `BENCH_PAPERS=100000` for more.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fingerprintOf, type SearchedPaper } from '../../src/core';
import { withOwnBuffer } from '../../src/host/search/ownBuffer';
import { KeptSegments } from '../../src/host/search/keptSegments';
import type { RequestClient } from '../../src/host/worker/requestClient';
import { randomNumbers } from '../unit/core/search/generatedPapers';
import { collectGarbage } from './collectGarbage';
import { generateCorpus, type CorpusPaper } from './search/corpus';
import { DiskFolder } from './search/diskFolder';
import { keystrokes, slips, tenWords } from './search/queries';
import {
  buildWorker,
  keepIndex,
  megabytesHeld,
  startWorker,
  type StartedWorker,
} from './search/startWorker';

const sizes = process.env['BENCH_PAPERS']?.split(',').map(Number) ?? [1000, 10_000];
/** Rows of the quick pick. */
const limit = 100;
/** Queries after which the memory of the index is looked at. */
const queriesAtLast = 2000;
/** Papers of a dump. */
const dumpSize = 50;
/** After so many papers what is indexed is kept, as the extension does. */
const keptAfter = 2 ** 17;
/** Of more papers than that, some only are at hand to ask for: the others leave the memory. */
const mostAtHand = 100_000;

await buildWorker();

/** Has papers indexed; gives the milliseconds of that, without those in which papers are made. */
async function add(
  client: RequestClient,
  papers: Iterable<SearchedPaper>,
  kept: KeptSegments,
): Promise<number> {
  let batch: SearchedPaper[] = [];
  let added = 0;
  let spent = 0;
  for (const paper of papers) {
    batch.push(paper);
    added++;
    if (batch.length === 64) {
      const full = batch;
      spent += await timed(() => client.ask({ kind: 'add', papers: full }));
      batch = [];
    }
    if (added % 1024 === 0) {
      spent += await timed(() => client.ask({ kind: 'settle' }));
    }
    if (added % keptAfter === 0) {
      spent += await timed(() => keepIndex(client, kept));
    }
  }
  spent += await timed(() => client.ask({ kind: 'add', papers: batch }));
  return spent + (await timed(() => client.ask({ kind: 'settle' })));
}

async function restore(client: RequestClient, kept: KeptSegments): Promise<void> {
  const restoring: Promise<unknown>[] = [];
  for await (const segment of kept.read(client.readsFiles)) {
    const bytes = await withOwnBuffer(segment.kept.bytes);
    const segments = [{ ...segment.kept, bytes }];
    restoring.push(client.ask({ kind: 'restore', segments }, { buffers: [bytes.buffer] }));
  }
  await Promise.all(restoring);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function times(client: RequestClient, queries: readonly string[]): Promise<string> {
  const taken: number[] = [];
  for (const query of queries) {
    const options = { limit, isUnfinished: true };
    taken.push(await timed(() => client.ask({ kind: 'find', query, options })));
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): string => (taken[Math.floor(taken.length * share)] ?? NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}

/** Builds an index in a folder; gives what is asked of it then. */
async function buildIn(folder: DiskFolder, size: number) {
  const papers: CorpusPaper[] = size > mostAtHand ? [] : [...generateCorpus(size)];
  const { client: index } = startWorker();
  const kept = new KeptSegments(folder);
  const corpus = papers.length > 0 ? papers : sampled(generateCorpus(size), papers);
  const before = process.memoryUsage().rss;
  const built = await add(index, corpus, kept);
  const written = await timed(() => keepIndex(index, kept));
  index.dispose();
  const random = randomNumbers(7);
  return {
    ...{ built, written, memory: memorySince(before) },
    typed: keystrokes(papers, random),
    slipped: slips(papers, random),
    long: tenWords(papers, random),
  };
}

/** Megabytes that all of this process took before, and the most that it ever took. */
function memorySince(before: number): string {
  return [before / 1e6, process.resourceUsage().maxRSS / 1000]
    .map((each) => each.toFixed(0))
    .join(' / ');
}

/** Passes papers on, and puts one of a hundred into a list. */
function* sampled(papers: Iterable<CorpusPaper>, sample: CorpusPaper[]): Generator<CorpusPaper> {
  let passed = 0;
  for (const paper of papers) {
    if (passed++ % 100 === 0) {
      sample.push(paper);
    }
    yield paper;
  }
}

async function measure(size: number) {
  const path = await mkdtemp(join(tmpdir(), 'paper-digests-bench-'));
  const folder = new DiskFolder(path);
  const { built, written, memory, typed, slipped, long } = await buildIn(folder, size);

  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  // What building has left behind: looking through so much would come between.
  collectGarbage();
  await new Promise((resolve) => {
    setTimeout(resolve, 500);
  });
  delays.reset();
  const { client, worker } = startWorker();
  const started = await timed(() => client.ask({ kind: 'compare', papers: [] }));
  const loaded = await timed(() => restore(client, new KeptSegments(folder)));
  // As the extension does; else the first searches would be those beside which it goes on.
  const checked = await timed(() => client.ask({ kind: 'check' }));
  const practised = await timed(() => client.ask({ kind: 'practise' }));
  const figures = {
    papers: size,
    'build s': (built / 1000).toFixed(1),
    'MB before, most while built': memory,
    'write ms': written.toFixed(0),
    'files MB': (await folder.megabytes()).toFixed(0),
    'start ms': started.toFixed(0),
    'load ms': loaded.toFixed(0),
    'check and practice behind it ms': `${checked.toFixed(0)} + ${practised.toFixed(0)}`,
    'keystroke ms, p50 / p95': await times(client, typed),
    slip: await times(client, slipped),
    'ten words': await times(client, long),
    // Before papers are made for the changes, which is work of this bench alone.
    'longest wait of the asking thread ms': (delays.max / 1e6).toFixed(1),
    'change a dump ms': await changes(client),
    'MB held then, when all is known, after more queries': await memoryAfter(
      { client, worker },
      [...typed, ...slipped, ...long].slice(0, queriesAtLast),
    ),
  };
  client.dispose();
  await rm(path, { recursive: true });
  return figures;
}

/** The megabytes that an index holds, the same when it knows what papers are about, and after queries. */
async function memoryAfter(
  { client, worker }: StartedWorker,
  queries: readonly string[],
): Promise<string> {
  const held = [await megabytesHeld(worker)];
  await client.ask({ kind: 'relate' });
  held.push(await megabytesHeld(worker));
  await times(client, queries);
  held.push(await megabytesHeld(worker));
  return held.map((each) => each.toFixed(0)).join(' / ');
}

/** How long it takes until the papers of a dump that changed are found; the median. */
async function changes(client: RequestClient): Promise<string> {
  const taken: number[] = [];
  for (let round = 0; round < 9; round++) {
    const papers = [...generateCorpus(dumpSize, 99)].map((paper) => ({
      ...paper,
      id: `new:${paper.id}`,
      title: `${paper.title} ${String(round)}`,
    }));
    const change = async (): Promise<void> => {
      const prints = papers.map((paper) => [paper.id, ...fingerprintOf(paper)] as const);
      await client.ask({ kind: 'compare', papers: prints });
      await client.ask({ kind: 'add', papers });
      const options = { limit, isUnfinished: true };
      await client.ask({ kind: 'find', query: papers[0]?.title ?? '', options });
    };
    taken.push(await timed(change));
  }
  return (taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? NaN).toFixed(0);
}

console.log('Searching through the worker:');
const rows = [];
for (const size of sizes) {
  rows.push(await measure(size));
}
console.table(rows);
