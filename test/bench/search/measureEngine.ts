/**
 * Measures one engine in a process of its own and prints the figures as JSON. Arguments: its name and
 * the number of papers. To be run with `--expose-gc`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomNumbers } from '../../unit/core/search/generatedPapers';
import { generateCorpus, type CorpusPaper } from './corpus';
import type { Engine, EngineKind, QueryManner } from './engines/engine';
import { engineKinds } from './engines/kinds';
import { knownItems, keystrokes, slips, tenWords } from './queries';

/** Papers that are given to an engine at a time, and papers of a dump. */
const portion = 64;
/** Papers that queries are made of. */
const mostSampled = 400;
/** Milliseconds after which no further queries of a sort are asked, and fewest that are. */
const patience = 6000;
const fewest = 20;

const [name = '', papers = ''] = process.argv.slice(2);
const size = Number(papers);
const kind = engineKinds[name];
if (!kind) {
  throw new Error(`There is no engine ${name}.`);
}

/** Milliseconds that somebody waits, but not more than the processor works on it. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  const processor = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(processor);
  return Math.min(performance.now() - start, (user + system) / 1000);
}

/** Megabytes that are held, in the engine's memory and outside of it. */
async function held(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function percentiles(taken: readonly number[]): string {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}

async function times(
  engine: Engine,
  queries: readonly string[],
  manner: QueryManner,
): Promise<string> {
  const end = performance.now() + patience;
  const taken: number[] = [];
  for (const query of queries) {
    taken.push(await timed(() => engine.find(query, manner)));
    if (taken.length >= fewest && performance.now() > end) {
      break;
    }
  }
  return percentiles(taken);
}

/** The share of known papers that are among the first three. */
async function foundShare(engine: Engine, sample: readonly CorpusPaper[]): Promise<string> {
  const end = performance.now() + patience;
  let [asked, found] = [0, 0];
  for (const { query, id } of knownItems(sample, randomNumbers(11))) {
    const ids = await engine.find(query, { isUnfinished: false, isMisspelt: true });
    found += ids.slice(0, 3).includes(id) ? 1 : 0;
    if (++asked >= fewest && performance.now() > end) {
      break;
    }
  }
  return `${((100 * found) / asked).toFixed(1)} % of ${asked}`;
}

/** Milliseconds that it takes to index all papers, which are saved then. */
async function built(
  engineKind: EngineKind,
  folder: string,
  sample: CorpusPaper[],
): Promise<number> {
  const engine = await engineKind.open(folder);
  const every = Math.ceil(size / mostSampled);
  let waiting: CorpusPaper[] = [];
  let taken = 0;
  let count = 0;
  for (const paper of generateCorpus(size)) {
    if (count++ % every === 0) {
      sample.push(paper);
    }
    waiting.push(paper);
    if (waiting.length === portion || count === size) {
      const given = waiting;
      taken += await timed(() => engine.add(given));
      waiting = [];
    }
  }
  taken += await timed(() => engine.finish?.());
  await engine.save();
  engine.close?.();
  return taken;
}

/** The median of several changes; some engines take minutes for one. */
async function changed(engine: Engine, sample: readonly CorpusPaper[]): Promise<number> {
  const end = performance.now() + patience;
  const taken: number[] = [];
  for (let round = 0; round < 5 && (round === 0 || performance.now() < end); round++) {
    const dump = sample
      .slice(0, portion)
      .map((paper) => ({ ...paper, title: `${paper.title} changed ${round}` }));
    const query = dump[0]?.title ?? '';
    taken.push(
      await timed(async () => {
        await engine.replace(dump);
        await engine.find(query, { isUnfinished: true, isMisspelt: false });
      }),
    );
  }
  return taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? NaN;
}

const folder = await mkdtemp(join(tmpdir(), 'paper-digests-bench-'));
const sample: CorpusPaper[] = [];
const building = await built(kind, folder, sample);
const before = await held();
let loaded: Engine | undefined;
const loading = await timed(async () => {
  loaded = await kind.load(folder);
});
if (!loaded) {
  throw new Error('The index cannot be loaded.');
}
const random = randomNumbers(7);
const whole: QueryManner = { isUnfinished: false, isMisspelt: false };
const typed = shuffled(keystrokes(sample, random), random);
const keystroke = await times(loaded, typed, { isUnfinished: true, isMisspelt: false });
const figures = {
  'build s': (building / 1000).toFixed(1),
  'load ms': loading.toFixed(0),
  'keystroke ms, p50 / p95': keystroke,
  slip: kind.knowsTypos
    ? await times(loaded, slips(sample, random), { isUnfinished: true, isMisspelt: true })
    : 'none',
  'ten words': await times(loaded, tenWords(sample, random), whole),
  // With whatever it holds for queries by now.
  'memory MB': ((await held()) - before).toFixed(0),
  'known paper in the first 3': await foundShare(loaded, sample),
  'change a dump ms': (await changed(loaded, sample)).toFixed(1),
};
loaded.close?.();
await rm(folder, { recursive: true });
process.stdout.write(JSON.stringify(figures));
