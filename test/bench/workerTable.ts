/**
 * Prints what searching takes as the extension does it: an index in a worker, kept in files. Also
 * for how long at most the thread that asks cannot do anything else. `BENCH_PAPERS=100000` for more.
 */
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { fingerprintOf, type SearchedPaper } from '../../src/core';
import { IndexClient } from '../../src/host/search/indexClient';
import { KeptSegments, type ByteFolder } from '../../src/host/search/keptSegments';
import { WorkerPort } from '../../src/host/search/workerPort';
import { projectRoot } from '../host/paths.mjs';
import { randomNumbers } from '../unit/core/search/generatedPapers';
import { generateCorpus } from './search/corpus';

const sizes = process.env['BENCH_PAPERS']?.split(',').map(Number) ?? [1000, 10_000];
/** Rows of the quick pick. */
const limit = 100;
/** Papers of a dump. */
const dumpSize = 50;

const script = join(projectRoot, 'dist', 'bench', 'indexWorker.cjs');
await build({
  entryPoints: [join(projectRoot, 'src', 'worker', 'nodeWorker.ts')],
  outfile: script,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
});

function startIndex(): IndexClient {
  const worker = new Worker(script);
  const port = new WorkerPort({
    post: (message, buffers) => {
      worker.postMessage(message, buffers);
    },
    listen: (listener) => {
      worker.on('message', (message: unknown) => {
        listener.onMessage(message);
      });
      worker.on('error', (error) => {
        listener.onEnd(error.message);
      });
    },
    dispose: () => {
      void worker.terminate();
    },
  });
  return new IndexClient(port, (because) => {
    throw new Error(because);
  });
}

class DiskFolder implements ByteFolder {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.#path, name)).catch(() => undefined);
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    return writeFile(join(this.#path, name), bytes);
  }

  async replace(name: string, bytes: Uint8Array): Promise<void> {
    await this.write(`${name}.new`, bytes);
    await rename(join(this.#path, `${name}.new`), join(this.#path, name));
  }

  names(): Promise<readonly string[]> {
    return readdir(this.#path);
  }

  delete(name: string): Promise<void> {
    return rm(join(this.#path, name));
  }

  async megabytes(): Promise<number> {
    const names = await this.names();
    const files = await Promise.all(names.map((name) => stat(join(this.#path, name))));
    return files.reduce((total, { size }) => total + size, 0) / 1e6;
  }
}

async function add(client: IndexClient, papers: readonly SearchedPaper[]): Promise<void> {
  for (let start = 0; start < papers.length; start += 64) {
    await client.ask({ kind: 'add', papers: papers.slice(start, start + 64) });
    if (start % 1024 === 0) {
      await client.ask({ kind: 'settle' });
    }
  }
  await client.ask({ kind: 'settle' });
}

async function keep(client: IndexClient, kept: KeptSegments): Promise<void> {
  await kept.write(async (known) => {
    const answer = await client.ask({ kind: 'keep', known });
    return answer?.kind === 'segments' ? answer.segments : [];
  });
}

async function restore(client: IndexClient, kept: KeptSegments): Promise<void> {
  const segments = (await kept.read()).map(({ bytes, dead }) => ({
    bytes: new Uint8Array(bytes),
    dead,
  }));
  await client.ask(
    { kind: 'restore', segments },
    { buffers: segments.map(({ bytes }) => bytes.buffer) },
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function times(client: IndexClient, queries: readonly string[]): Promise<string> {
  const taken: number[] = [];
  for (const query of queries) {
    const options = { limit, isUnfinished: true };
    taken.push(await timed(() => client.ask({ kind: 'find', query, options })));
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): string => (taken[Math.floor(taken.length * share)] ?? NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}

/** What a user types, one letter after another. */
function keystrokes(papers: readonly SearchedPaper[], random: () => number): string[] {
  return Array.from({ length: 60 }, () => {
    const words = anyOf(papers, random).title.toLowerCase().split(' ').slice(0, 3).join(' ');
    return Array.from(words, (_, index) => words.slice(0, index + 1));
  }).flat();
}

function slips(papers: readonly SearchedPaper[], random: () => number): string[] {
  return Array.from({ length: 200 }, () => {
    const words = anyOf(papers, random).title.toLowerCase().split(' ');
    const word = words.find(({ length }) => length > 5) ?? 'learning';
    const at = 1 + Math.floor(random() * (word.length - 2));
    return `${word.slice(0, at)}q${word.slice(at + 1)}`;
  });
}

function tenWords(papers: readonly SearchedPaper[], random: () => number): string[] {
  return Array.from({ length: 200 }, () =>
    (anyOf(papers, random).abstract ?? '').split(/\W+/).slice(5, 15).join(' '),
  );
}

function anyOf(papers: readonly SearchedPaper[], random: () => number): SearchedPaper {
  return papers[Math.floor(random() * papers.length)] ?? { id: '', title: '' };
}

async function measure(size: number) {
  const papers = [...generateCorpus(size)];
  const path = await mkdtemp(join(tmpdir(), 'paper-digests-bench-'));
  await mkdir(path, { recursive: true });
  const folder = new DiskFolder(path);
  const first = startIndex();
  const built = await timed(() => add(first, papers));
  const kept = new KeptSegments(folder);
  const written = await timed(() => keep(first, kept));
  first.dispose();

  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  const client = startIndex();
  const loaded = await timed(() => restore(client, new KeptSegments(folder)));
  const random = randomNumbers(7);
  const figures = {
    papers: size,
    'build s': (built / 1000).toFixed(1),
    'write ms': written.toFixed(0),
    'files MB': (await folder.megabytes()).toFixed(0),
    'start and load ms': loaded.toFixed(0),
    'keystroke ms, p50 / p95': await times(client, keystrokes(papers, random)),
    slip: await times(client, slips(papers, random)),
    'ten words': await times(client, tenWords(papers, random)),
    // Before papers are made for the changes, which is work of this bench alone.
    'longest wait of the asking thread ms': (delays.max / 1e6).toFixed(1),
    'change a dump ms': await changes(client),
  };
  client.dispose();
  await rm(path, { recursive: true });
  return figures;
}

/** How long it takes until the papers of a dump that changed are found; the median. */
async function changes(client: IndexClient): Promise<string> {
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
