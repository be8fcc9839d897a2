/**
 * Prints what a library takes that is made in the worker: the work of the extension host for each
 * paper, and how long it is busy at a time, beside what the same library takes where all is done on one
 * thread; and what both threads hold, with the index and what papers are about. `BENCH_PAPERS=100000`
 * for more papers.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  discoverTopics,
  fingerprintOf,
  Library,
  LibraryBook,
  packDump,
  parseDump,
  TextPool,
  withOwnTexts,
  type Dump,
  type Paper,
  type TopicModel,
} from '../../src/core';
import { LibraryEdits } from '../../src/host/library/libraryEdits';
import { LibraryFindings } from '../../src/host/library/libraryFindings';
import type { RequestClient } from '../../src/host/worker/requestClient';
import { KeptSegments } from '../../src/host/search/keptSegments';
import { DiskTexts } from '../../src/shared/node/diskTexts';
import { bytesHeld } from './collectGarbage';
import { generateDumps } from './generateDumps';
import { DiskFolder } from './search/diskFolder';
import { buildWorker, keepIndex, megabytesHeld, startWorker } from './search/startWorker';

const papers = Number(process.env['BENCH_PAPERS'] ?? 20_000);
/** How many papers each generated dump adds. */
const papersEach = 40;
/** Entries of dumps that are told at a time. */
const entriesAtOnce = 5_000;
/** Papers of a library of its own in which topics are found. */
const topicPapers = 2_000;

/** Work of this thread, in milliseconds. */
class Work {
  whole = 0;
  longest = 0;

  do<T>(work: () => T): T {
    const started = performance.now();
    const made = work();
    const taken = performance.now() - started;
    this.whole += taken;
    this.longest = Math.max(this.longest, taken);
    return made;
  }

  row(name: string, count: number) {
    return {
      name,
      'ms in all': Math.round(this.whole),
      'µs for each paper': Math.round((1000 * this.whole) / count),
      'longest ms': this.longest.toFixed(1),
    };
  }
}

function* files(): Generator<[uri: string, text: string]> {
  const texts = generateDumps(Math.ceil(papers / papersEach));
  for (let index = 0; texts.length > 0; index++) {
    yield [`file:///${index}.txt`, texts.shift() ?? ''];
  }
}

function parsed(uri: string, text: string, pool: TextPool): Dump {
  return withOwnTexts(packDump(parseDump(text, { uri })), pool);
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function findModel(): TopicModel {
  const library = new Library();
  for (const [index, text] of generateDumps(topicPapers / papersEach, 7).entries()) {
    library.replace(`file:///${index}.txt`, parseDump(text));
  }
  return discoverTopics(library.papers());
}

const model = findModel();

/** A library in the worker and what is known of it here, as the extension has them. */
class FarLibrary {
  readonly book = new LibraryBook();
  readonly #edits = new LibraryEdits();
  readonly #findings = new LibraryFindings(this.book, (number) => this.#edits.record(number));
  readonly #client: RequestClient;
  readonly asking = new Work();
  readonly keeping = new Work();
  readonly telling = new Work();
  readonly hearing = new Work();

  constructor(client: RequestClient) {
    this.#client = client;
    this.#edits.classify({ model, user: {}, examples: [] });
  }

  async read(pool: TextPool): Promise<void> {
    let entries = 0;
    for (const [uri, text] of files()) {
      const dump = await this.#parse(uri, text, pool);
      this.book.putDump(uri, dump);
      this.#edits.replace(uri, dump, {});
      entries += papersEach;
      if (entries >= entriesAtOnce) {
        entries = 0;
        await this.#follow();
      }
      await pause();
    }
    await this.#follow();
    while (this.hearing.do(() => this.book.settleSome()));
    const steps = this.book.takeChangesInSteps();
    while (this.hearing.do(() => steps.next().done) !== true);
  }

  async #parse(uri: string, text: string, pool: TextPool): Promise<Dump> {
    const asking = this.asking.do(() =>
      this.#client.ask({ kind: 'parse', text, options: { uri } }),
    );
    const answer = await asking;
    if (answer?.kind !== 'parsed') {
      throw new Error('The worker has read nothing.');
    }
    return this.keeping.do(() => withOwnTexts(answer.parsed.dump, pool));
  }

  async #follow(): Promise<void> {
    for (const make of this.#edits.take(Infinity)) {
      await this.telling.do(() => this.#client.ask({ kind: 'edit', edit: make(true) }));
    }
    for (let isDone = false; !isDone;) {
      const answer = await this.#client.ask({ kind: 'work' });
      const findings = answer?.kind === 'findings' ? answer.findings : [];
      isDone = answer?.kind !== 'findings' || answer.isDone;
      for (const finding of findings) {
        this.hearing.do(() => {
          this.#findings.take(finding);
        });
      }
    }
  }
}

