/** Prints how parsing each dialect compares with decoding its bytes and splitting them into lines. */
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { detectDump } from '../../src/core/dump/detect';
import { parseDump } from '../../src/core/dump/parseDump';
import { projectRoot } from '../host/paths.mjs';
import { compare, measure } from './compare';
import { asciiText, dialectTexts } from './dialectTexts';

/** This table, as it is bundled. */
const script = join(projectRoot, 'dist', 'bench', 'parseTable.mjs');

/** How often each text is measured, minutes apart: whoever else uses the machine does so for minutes. */
const rounds = 3;

if (isMainThread) {
  const texts = dialectTexts().set('plain, ASCII', asciiText());
  const quietest = new Map<string, Parsing>();
  for (let round = 0; round < rounds; round++) {
    for (const [dialect, text] of texts) {
      const found = await parsingOf(text);
      const known = quietest.get(dialect);
      // The floor tells how quiet it was.
      quietest.set(dialect, known && known.floor <= found.floor ? known : found);
    }
  }
  console.log('Parsing, against the floor of decoding the bytes and splitting them at line breaks');
  console.table([...quietest].map(([dialect, { row }]) => ({ dialect, ...row })));
  printRefusals();
} else {
  parentPort?.postMessage(parsing(String(workerData)));
}

/** What was measured of a text. */
interface Parsing {
  /** Milliseconds. */
  readonly floor: number;
  readonly row: Readonly<Record<string, string | number>>;
}

async function parsingOf(text: string): Promise<Parsing> {
  const thread = new Worker(script, { workerData: text });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
  });
}

/** How long parsing a text takes; in a thread of its own, as engines make other code for the others. */
function parsing(generated: string): Parsing {
  const bytes = new TextEncoder().encode(generated);
  // As a file is read: what was put together of pieces is slower to look into.
  const text = new TextDecoder().decode(bytes);
  const { first: floor, second: parse } = compare(
    () => new TextDecoder().decode(bytes).split('\n'),
    () => parseDump(text),
  );
  const row = {
    kB: Math.round(bytes.length / 1000),
    entries: parseDump(text).entries.length,
    'floor ms': floor.median.toFixed(3),
    'parse ms': parse.median.toFixed(3),
    'ms per MB': ((parse.median / bytes.length) * 1e6).toFixed(1),
    'parse / floor': (parse.median / floor.median).toFixed(1),
    undisturbed: (parse.undisturbed / floor.undisturbed).toFixed(1),
  };
  return { floor: floor.median, row };
}

function printRefusals(): void {
  const openings = {
    prose: 'The harbour lay still, and nobody had told the gulls. '.repeat(80),
    Markdown: '# Tides\n\n- [a link](https://example.org) and `code`\n\n'.repeat(80),
    'source code': "import { tide } from './tide';\nexport const level = tide(2);\n".repeat(80),
    log: '2025-11-14 06:00:01 INFO gauge[311]: level 2.14 m\n'.repeat(90),
    JSON: '{ "title": "Daily Papers", "listed": "Nov 14" }\n'.repeat(90),
    'all lines quoted': '> The harbour lay still, and nobody had told the gulls.\n'.repeat(80),
  };
  console.log('Refusing 4 KB that are no dump');
  console.table(
    Object.entries(openings).map(([text, opening]) => ({
      text,
      ms: measure(() => detectDump(opening.slice(0, 4096))).toFixed(4),
    })),
  );
}
