/**
 * Prints what this extension's index takes beside engines that people use, each in a process of its
 * own on the same papers. `BENCH_PAPERS=100000` for more, `BENCH_ENGINES=Orama` for some only.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { isRecord } from '../../src/shared/guards';
import { projectRoot } from '../host/paths.mjs';
import { engineKinds } from './search/engines/kinds';

const sizes = process.env['BENCH_PAPERS']?.split(',').map(Number) ?? [1000, 10_000];
const names = process.env['BENCH_ENGINES']?.split(',') ?? Object.keys(engineKinds);

const script = join(projectRoot, 'dist', 'bench', 'measureEngine.mjs');
await build({
  entryPoints: [join(projectRoot, 'test', 'bench', 'search', 'measureEngine.ts')],
  outfile: script,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
});

const run = promisify(execFile);
const flags = ['--expose-gc', '--max-old-space-size=8192', '--no-warnings'];

async function measure(name: string, size: number): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { stdout } = await run(process.execPath, [...flags, script, name, String(size)]);
    const figures: unknown = JSON.parse(stdout);
    return isRecord(figures) ? figures : {};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = /^\w*Error[^:]*: (.*)/m.exec(message)?.[1] ?? message;
    return { 'build s': `none: ${reason.slice(0, 60)}` };
  }
}

for (const size of sizes) {
  console.log(`\nEngines with ${size} papers, on one thread; their texts are read elsewhere`);
  const rows: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const name of names) {
    rows[name] = await measure(name, size);
  }
  console.table(rows);
}
