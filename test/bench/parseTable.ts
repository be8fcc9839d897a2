/** Prints how parsing each dialect compares with decoding its bytes and splitting them into lines. */
import { once } from 'node:events';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { detectDump } from '../../src/core/dump/detect';
import { splitLines } from '../../src/core/dump/lines';
import { parseDump } from '../../src/core/dump/parseDump';
import { projectRoot } from '../host/paths.mjs';
import { compare, measure } from './compare';
import { dialectTexts } from './dialectTexts';

/** This table, as it is bundled. */
const script = join(projectRoot, 'dist', 'bench', 'parseTable.mjs');

if (isMainThread) {
  const rows: unknown[] = [];
  for (const [dialect, text] of dialectTexts()) {
    const answer: unknown[] = await once(new Worker(script, { workerData: text }), 'message');
    rows.push(Object.assign({ dialect }, answer[0]));
  }
  console.log('Parsing, against the floor of decoding the bytes and splitting them at line breaks');
  console.table(rows);
  printRefusals();
} else {
  parentPort?.postMessage(parsing(String(workerData)));
}

/** How long parsing a text takes; in a thread of its own, as engines make other code for the others. */
function parsing(generated: string): unknown {
  const bytes = new TextEncoder().encode(generated);
  // As a file is read: what was put together of pieces is slower to look into.
  const text = new TextDecoder().decode(bytes);
  const { first: floor, second: parse } = compare(
    () => new TextDecoder().decode(bytes).split('\n'),
    () => parseDump(text),
  );
  return {
    kB: Math.round(bytes.length / 1000),
    entries: parseDump(text).entries.length,
    'floor ms': floor.toFixed(3),
    'lines ms': measure(() => splitLines(text)).toFixed(3),
    'parse ms': parse.toFixed(3),
    'ms per MB': ((parse / bytes.length) * 1e6).toFixed(1),
    'parse / floor': (parse / floor).toFixed(1),
  };
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
