/**
 * Prints the memory that a library holds for its papers, in bytes for each of them: as it reads dumps,
 * and as it would if the texts of papers were parts of the texts of dumps. `BENCH_PAPERS=100000` for
 * more of them.
 */
import { Library, TextPool, parseDump, withOwnTexts, type Dump } from '../../src/core';
import { collectGarbage } from './collectGarbage';
import { generateDumps } from './generateDumps';

const papers = Number(process.env['BENCH_PAPERS'] ?? 20_000);
/** How many papers each generated dump adds. */
const papersEach = 40;

/** Bytes of memory in use after all that nobody holds on to is given back. */
function used(): number {
  for (let time = 0; time < 3; time++) {
    collectGarbage();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The files of dumps; most that people save hold a character beyond Latin-1. */
function* files(): Generator<[uri: string, bytes: Uint8Array]> {
  const texts = generateDumps(Math.ceil(papers / papersEach));
  for (let index = 0; texts.length > 0; index++) {
    yield [`file:///${index}.txt`, new TextEncoder().encode(`${texts.shift() ?? ''}\n“End”`)];
  }
}

const rows = Object.entries({
  'as read': () => {
    const pool = new TextPool();
    return (dump: Dump) => withOwnTexts(dump, (text) => pool.copy(text));
  },
  'parts of dumps': () => (dump: Dump) => dump,
}).map(([texts, keeping]) => {
  const before = used();
  const keep = keeping();
  const library = new Library();
  let milliseconds = 0;
  for (const [uri, bytes] of files()) {
    const dump = parseDump(new TextDecoder().decode(bytes), { uri });
    const started = performance.now();
    const kept = keep(dump);
    milliseconds += performance.now() - started;
    library.replace(uri, kept);
  }
  const count = library.papers().length;
  library.takeChanges();
  const bytes = used() - before;
  const abstracts = library
    .papers()
    .reduce((sum, { abstract }) => sum + (abstract?.length ?? 0), 0);
  return {
    texts,
    papers: count,
    'characters of abstract': Math.round(abstracts / count),
    'bytes each': Math.round(bytes / count),
    'MB in all': Math.round(bytes / 1e6),
    'µs each for copying': ((1000 * milliseconds) / count).toFixed(1),
  };
});
console.log('Memory of a library for its papers, their abstracts among it');
console.table(rows);
