// @ts-check
// Runs the benchmarks that print tables of ratios; the others are vitest's.
//
//   node test/bench/tables.mjs [NAME ...]
//
// NAME  a table of this folder, such as parseTable; all of them where none is named
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from '../host/paths.mjs';

/**
 * The bundle stands elsewhere than the files in it, which look for others beside them.
 *
 * @type {import('esbuild').Plugin}
 */
const ownPlaces = {
  name: 'own-places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.(?:ts|mjs)$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path)))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

const tables = [
  'activationTable',
  'warmStartTable',
  'parseTable',
  'grammarTable',
  'identityTable',
  'datesTable',
  'topicsTable',
  'treeTable',
  'memoryTable',
  'libraryWorkerTable',
  'workerTable',
  'searchEnginesTable',
  'rankingTable',
  'readingLogTable',
];
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !tables.includes(name));
if (unknown !== undefined) {
  throw new Error(`There is no table ${unknown}; there are ${tables.join(', ')}`);
}

for (const name of wanted.length > 0 ? wanted : tables) {
  const outfile = join(projectRoot, 'dist', 'bench', `${name}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    plugins: [ownPlaces],
    // They look for their own files beside themselves.
    external: ['esbuild', 'playwright-core'],
    // What the engine of grammars is packed in asks for modules of Node by `require`.
    banner: {
      js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`,
    },
  });
  await import(pathToFileURL(outfile).href);
}
