/**
 * Prints what it takes the extension host of a real VS Code to load the extension and to activate it,
 * in fresh windows. `BENCH_RUNS=9` for more of them.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../host/paths.mjs';
import { runOrThrow } from '../host/processes.mjs';
import { ensureHost } from '../host/setup.mjs';
import { workspaceFixture } from '../integration/bundle.mjs';
import { runInServer } from '../integration/inServer.mjs';

const runs = Number(process.env['BENCH_RUNS'] ?? 5);
const folder = join(projectRoot, 'dist', 'bench', 'activation');
const suite = join(folder, 'dist', 'suite.js');

await packExtension();
const host = await ensureHost('current');
const lines: string[] = [];
for (let run = 0; run < runs; run++) {
  await runInServer({
    ...{ host, kind: 'node', extension: folder, suite, workspace: workspaceFixture },
    onLine: (line) => {
      lines.push(...(/(?<=\[activation\] )\{.*\}/.exec(line) ?? []));
    },
  });
}
console.log(`Activation in VS Code ${host.version}, ${String(lines.length)} windows`);
console.table([figures('loading'), figures('activation')]);

/** The extension as it is packaged, but that it tells what it takes. */
async function packExtension(): Promise<void> {
  const build = ['esbuild.config.mjs', '--production'];
  await runOrThrow(process.execPath, build, { cwd: projectRoot });
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'dist'), { recursive: true });
  for (const part of ['package.nls.json', 'l10n', 'media', 'syntaxes']) {
    await cp(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  for (const part of ['extension.js', 'libraryWorker.js', 'webview']) {
    await cp(join(projectRoot, 'dist', part), join(folder, 'dist', part), { recursive: true });
  }
  const manifest = await readFile(join(projectRoot, 'package.json'), 'utf8');
  await writeFile(
    join(folder, 'package.json'),
    manifest.replace('./dist/extension.js', './dist/timedExtension.js'),
  );
  await bundle();
}

async function bundle(): Promise<void> {
  await build({
    entryPoints: ['timedExtension', 'suite'].map((name) =>
      join(import.meta.dirname, 'activation', `${name}.ts`),
    ),
    outdir: join(folder, 'dist'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
}

function figures(what: 'loading' | 'activation'): Readonly<Record<string, string>> {
  const times = lines.map((line) => readTimes(line, what));
  const sorted = (key: keyof Times): number[] =>
    times.map((each) => each[key]).sort((a, b) => a - b);
  const [waited, processor] = [sorted('milliseconds'), sorted('processor')];
  return {
    what,
    'ms median': middle(waited).toFixed(1),
    'ms least': (waited[0] ?? NaN).toFixed(1),
    'CPU ms median': middle(processor).toFixed(1),
    'CPU ms least': (processor[0] ?? NaN).toFixed(1),
  };
}

interface Times {
  readonly milliseconds: number;
  readonly processor: number;
}

function readTimes(line: string, what: string): Times {
  const numbers = new RegExp(`"${what}":\\{"milliseconds":([\\d.]+),"processor":([\\d.]+)`).exec(
    line,
  );
  return { milliseconds: Number(numbers?.[1]), processor: Number(numbers?.[2]) };
}

function middle(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1] ?? NaN;
}
