/**
 * Prints the memory that a library holds for its papers, in bytes for each of them: as it reads dumps
 * on a desktop, where abstracts stand on the disk, and in a browser, and as it would if the texts of
 * papers were parts of the texts of dumps. `BENCH_PAPERS=100000` for more of them.
 */
import { tmpdir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import {
  Library,
  TextPool,
  packDump,
  parseDump,
  withOwnTexts,
  type Dump,
  type TextStorage,
} from '../../src/core';
import { DiskTexts } from '../../src/shared/node/diskTexts';
import { bytesHeld } from './collectGarbage';
import { generateDumps } from './generateDumps';

const papers = Number(process.env['BENCH_PAPERS'] ?? 20_000);
/** How many papers each generated dump adds. */
const papersEach = 40;

/** The files of dumps; most that people save hold a character beyond Latin-1. */
function* files(): Generator<[uri: string, bytes: Uint8Array]> {
  const texts = generateDumps(Math.ceil(papers / papersEach));
  for (let index = 0; texts.length > 0; index++) {
    yield [`file:///${index}.txt`, new TextEncoder().encode(`${texts.shift() ?? ''}\n“End”`)];
  }
}

type Keeping = () => { readonly keep: (dump: Dump) => Dump; readonly rest?: () => void };

/** @param keeping makes what dumps are kept with */
async function row(texts: string, keeping: Keeping): Promise<Record<string, string | number>> {
  const before = bytesHeld();
  const { keep, rest } = keeping();
  const library = new Library();
  let copying = 0;
  for (const [uri, bytes] of files()) {
    const dump = parseDump(new TextDecoder().decode(bytes), { uri });
    const started = performance.now();
    const kept = keep(dump);
    copying += performance.now() - started;
    library.replace(uri, kept);
    // What is written meanwhile leaves the memory only then.
    await setImmediate();
  }
  const started = performance.now();
  const count = library.papers().length;
  library.takeChanges();
  const working = performance.now() - started;
  rest?.();
  const bytes = bytesHeld() - before;
  const abstracts = library
    .papers()
    .reduce((sum, { abstract }) => sum + (abstract?.length ?? 0), 0);
  return {
    texts,
    papers: count,
    'characters of abstract': Math.round(abstracts / count),
    'bytes each': Math.round(bytes / count),
    'MB in all': Math.round(bytes / 1e6),
    'µs each for copying': ((1000 * copying) / count).toFixed(1),
    'µs each for the library': Math.round((1000 * working) / count),
  };
}

function pooled(storage?: TextStorage): ReturnType<Keeping> {
  const pool = new TextPool(storage);
  return {
    keep: (dump) => withOwnTexts(packDump(dump), pool),
    rest: () => {
      pool.rest();
    },
  };
}

const rows = [
  await row('parts of dumps', () => ({ keep: (dump) => dump })),
  await row('in a browser', () => pooled()),
  await row('on a desktop', () => pooled(new DiskTexts(tmpdir()))),
];
console.log(
  'Memory of a library for its papers; their abstracts among it where they are in memory',
);
console.table(rows);
