/**
 * Prints how soon papers can be searched in a real VS Code that knows a large library from the session
 * before, in milliseconds from the first question, and the memory that they take. `BENCH_PAPERS=10000`
 * for fewer of them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../host/paths.mjs';
import { runOrThrow } from '../host/processes.mjs';
import { ensureHost } from '../host/setup.mjs';
import { runInServer } from '../integration/inServer.mjs';
import { generateDumps } from './generateDumps';

const papers = Number(process.env['BENCH_PAPERS'] ?? 100_000);
/** How many papers each generated dump adds. */
const papersEach = 40;
const sessions = 3;

const folder = join(projectRoot, 'dist', 'bench', 'warmStart');
const workspace = join(folder, 'digests');
const suite = join(folder, 'suite.js');

await runOrThrow(process.execPath, ['esbuild.config.mjs', '--production'], { cwd: projectRoot });
await rm(folder, { recursive: true, force: true });
await mkdir(workspace, { recursive: true });
for (const [index, text] of generateDumps(Math.ceil(papers / papersEach)).entries()) {
  await writeFile(join(workspace, `digest-${index}.txt`), text);
}
await build({
  entryPoints: [join(import.meta.dirname, 'warmStart', 'suite.ts')],
  outfile: suite,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});
const rows: unknown[] = [];
const host = await ensureHost('current');
await runInServer({
  ...{ host, kind: 'node', extension: projectRoot, suite, workspace, times: sessions },
  onLine: (line) => {
    const [json] = /(?<=\[warm start\] )\{.*\}/.exec(line) ?? [];
    if (json !== undefined) {
      const values: unknown = JSON.parse(json, (_, value: unknown) =>
        typeof value === 'number' ? Math.round(value) : value,
      );
      rows.push(values);
    }
  },
});
await rm(folder, { recursive: true, force: true });
console.log(
  `Sessions one after another in VS Code ${host.version}; in the first, nothing is known`,
);
console.table(rows);
