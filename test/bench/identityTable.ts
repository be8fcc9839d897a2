import { Library } from '../../src/core/library/library';
import { at, entry, list } from '../unit/core/library/builders';
import { messKinds } from '../unit/core/library/generators/renderings';
import {
  countPairs,
  f1,
  fill,
  generateTrueLibrary,
} from '../unit/core/library/generators/trueLibrary';
import { generatePapers, type SearchedPaper } from '../unit/core/search/generatedPapers';
import { Collections } from './collections';
import { Longest, milliseconds, waitFor } from './processorTime';

const entriesEach = 50;
const roundCount = 40;
/** Seeds that no test uses. */
const seeds = Array.from({ length: 20 }, (_, index) => 1001 + index);

printAgreement();
await printTimes(100_000);

/** How well entries are put together: by what captures made of them, and over libraries of all kinds. */
function printAgreement(): void {
  const scores = seeds.map((seed) => {
    const generated = generateTrueLibrary({ papers: 500, seed });
    return f1(countPairs(fill(generated), generated));
  });
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const worst = Math.min(...scores);
  process.stdout.write(
    `F1 over ${seeds.length} libraries: worst ${worst.toFixed(4)}, mean ${mean.toFixed(4)}\n`,
  );
  for (const kind of [...messKinds, undefined]) {
    const generated = generateTrueLibrary({ papers: 500, seed: 7, ...(kind && { kinds: [kind] }) });
    const counts = countPairs(fill(generated), generated);
    const { right, wrong, missed } = counts;
    const figures = `F1 ${f1(counts).toFixed(4)}  right ${right}, wrong ${wrong}, missed ${missed}`;
    process.stdout.write(`${(kind ?? 'all kinds').padEnd(16)} ${figures}\n`);
  }
}

/** How long a large library takes, on the processor, and one dump more, for who waits for it. */
async function printTimes(count: number): Promise<void> {
  const papers = generatePapers(count, 3);
  const library = new Library();
  const longest = new Longest();
  const loading = milliseconds(() => {
    for (let start = 0; start < count; start += entriesEach) {
      const dump = dumpOf(papers.slice(start, start + entriesEach + 5));
      longest.time(() => {
        library.replace(at(`dump${start}`), dump);
      });
    }
    longest.run(library.takeChangesInSteps());
  });
  const heap = process.memoryUsage().heapUsed / 1e6;
  process.stdout.write(
    `longest step ${longest.milliseconds.toFixed(1)} ms, heap ${heap.toFixed(0)} MB\n`,
  );
  process.stdout.write(`${count} papers: ${(loading / count).toFixed(3)} ms a paper\n`);
  const more = dumpOf([...papers.slice(1000, 1025), ...generatePapers(25, 99)]);
  const collections = new Collections();
  const rounds = Array.from({ length: roundCount }, () => {
    library.remove(at('more'));
    library.papers();
    library.takeChanges();
    const start = performance.now();
    const { waited: all } = waitFor(() => {
      library.replace(at('more'), more);
      library.takeChanges();
      library.papers();
    });
    return { all, start, end: performance.now() };
  });
  await collections.end();
  const times = rounds.map(({ all, start, end }): RoundTime => ({
    all,
    collecting: collections.between(start, end),
  }));
  times.sort((a, b) => a.all - b.all);
  const clean = times.filter(({ collecting }) => collecting === 0);
  process.stdout.write(
    `one dump of ${entriesEach} entries more: median ${figure(times[roundCount >> 1])}, ` +
      `worst ${figure(times.at(-1))}; where no garbage is collected, ${clean.length} of ${roundCount}: ` +
      `worst ${figure(clean.at(-1))}\n`,
  );
}

/** Milliseconds: that somebody waits in all, and those of standing still while garbage is collected. */
interface RoundTime {
  readonly all: number;
  readonly collecting: number;
}

function figure(time: RoundTime | undefined): string {
  const { all = NaN, collecting = 0 } = time ?? {};
  return `${all.toFixed(1)} ms${collecting > 0 ? ` (collecting ${collecting.toFixed(1)})` : ''}`;
}

function dumpOf(papers: readonly SearchedPaper[]) {
  return list(
    'May 3, 2024',
    papers.map(({ title, abstract = '' }) => entry(title, { abstract })),
  );
}