async function index(client: RequestClient, all: readonly Paper[]): Promise<string> {
  for (let start = 0; start < all.length; start += 64) {
    const texts = all.slice(start, start + 64).map(({ id, title, abstract }) => ({
      ...{ id, title },
      ...(abstract !== undefined && { abstract }),
    }));
    const prints = texts.map((paper) => [paper.id, ...fingerprintOf(paper)] as const);
    await client.ask({ kind: 'compare', papers: prints });
    await client.ask({ kind: 'add', papers: texts });
    if (start % 1024 === 0) {
      await client.ask({ kind: 'settle' });
    }
  }
  await client.ask({ kind: 'settle' });
  const path = await mkdtemp(join(tmpdir(), 'paper-digests-bench-'));
  await keepIndex(client, new KeptSegments(new DiskFolder(path)));
  await client.ask({ kind: 'relate' });
  return path;
}

await buildWorker();
const near = new Work();
const nearParsing = new Work();
{
  const pool = new TextPool(new DiskTexts(tmpdir()));
  const library = new Library();
  library.classify(model);
  for (const [uri, text] of files()) {
    const dump = nearParsing.do(() => parsed(uri, text, pool));
    near.do(() => {
      library.replace(uri, dump);
    });
    await pause();
  }
  near.do(() => library.papers());
}

const { client, worker } = startWorker();
const empty = await megabytesHeld(worker);
const before = bytesHeld();
const pool = new TextPool(new DiskTexts(tmpdir()));
const library = new FarLibrary(client);
const started = performance.now();
const loop = performance.eventLoopUtilization();
await library.read(pool);
const { active } = performance.eventLoopUtilization(loop);
const seconds = (performance.now() - started) / 1000;
const all = library.book.papersSoFar();
pool.rest();
const held = (bytesHeld() - before) / 1e6;
const heldThere = await megabytesHeld(worker);
const folder = await index(client, all);
const heldWithIndex = await megabytesHeld(worker);
client.dispose();
await rm(folder, { recursive: true });

const count = all.length;
console.log(`${count} papers, read and followed up in ${seconds.toFixed(0)} s; work of the host:`);
console.table([
  nearParsing.row('all on one thread: parsing', count),
  near.row('all on one thread: the library with its topics', count),
  library.asking.row('handing over files', count),
  library.keeping.row('keeping what was read of them', count),
  library.telling.row('telling the worker', count),
  library.hearing.row('writing down what it found', count),
  {
    name: 'all of it, answers read among it',
    'ms in all': Math.round(active),
    'µs for each paper': Math.round((1000 * active) / count),
  },
]);
console.log('Megabytes held, topics among it:');
console.table([
  {
    'by the host, of the library': held.toFixed(0),
    'by the worker, of the library': (heldThere - empty).toFixed(0),
    'by the worker, of the index': (heldWithIndex - heldThere).toFixed(0),
    together: (held + heldWithIndex - empty).toFixed(0),
    'an empty worker': empty.toFixed(0),
  },
]);
