// @ts-check
// Runs the benchmarks that print tables of ratios; the others are vitest's.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../host/paths.mjs';

const fixtureFiles = pathToFileURL(join(projectRoot, 'test/unit/core/dump/fixtureFiles.ts')).href;

for (const name of ['parseTable']) {
  const outfile = join(projectRoot, 'dist', 'bench', `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    // The bundle stands elsewhere than the file that finds the fixtures beside it.
    define: { 'import.meta.url': JSON.stringify(fixtureFiles) },
  });
  await import(pathToFileURL(outfile).href);
}
