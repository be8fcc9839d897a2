/**
 * Prints how parsing each dialect compares with decoding its bytes and splitting them into lines: as it
 * is, and with finding out first which dialect it is and that no page of another stands below.
 */
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { detectDump } from '../../src/core/dump/detect';
import { parseDump } from '../../src/core/dump/parseDump';
import { projectRoot } from '../host/paths.mjs';
import { compare, measure, type Times } from './compare';
import { asciiText, dialectTexts } from './dialectTexts';

/** This table, as it is bundled. */
const script = join(projectRoot, 'dist', 'bench', 'parseTable.mjs');

/** How often each text is measured, minutes apart: whoever else uses the machine does so for minutes. */
const rounds = 3;

/** A text that is parsed. */
interface Measured {
  readonly name: string;
  readonly text: string;
  /** Left out: it is to be found out. */
  readonly dialect?: string | undefined;
}

/** What was measured of a text. */
interface Parsing {
  readonly kilobytes: number;
  readonly entries: number;
  /** Milliseconds of decoding and splitting. */
  readonly floor: Times;
  /** Milliseconds of parsing. */
  readonly parse: Times;
}

if (isMainThread) {
  const texts: readonly Required<Measured>[] = [
    ...[...dialectTexts()].map(([dialect, text]) => ({ name: dialect, dialect, text })),
    { name: 'plain, ASCII', dialect: 'plain', text: asciiText() },
    // Engines copy a text into cheaper memory up to a size, so that its floor is lower still.
    { name: 'plain, short ASCII', dialect: 'plain', text: asciiText(100_000) },
  ];
  const known = new Map<string, Parsing>();
  const whole = new Map<string, Parsing>();
  for (let round = 0; round < rounds; round++) {
    for (const text of texts) {
      await measureInto(known, text);
      await measureInto(whole, { ...text, dialect: undefined });
    }
  }
  console.log('Parsing, against the floor of decoding the bytes and splitting them at line breaks');
  console.table(texts.map(({ name }) => rowOf(name, known.get(name), whole.get(name))));
  printRefusals();
} else {
  parentPort?.postMessage(parsing(measured(workerData)));
}

async function measureInto(quietest: Map<string, Parsing>, text: Measured): Promise<void> {
  const found = await parsingOf(text);
  const before = quietest.get(text.name);
  // The floor tells how quiet it was.
  const isQuieter = !before || found.floor.median < before.floor.median;
  quietest.set(text.name, isQuieter ? found : before);
}

/** How long parsing a text takes; in a thread of its own, as engines make other code for the others. */
async function parsingOf(text: Measured): Promise<Parsing> {
  const thread = new Worker(script, { workerData: text });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
  });
}

function measured(data: unknown): Measured {
  const { name, dialect, text } = Object(data) as Record<string, unknown>;
  const known = typeof dialect === 'string' ? dialect : undefined;
  return { name: String(name), text: String(text), dialect: known };
}

function parsing({ dialect, text: generated }: Measured): Parsing {
  const bytes = new TextEncoder().encode(generated);
  // As a file is read: what was put together of pieces is slower to look into.
  const text = new TextDecoder().decode(bytes);
  const options = dialect === undefined ? {} : { dialect };
  const { first: floor, second: parse } = compare(
    () => new TextDecoder().decode(bytes).split('\n'),
    () => parseDump(text, options),
  );
  const { entries } = parseDump(text, options);
  return {
    kilobytes: Math.round(bytes.length / 1000),
    entries: entries.length,
    floor,
    parse,
  };
}

function rowOf(text: string, known: Parsing | undefined, whole: Parsing | undefined) {
  if (!known || !whole) {
    return { text };
  }
  const ratio = ({ floor, parse }: Parsing, which: keyof Times): string =>
    (parse[which] / floor[which]).toFixed(1);
  return {
    text,
    kB: known.kilobytes,
    entries: known.entries,
    'floor ms': known.floor.median.toFixed(3),
    'parse ms': known.parse.median.toFixed(3),
    'parse / floor': ratio(known, 'median'),
    undisturbed: ratio(known, 'undisturbed'),
    'and recognise / floor': ratio(whole, 'median'),
    'undisturbed ': ratio(whole, 'undisturbed'),
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
      ms: refusal(opening.slice(0, 4096)).toFixed(4),
    })),
  );
}

/** Milliseconds of the quietest round. */
function refusal(opening: string): number {
  return Math.min(...Array.from({ length: rounds }, () => measure(() => detectDump(opening))));
}
